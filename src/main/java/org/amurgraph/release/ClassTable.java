package org.amurgraph.release;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        List<List<String>> cells = columns.stream().map(c -> c.texts(members)).toList();
        List<List<String>> rows = IntStream.range(0, members.size()).mapToObj(i -> row(i, cells)).toList();
        new CsvFile(name, title, description, license).write(folder, described.build(), rows);
    }

    private List<String> row(int number, List<List<String>> cells) {
        List<String> row = new ArrayList<>(List.of(members.get(number).getURI()));
        cells.forEach(column -> row.add(column.get(number)));
        return row;
    }
}
