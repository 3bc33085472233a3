package org.amurgraph.release;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A table for those who never use RDF: the direct members of a class.
 *
 * @param title label of the class
 * @param description its definition
 * @param members the things that have a row
 * @param columns its columns, but for the first one, which names the thing
 */
record ClassTable(String title, String description, List<Node> members, List<TableColumn> columns) {

    /** Writes the table, with its metadata, into a folder. */
    void write(Path folder, String name, String license) throws IOException {
        JsonArrayBuilder described = Json.createArrayBuilder().add(CsvFile.key());
        columns.forEach(c -> described.add(c.describe()));
        new CsvFile(name, title, description, license).write(folder, described.build(),
                members.stream().map(this::row));
    }

    private List<String> row(Node member) {
        List<String> row = new ArrayList<>(List.of(member.getURI()));
        columns.forEach(column -> row.add(column.text(member)));
        return row;
    }
}
