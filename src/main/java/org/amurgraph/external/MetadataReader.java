package org.amurgraph.external;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.table.Finding;
import org.amurgraph.table.JsonPart;
import org.amurgraph.table.Suggestion;

/**
 * Reads CSVW metadata of a table (Metadata Vocabulary for Tabular Data, W3C 2015) that a researcher edited, or that
 * came with the table. What says how cells are read is either followed or refused by name; what only says how to make RDF of
 * them or how to show them is passed over with a warning, since the rows become RDF in a way of their own.
 */
final class MetadataReader {

    private static final Set<String> SUPPORTED = Set.of("@context", "@id", "@type", "url", "dialect", "tableSchema");
    private static final Set<String> SUPPORTED_IN_SCHEMA = Set.of("@id", "@type", "columns", "primaryKey");
    /** Properties that do not change what a cell says. */
    static final Set<String> PASSED_OVER = Set.of("notes", "tableDirection", "transformations", "suppressOutput",
            "aboutUrl", "propertyUrl", "valueUrl", "textDirection", "rowTitles", "foreignKeys", "ordered");

    private final Path path;
    private final List<Finding> findings;

    /**
     * A reader of one file.
     *
     * @param findings where findings go
     */
    MetadataReader(Path path, List<Finding> findings) {
        this.path = path;
        this.findings = findings;
    }

    /** The metadata, or empty if an error is among the findings. */
    Optional<Described> read() throws IOException {
        if (!Files.isRegularFile(path)) {
            findings.add(Finding.ofFile(path.toString(), "there is no such file", "name a file of CSVW metadata"));
            return Optional.empty();
        }
        Optional<JsonPart> json = JsonPart.ofFile(path, path.getFileName().toString(), findings);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        JsonPart top = json.get();
        require(top, SUPPORTED);
        JsonValue context = top.json().getOrDefault("@context", JsonValue.NULL);
        if (!JsonPart.isText(context, Csvw.CONTEXT)
                && !(context instanceof JsonArray a && !a.isEmpty() && JsonPart.isText(a.get(0), Csvw.CONTEXT))) {
            top.fault("the @context is " + context, "write \"" + Csvw.CONTEXT + "\"");
        }
        About about = new About(words(top, Csvw.TITLE), words(top, Csvw.DESCRIPTION), words(top, Csvw.SOURCE),
                words(top, Csvw.LICENSE), words(top, Csvw.RETRIEVED), "");
        ToldDialect dialect = top.part("dialect").map(DialectReader::read).orElse(ToldDialect.NOTHING);
        Optional<JsonPart> schema = top.part("tableSchema");
        if (schema.isEmpty()) {
            top.fault("there is no tableSchema", "describe the columns of one table in it");
            return Optional.empty();
        }
        Described described = schema(schema.get(), top.text(Csvw.NAME), about, dialect);
        return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR) ? Optional.empty()
                : Optional.of(described);
    }

    private static Described schema(JsonPart schema, Optional<String> name, About about, ToldDialect dialect) {
        require(schema, SUPPORTED_IN_SCHEMA);
        List<Described.Column> columns = new ArrayList<>();
        for (JsonPart part : schema.parts("columns")) {
            columns.add(new FieldReader(part, columns.size()).read());
        }
        List<String> names = columns.stream().map(c -> c.field().name()).toList();
        if (columns.isEmpty()) {
            schema.fault("no columns are described", "describe every column of the table in \"columns\"");
        }
        names.stream().filter(n -> names.indexOf(n) != names.lastIndexOf(n)).distinct().forEach(n ->
                schema.fault("two columns are named " + Finding.quote(n), "rename one"));
        List<String> key = schema.texts("primaryKey");
        key.forEach(k -> requireColumn(schema, "primaryKey", k, names));
        columns.forEach(c -> c.field().key().flatMap(KeyUse::within).ifPresent(w ->
                requireColumn(schema, Csvw.WITHIN, w, names)));
        return new Described(name, about, dialect, columns, key, pair(schema, names));
    }

    private static Optional<Pair> pair(JsonPart schema, List<String> names) {
        List<String> parts = List.of(Csvw.REPORTER, Csvw.PARTNER, Csvw.PERIOD);
        if (parts.stream().noneMatch(schema.json()::containsKey)) {
            return Optional.empty();
        }
        parts.forEach(p -> requireColumn(schema, p, schema.requiredText(p), names));
        Optional<String> flow = schema.text(Csvw.FLOW);
        flow.ifPresent(f -> requireColumn(schema, Csvw.FLOW, f, names));
        return Optional.of(new Pair(schema.text(Csvw.REPORTER).orElse(""), schema.text(Csvw.PARTNER).orElse(""),
                schema.text(Csvw.PERIOD).orElse(""), flow));
    }

    private static void requireColumn(JsonPart schema, String property, String column, List<String> names) {
        if (!names.contains(column)) {
            schema.fault(Finding.quote(property) + " names the column " + Finding.quote(column)
                    + ", but none is named so", "name a described column" + Suggestion.clause(column, names));
        }
    }

    /** A text that may be written plainly, as an object with its value or IRI, or not at all. */
    private static String words(JsonPart part, String property) {
        JsonValue value = part.json().get(property);
        if (value != null && value.getValueType() == JsonValue.ValueType.OBJECT) {
            JsonPart object = part.part(property).orElseThrow();
            return object.text("@id").or(() -> object.text("@value")).orElse("");
        }
        return part.text(property).orElse("");
    }

    /** Refuses by name what is not supported, and warns of what is passed over. Names with a colon are annotations. */
    static void require(JsonPart part, Set<String> supported) {
        for (String property : part.json().keySet()) {
            if (PASSED_OVER.contains(property)) {
                part.findings().add(new Finding(part.file(), 0, part.place(), "the CSVW property "
                        + Finding.quote(property) + " is passed over",
                        "expect the rows as RDF in the form that every joined table has", Finding.Severity.WARNING));
            } else if (!supported.contains(property) && !property.contains(":")) {
                part.fault("the CSVW property " + Finding.quote(property) + " is not supported here",
                        "remove it; supported are " + String.join(", ", supported.stream().sorted().toList())
                                + Suggestion.clause(property, supported));
            }
        }
    }
}
