package org.amurgraph.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amurgraph.release.Release;
import org.amurgraph.release.StatementLine;
import org.amurgraph.vocab.Am;
import org.apache.jena.vocabulary.DCTerms;

/** The graphs of a release as files of N-Triples, which are Turtle, too: written line by line, so of any size. */
final class GraphFiles {

    private GraphFiles() {
    }

    /**
     * Writes a file for each graph; one for their union, if a statement stands in two of them; and one that says which
     * release this is.
     *
     * @param folder an empty folder
     * @return file by graph
     */
    static Map<String, Path> write(Release release, boolean shared, Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Map<String, BufferedWriter> writers = new TreeMap<>();
        String last = "";
        try (Stream<StatementLine> lines = release.lines()) {
            for (Iterator<StatementLine> all = lines.iterator(); all.hasNext();) {
                StatementLine line = all.next();
                add(line.graph(), line.triple(), folder, files, writers);
                if (shared && !line.triple().equals(last)) {
                    add(Graphs.UNION, line.triple(), folder, files, writers);
                }
                last = line.triple();
            }
        } finally {
            for (BufferedWriter writer : writers.values()) {
                writer.close();
            }
        }
        return files;
    }

    private static void add(String graph, String triple, Path folder, Map<String, Path> files,
                            Map<String, BufferedWriter> writers) throws IOException {
        BufferedWriter writer = writers.get(graph);
        if (writer == null) {
            Path file = folder.resolve(files.size() + ".nt");
            files.put(graph, file);
            writer = Files.newBufferedWriter(file);
            writers.put(graph, writer);
        }
        writer.write(triple);
        writer.write(" .\n");
    }

    /** A file that says which release a store holds, or that it holds none yet. */
    static Path note(String name, Path folder) throws IOException {
        return Files.writeString(folder.resolve("note.nt"),
                "<" + Am.dataset().getURI() + "> <" + DCTerms.hasVersion + "> \"" + name + "\" .\n");
    }
}
