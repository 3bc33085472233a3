package org.amurgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/** Makes triples of a CSV file as "Generating RDF from Tabular Data on the Web" has it, in minimal mode. */
record CsvwReader(JsonObject metadata, List<Map<String, String>> rows) {

    /** Reads a table by its metadata file. A file that has other columns than it describes fails. */
    static CsvwReader read(Path metadataFile) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(metadataFile))) {
            JsonObject metadata = reader.readObject();
            List<String> names = metadata.getJsonObject("tableSchema").getJsonArray("columns")
                    .getValuesAs(JsonObject.class).stream().map(c -> c.getString("name")).toList();
            assertEquals(names.size(), new HashSet<>(names).size(), metadataFile + " " + names);
            List<Map<String, String>> rows = new ArrayList<>();
            try (CsvReader<CsvRecord> csv = CsvReader.builder().allowExtraFields(false).allowMissingFields(false)
                    .ofCsvRecord(metadataFile.resolveSibling(metadata.getString("url")))) {
                for (CsvRecord record : csv) {
                    if (record.getStartingLineNumber() == 1) {
                        assertEquals(names, record.getFields());
                    } else {
                        Map<String, String> row = new LinkedHashMap<>();
                        names.forEach(n -> row.put(n, record.getField(names.indexOf(n))));
                        rows.add(row);
                    }
                }
            }
            return new CsvwReader(metadata, rows);
        }
    }

    Set<Triple> triples() {
        Set<Triple> triples = new HashSet<>();
        JsonObject schema = metadata.getJsonObject("tableSchema");
        for (Map<String, String> row : rows) {
            Node subject = iri(schema.getString("aboutUrl"), row);
            for (JsonObject column : schema.getJsonArray("columns").getValuesAs(JsonObject.class)) {
                String cell = row.get(column.getString("name"));
                if (!cell.isEmpty() && !column.getBoolean("suppressOutput", false)) {
                    Node predicate = iri(column.getString("propertyUrl"), row);
                    values(column, cell, row).forEach(v -> triples.add(Triple.create(subject, predicate, v)));
                }
            }
        }
        return triples;
    }

    private static List<Node> values(JsonObject column, String cell, Map<String, String> row) {
        if (column.containsKey("valueUrl")) {
            return List.of(iri(column.getString("valueUrl"), row));
        }
        List<String> items = column.containsKey("separator")
                ? List.of(cell.split(Pattern.quote(column.getString("separator")), -1)) : List.of(cell);
        return items.stream().map(item -> column.containsKey("lang")
                ? NodeFactory.createLiteralLang(item, column.getString("lang"))
                : NodeFactory.createLiteralDT(item, TypeMapper.getInstance().getSafeTypeByName(datatype(column))))
                .toList();
    }

    private static String datatype(JsonObject column) {
        JsonValue datatype = column.get("datatype");
        return datatype instanceof JsonString name ? XSD.getURI() + name.getString()
                : datatype.asJsonObject().getString("@id");
    }

    /** Expands a template of the form {@code {+column}}; everything else stays. */
    private static Node iri(String template, Map<String, String> row) {
        return NodeFactory.createURI(template.startsWith("{+") ? row.get(template.substring(2, template.length() - 1))
                : template);
    }
}
