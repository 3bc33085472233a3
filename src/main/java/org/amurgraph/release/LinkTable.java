package org.amurgraph.release;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * The links that list cells hold, one per row: to join the tables by, and to make triples of, which CSVW cannot do of a
 * cell with several names. They are gathered in a file beside.
 */
final class LinkTable implements AutoCloseable {

    static final String NAME = "links";
    private static final String PROPERTY = "property";
    private static final String OBJECT = "object";
    /** Parts the names of a gathered link; no IRI has it, and it comes before everything that one has. */
    private static final String TAB = "\t";

    private final Path folder;
    private final Path gathered;
    private final SortedLines lines;

    /** The links of the tables in a folder. */
    LinkTable(Path folder) {
        this.folder = folder;
        this.gathered = folder.resolve(NAME + ".gathered");
        this.lines = new SortedLines(gathered, SortedLines.PART_BYTES);
    }

    /** Takes in what the list cells of a class's table hold. */
    void addAll(ClassTable table) throws IOException {
        for (TableColumn column : table.columns()) {
            if (column.isListOfNames()) {
                for (Node member : table.members()) {
                    for (String name : column.values().apply(member)) {
                        String link = String.join(TAB, member.getURI(), column.heading().property().orElseThrow().getURI(), name);
                        lines.write((link + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    void write(String license) throws IOException {
        lines.close();
        JsonArray columns = Json.createArrayBuilder().add(CsvFile.key())
                .add(CsvFile.suppressed(PROPERTY).add("datatype", "anyURI").add("required", true))
                .add(Json.createObjectBuilder().add("name", OBJECT).add("titles", OBJECT).add("datatype", "anyURI")
                        .add("required", true).add("propertyUrl", "{+" + PROPERTY + "}")
                        .add("valueUrl", "{+" + OBJECT + "}")).build();
        try (Stream<String> links = Files.lines(gathered)) {
            new CsvFile(NAME, "Links", "One row per link that a list cell of the other tables holds.", license)
                    .write(folder, columns, links.map(link -> Arrays.asList(link.split(TAB, -1))));
        }
    }

    /** Removes what was gathered. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(gathered);
    }
}
