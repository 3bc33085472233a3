package org.amurgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        LinkTable links = new LinkTable();
        for (Map.Entry<Node, List<Node>> type : Members.of(graph).entrySet()) {
            ClassTable table = tables.of(type.getKey(), type.getValue());
            table.write(classes, type.getKey().getURI().substring(Am.TERM.length()), license);
            links.addAll(table);
        }
        links.write(classes, license);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
