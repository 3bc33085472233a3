package org.amurgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Writes a graph as files to download: Turtle, and a table per class of ours. */
final class Dumps {

    private Dumps() {
    }

    /**
     * Writes the files.
     *
     * @param graph the union of a dataset's graphs
     * @param license IRI of its licence
     * @param folder where they go, which is made
     * @return the files
     */
    static List<Path> write(Graph graph, String license, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(Dump.CLASSES));
        Turtle.write(graph, folder.resolve(Dump.TURTLE));
        ClassTables tables = new ClassTables(graph);
        Members members = new Members(graph);
        try (LinkTable links = new LinkTable(classes)) {
            for (Node type : members.classes()) {
                List<Node> direct = members.direct(type);
                if (!direct.isEmpty()) {
                    ClassTable table = tables.of(type, direct);
                    table.write(classes, type.getURI().substring(Am.TERM.length()), license);
                    links.addAll(table);
                }
            }
            links.write(license);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
