package org.amurgraph.table;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a column description of CSVW metadata (Metadata Vocabulary for Tabular Data, 5.6 and 5.11). */
final class ColumnReader {

    private static final Set<String> SUPPORTED = Set.of("name", "datatype", "lang", "required", "null",
            "separator", "virtual", "valueUrl");
    private static final Set<String> SUPPORTED_IN_DATATYPE =
            Set.of("@id", "base", "format", "minimum", "maximum", "minLength", "maxLength");
    private static final Set<String> SUPPORTED_IN_VIRTUAL = Set.of("name", "virtual", "valueUrl");
    private static final List<String> RESERVED = List.of(Metadata.ABOUT, Metadata.UNBOUND);
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int MOST_DIGITS = 100;
    private static final String CODE_LIST = "skos:inScheme";
    private static final String UNIT_CODE = "schema:unitCode";

    private ColumnReader() {
    }

    static Column read(JsonPart part) {
        Optional<UriTemplate> valueUrl = part.text("valueUrl").map(UriTemplate::new);
        boolean virtual = part.flag("virtual");
        part.allowOnly(virtual ? SUPPORTED_IN_VIRTUAL : SUPPORTED);
        String name = part.requiredText("name");
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            part.fault(Finding.quote(name) + " cannot be the name of a column",
                    "use lower-case letters, digits and underscores, but not " + String.join(" or ", RESERVED)
                            + ", since columns are variables of the mapping query");
        }
        part.requiredText("dc:description");
        if (virtual != valueUrl.isPresent()) {
            part.fault("valueUrl is supported on virtual columns, and they need one",
                    "give the column both \"virtual\": true and a valueUrl, or neither");
        }
        Datatype datatype = datatype(part);
        List<String> nulls = part.json().containsKey("null") ? part.texts("null") : List.of("");
        Column column = new Column(name, datatype, part.text("lang"), part.flag("required"), nulls,
                part.text("separator"), part.text(CODE_LIST), part.text(UNIT_CODE), valueUrl);
        check(part, column);
        return column;
    }

    private static void check(JsonPart part, Column column) {
        Datatype datatype = column.datatype();
        if (datatype.isNumber() != column.unitCode().isPresent()) {
            part.fault(datatype.isNumber() ? "the numeric column " + Finding.quote(column.name()) + " names no unit"
                    : UNIT_CODE + " stands on a column that is no number",
                    "numbers, and they alone, have " + UNIT_CODE + ": a code of the list \"unit\", or {column} if a "
                            + "column holds it");
        }
        if (column.language().isPresent()
                && !(datatype.base().equals("string") && LANGUAGE.matcher(column.language().get()).matches())) {
            part.fault("lang " + Finding.quote(column.language().get()) + " on a column of " + datatype.base(),
                    "write a language tag such as en, and only on text");
        }
        if (column.isVirtual() && column.codeList().isPresent()) {
            part.fault(CODE_LIST + " stands on a virtual column", "remove it");
        }
        if (column.separator().filter(s -> s.isEmpty() || datatype.isEdtf() || s.equals(",")).isPresent()) {
            part.fault("the separator " + Finding.quote(column.separator().get()) + " is not supported here",
                    "write a character such as ; and no separator on a date");
        }
    }

    private static Datatype datatype(JsonPart part) {
        if (part.json().get("datatype") instanceof JsonObject) {
            return derived(part.part("datatype").orElseThrow());
        }
        String base = part.text("datatype").orElse("string");
        return new Datatype(known(part, base), Optional.empty(), Optional.empty(), Optional.empty(),
                OptionalInt.empty(), OptionalInt.empty());
    }

    private static Datatype derived(JsonPart part) {
        part.allowOnly(SUPPORTED_IN_DATATYPE);
        String base = known(part, part.text("base").orElse("string"));
        Optional<String> id = part.text("@id");
        if (id.isPresent() && !(id.get().equals(Datatype.EDTF) && base.equals("string"))) {
            part.fault("the datatype " + Finding.quote(id.get()) + " is not supported",
                    "use " + Datatype.EDTF + " with the base string, or a built-in datatype");
        }
        Datatype datatype = new Datatype(id.isPresent() ? "edtf" : base, format(part, base), bound(part, "minimum"),
                bound(part, "maximum"), length(part, "minLength"), length(part, "maxLength"));
        boolean text = datatype.base().equals("string");
        if (!datatype.isNumber() && (datatype.minimum().isPresent() || datatype.maximum().isPresent())
                || !text && (datatype.minLength().isPresent() || datatype.maxLength().isPresent())
                || !text && datatype.pattern().isPresent()) {
            part.fault("a bound, length or format does not go with " + datatype.base(),
                    "write minimum and maximum on numbers, lengths and formats on strings");
        }
        return datatype;
    }

    private static String known(JsonPart part, String base) {
        if (Datatype.isKnown(base)) {
            return base;
        }
        part.fault("the datatype " + Finding.quote(base) + " is not supported",
                "use one of " + String.join(", ", Datatype.names()));
        return "string";
    }

    private static Optional<Pattern> format(JsonPart part, String base) {
        Optional<String> format = part.text("format");
        if (format.isEmpty()) {
            return Optional.empty();
        }
        if (!base.equals("string")) {
            part.fault("a format is supported on strings, not on " + base, "remove the format");
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(format.get()));
        } catch (PatternSyntaxException e) {
            part.fault("the format is no regular expression: " + e.getDescription() + " at character "
                    + (e.getIndex() + 1), "correct it");
            return Optional.empty();
        }
    }

    /** A bound, if it has a size that a curator can mean. */
    private static Optional<BigDecimal> bound(JsonPart part, String property) {
        Optional<BigDecimal> number = part.number(property);
        if (number.filter(n -> Math.abs((long) n.scale()) > MOST_DIGITS || n.precision() > MOST_DIGITS).isPresent()) {
            part.fault(Finding.quote(property) + " has more than " + MOST_DIGITS + " digits", "write a smaller number");
            return Optional.empty();
        }
        return number;
    }

    private static OptionalInt length(JsonPart part, String property) {
        return bound(part, property).map(n -> OptionalInt.of(n.intValue())).orElse(OptionalInt.empty());
    }
}
