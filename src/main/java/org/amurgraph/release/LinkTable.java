package org.amurgraph.release;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The links that list cells hold, one per row: to join the tables by, and to make triples of, which CSVW cannot do of a
 * cell with several names.
 */
final class LinkTable {

    static final String NAME = "links";
    private static final String PROPERTY = "property";
    private static final String OBJECT = "object";

    private final Set<List<String>> rows = new TreeSet<>(Comparator.comparing((List<String> r) -> r.get(0))
            .thenComparing(r -> r.get(1)).thenComparing(r -> r.get(2)));

    /** Takes in what the list cells of a class's table hold. */
    void addAll(ClassTable table) {
        for (TableColumn column : table.columns()) {
            if (column.isListOfNames()) {
                String property = column.property().orElseThrow().getURI();
                column.cells().forEach((member, names) ->
                        names.forEach(name -> rows.add(List.of(member.getURI(), property, name))));
            }
        }
    }

    void write(Path folder, String license) throws IOException {
        JsonArray columns = Json.createArrayBuilder().add(CsvFile.key())
                .add(CsvFile.suppressed(PROPERTY).add("datatype", "anyURI").add("required", true))
                .add(Json.createObjectBuilder().add("name", OBJECT).add("titles", OBJECT).add("datatype", "anyURI")
                        .add("required", true).add("propertyUrl", "{+" + PROPERTY + "}")
                        .add("valueUrl", "{+" + OBJECT + "}")).build();
        new CsvFile(NAME, "Links", "One row per link that a list cell of the other tables holds.", license)
                .write(folder, columns, rows);
    }
}
