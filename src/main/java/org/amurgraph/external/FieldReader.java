package org.amurgraph.external;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amurgraph.key.Scheme;
import org.amurgraph.table.Finding;
import org.amurgraph.table.JsonPart;
import org.amurgraph.table.Suggestion;

/** Reads a column of CSVW metadata (Metadata Vocabulary for Tabular Data, 5.6, 5.7 and 6.4). */
final class FieldReader {

    private static final Set<String> SUPPORTED = Set.of("@id", "@type", "name", "titles", "datatype", "null", "lang",
            "required", "default");
    private static final Set<String> SUPPORTED_IN_DATATYPE = Set.of("@id", "base", "format");
    private static final Set<String> SUPPORTED_IN_FORMAT = Set.of("decimalChar", "groupChar");
    private static final String TOLD = "told in the metadata";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern DATES = Pattern.compile("(yyyy|d|dd|M|MM)([-/. ]?(yyyy|d|dd|M|MM)){0,2}");
    /** Other names of CSVW for datatypes that have one here; narrower ones are read as the wider. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(Map.entry("number", "double"),
            Map.entry("float", "double"), Map.entry("datetime", "dateTime"), Map.entry("dateTimeStamp", "dateTime"),
            Map.entry("int", "integer"), Map.entry("long", "integer"), Map.entry("short", "integer"),
            Map.entry("nonNegativeInteger", "integer"), Map.entry("positiveInteger", "integer"),
            Map.entry("normalizedString", "string"), Map.entry("token", "string"), Map.entry("any", "string"),
            Map.entry("language", "string"));

    private final JsonPart part;
    private final int index;

    FieldReader(JsonPart part, int index) {
        this.part = part;
        this.index = index;
    }

    Described.Column read() {
        MetadataReader.require(part, SUPPORTED);
        List<String> titles = part.json().get("titles") instanceof JsonObject o
                ? o.keySet().stream().flatMap(l -> part.part("titles").orElseThrow().texts(l).stream()).toList()
                : part.texts("titles");
        String name = part.text("name").orElseGet(() -> ColumnNames.of(titles.isEmpty() ? List.of("") : titles).get(0));
        if (!NAME.matcher(name).matches()) {
            part.fault(Finding.quote(name) + " cannot be the name of a column", "use letters, digits and underscores, "
                    + "and put the header into \"titles\"");
        }
        Optional<String> language = part.text("lang").filter(l -> !l.equals("und"));
        language.filter(l -> !LANGUAGE.matcher(l).matches()).ifPresent(l ->
                part.fault("lang is " + Finding.quote(l), "write a language tag such as en"));
        List<String> nulls = part.texts("null").stream().map(String::strip).filter(n -> !n.isEmpty()).toList();
        String title = titles.isEmpty() ? name : titles.get(0);
        String datatype = datatype();
        Field field = new Field(index, name, title, datatype, form(datatype), language, nulls, key(),
                part.text(Csvw.COMMENT).orElse(TOLD));
        List<String> headers = new ArrayList<>(titles);
        headers.add(name);
        return new Described.Column(field, headers);
    }

    private Optional<JsonPart> derived() {
        return part.json().get("datatype") instanceof JsonObject ? part.part("datatype") : Optional.empty();
    }

    private String datatype() {
        Optional<JsonPart> derived = derived();
        String told = (derived.isPresent() ? derived.get().text("base") : part.text("datatype")).orElse("string");
        String base = SYNONYMS.getOrDefault(told, told);
        if (Datatype.of(base).isEmpty()) {
            part.fault("the datatype " + Finding.quote(told) + " is not supported", "use one of "
                    + String.join(", ", Datatype.names()) + Suggestion.clause(told, Datatype.names()));
            return "string";
        }
        return base;
    }

    private CellForm form(String datatype) {
        Optional<JsonPart> derived = derived();
        derived.ifPresent(d -> MetadataReader.require(d, SUPPORTED_IN_DATATYPE));
        Optional<String> pattern = Optional.empty();
        Optional<JsonPart> number = Optional.empty();
        if (derived.isPresent() && derived.get().json().get("format") instanceof JsonObject) {
            number = derived.get().part("format");
        } else if (derived.isPresent()) {
            pattern = derived.get().text("format").filter(f -> !f.equals("yyyy-MM-dd"));
        }
        check(datatype, pattern, number);
        return new CellForm(pattern, number.flatMap(n -> character(n, "decimalChar")).orElse('.'),
                number.flatMap(n -> character(n, "groupChar")), part.flag("required"),
                part.text("default").filter(d -> !d.isEmpty()));
    }

    private void check(String datatype, Optional<String> pattern, Optional<JsonPart> number) {
        boolean dates = datatype.equals("date") || datatype.equals("gYearMonth");
        pattern.filter(p -> !dates || !DATES.matcher(p).matches() || p.contains("d") != datatype.equals("date"))
                .ifPresent(p -> part.fault("the format " + Finding.quote(p) + " of " + datatype + " is not supported",
                        "write one such as dd.MM.yyyy on a date or MM.yyyy on a gYearMonth, or an object with "
                                + "decimalChar on a number"));
        number.ifPresent(n -> {
            MetadataReader.require(n, SUPPORTED_IN_FORMAT);
            if (!List.of("integer", "decimal", "double").contains(datatype)) {
                n.fault("decimalChar and groupChar stand on a " + datatype, "write them on a number");
            }
        });
    }

    private static Optional<Character> character(JsonPart part, String property) {
        Optional<String> text = part.text(property);
        text.filter(t -> t.length() != 1).ifPresent(t ->
                part.fault(Finding.quote(property) + " is " + Finding.quote(t), "write one character"));
        return text.filter(t -> t.length() == 1).map(t -> t.charAt(0));
    }

    private Optional<KeyUse> key() {
        Optional<String> told = part.text(Csvw.SCHEME).filter(s -> !s.isEmpty());
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = Scheme.codes();
        if (!codes.contains(told.get())) {
            part.fault("there is no scheme " + Finding.quote(told.get()), "write one of " + String.join(", ", codes)
                    + Suggestion.clause(told.get(), codes));
        }
        double confidence = part.number(Csvw.CONFIDENCE).map(BigDecimal::doubleValue).orElse(1.0);
        return Scheme.of(told.get()).map(scheme -> new KeyUse(scheme, confidence, part.text(Csvw.TYPE),
                part.text(Csvw.WITHIN), part.text(Csvw.REASON).orElse(TOLD)));
    }
}
