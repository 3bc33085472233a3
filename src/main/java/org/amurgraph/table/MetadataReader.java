package org.amurgraph.table;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a table's metadata file (Metadata Vocabulary for Tabular Data, W3C 2015). The supported part is what
 * curated tables need; everything else is refused by name, since a property that is ignored misleads its writer.
 * One convention of our own: relative templates are resolved against the dataset's base IRI.
 */
final class MetadataReader {

    private static final String CSVW = "http://www.w3.org/ns/csvw";
    private static final Set<String> SUPPORTED = Set.of("@context", "url", "tableSchema");
    private static final Set<String> SUPPORTED_IN_SCHEMA =
            Set.of("aboutUrl", "columns", "primaryKey", "foreignKeys");

    private final Path path;
    private final String file;
    private final List<Finding> findings;

    /**
     * A reader of one file.
     *
     * @param path the metadata file
     * @param file its path as findings name it
     * @param findings where findings go
     */
    MetadataReader(Path path, String file, List<Finding> findings) {
        this.path = path;
        this.file = file;
        this.findings = findings;
    }

    /** The metadata, or empty if the findings leave nothing that a table could be read with. */
    Optional<Metadata> read() throws IOException {
        int before = findings.size();
        Optional<JsonPart> json = JsonPart.ofFile(path, file, findings);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        JsonPart top = json.get();
        top.allowOnly(SUPPORTED);
        context(top);
        Annotations annotations = new Annotations(top.requiredText("dc:title"), top.requiredText("dc:description"),
                top.requiredText("dc:source"), top.requiredText("dc:license"));
        String url = path.getFileName().toString().replace("-metadata.json", "");
        if (!top.requiredText("url").equals(url)) {
            top.fault("the url is " + Finding.quote(top.text("url").orElse("")), "write " + url + ", the file beside it");
        }
        Path csv = path.resolveSibling(url).normalize();
        JsonPart schema = top.part("tableSchema").orElse(new JsonPart(JsonValue.EMPTY_JSON_OBJECT, file,
                "tableSchema", findings));
        Metadata metadata = schema(schema, csv, annotations);
        return findings.size() == before ? Optional.of(metadata) : Optional.empty();
    }


    private void context(JsonPart top) {
        JsonValue context = top.json().getOrDefault("@context", JsonValue.NULL);
        boolean array = context instanceof JsonArray a && a.size() == 2 && JsonPart.isText(a.get(0), CSVW)
                && a.get(1) instanceof JsonObject o && o.keySet().equals(Set.of("@language"))
                && o.get("@language") instanceof JsonString;
        if (!JsonPart.isText(context, CSVW) && !array) {
            top.fault("the @context is " + context,
                    "write \"" + CSVW + "\", or an array of it and an object with @language and nothing else");
        }
    }

    private Metadata schema(JsonPart schema, Path csv, Annotations annotations) {
        schema.allowOnly(SUPPORTED_IN_SCHEMA);
        UriTemplate about = new UriTemplate(schema.requiredText("aboutUrl"));
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonPart part : schema.parts("columns")) {
            Column column = ColumnReader.read(part);
            if (!names.add(column.name())) {
                part.fault("the column " + Finding.quote(column.name()) + " is described twice", "keep one");
            }
            if (!column.isVirtual() && columns.stream().anyMatch(Column::isVirtual)) {
                part.fault("a written column follows a virtual one", "move the virtual columns to the end");
            }
            columns.add(column);
        }
        List<String> key = schema.texts("primaryKey");
        if (key.isEmpty()) {
            schema.fault("the primaryKey is missing", "name the column or columns that tell a row from all others");
        }
        List<ForeignKey> foreign = schema.parts("foreignKeys").stream().map(p -> foreignKey(p, csv)).toList();
        requireKnown(schema, names, about, columns, key, foreign);
        SchemaRules.check(schema, about, columns, key, foreign);
        return new Metadata(csv, annotations, about, columns, key, foreign);
    }

    private void requireKnown(JsonPart schema, Set<String> names, UriTemplate about, List<Column> columns,
                              List<String> key, List<ForeignKey> foreign) {
        List<String> used = new ArrayList<>(key);
        used.addAll(about.columns());
        columns.forEach(c -> c.valueUrl().ifPresent(t -> used.addAll(t.columns())));
        columns.forEach(c -> c.unitCode().filter(u -> u.startsWith("{"))
                .ifPresent(u -> used.addAll(new UriTemplate(u).columns())));
        foreign.forEach(k -> used.add(k.column()));
        for (String name : used.stream().distinct().toList()) {
            if (!names.contains(name)) {
                schema.fault("no column is named " + Finding.quote(name) + ", which a key or template uses",
                        "name a described column" + Suggestion.clause(name, names));
            }
        }
    }

    private ForeignKey foreignKey(JsonPart part, Path csv) {
        part.allowOnly(Set.of("columnReference", "reference"));
        JsonPart reference = part.part("reference")
                .orElse(new JsonPart(JsonValue.EMPTY_JSON_OBJECT, file, part.place() + ".reference", findings));
        reference.allowOnly(Set.of("resource", "columnReference"));
        return new ForeignKey(part.requiredText("columnReference"),
                csv.resolveSibling(reference.requiredText("resource")).normalize(),
                reference.requiredText("columnReference"));
    }
}
