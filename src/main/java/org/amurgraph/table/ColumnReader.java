package org.amurgraph.table;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a column description of CSVW metadata (Metadata Vocabulary for Tabular Data, 5.6 and 5.11). */
final class ColumnReader {

    private static final Set<String> SUPPORTED = Set.of("name", "titles", "datatype", "lang", "required", "null",
            "separator", "virtual", "valueUrl");
    private static final Set<String> SUPPORTED_IN_DATATYPE =
            Set.of("@id", "base", "format", "minimum", "maximum", "minLength", "maxLength");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String CODE_LIST = "skos:inScheme";
    private static final String UNIT_CODE = "schema:unitCode";

    private ColumnReader() {
    }

    static Column read(JsonPart part) {
        part.allowOnly(SUPPORTED);
        String name = part.requiredText("name");
        if (!NAME.matcher(name).matches() || name.equals(Metadata.ABOUT)) {
            part.fault(Finding.quote(name) + " cannot be the name of a column",
                    "use lower-case letters, digits and underscores, but not " + Metadata.ABOUT
                            + ", since columns are variables of the mapping query");
        }
        part.requiredText("dc:description");
        Datatype datatype = datatype(part);
        Optional<UriTemplate> valueUrl = part.text("valueUrl").map(UriTemplate::new);
        if (part.flag("virtual") != valueUrl.isPresent()) {
            part.fault("valueUrl is supported on virtual columns, and they need one",
                    "give the column both \"virtual\": true and a valueUrl, or neither");
        }
        Optional<String> unit = part.text(UNIT_CODE);
        if (datatype.isNumber() && unit.isEmpty()) {
            part.fault("the numeric column " + Finding.quote(name) + " names no unit",
                    "add " + UNIT_CODE + " with a code of the list \"unit\", or {column} if a column holds it");
        }
        List<String> nulls = part.json().containsKey("null") ? part.texts("null") : List.of("");
        return new Column(name, datatype, part.text("lang"), part.flag("required"), nulls, part.text("separator"),
                part.text(CODE_LIST), unit, valueUrl);
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
        return new Datatype(id.isPresent() ? "edtf" : base, format(part, base), part.number("minimum"),
                part.number("maximum"), length(part, "minLength"), length(part, "maxLength"));
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

    private static OptionalInt length(JsonPart part, String property) {
        return part.number(property).map(n -> OptionalInt.of(n.intValue())).orElse(OptionalInt.empty());
    }

    /** True for a metadata value that is this text. */
    static boolean isText(Object value, String text) {
        return value instanceof JsonString string && string.getString().equals(text);
    }
}
