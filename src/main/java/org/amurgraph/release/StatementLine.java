package org.amurgraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A line of a release's N-Quads, taken apart without reading its terms: for work on all of a release, however large.
 *
 * @param triple subject, predicate and object as they stand, without the full stop
 * @param graph IRI of the graph
 */
public record StatementLine(String triple, String graph) {

    /** The lines of a file, which the caller closes. The graph comes last, and no IRI has a space in it. */
    static Stream<StatementLine> of(Path file) {
        return text(file).map(line -> {
            int graph = line.lastIndexOf(" <");
            int end = line.lastIndexOf("> .");
            if (graph < 0 || end < graph) {
                throw new IllegalStateException(file + " has a line that is no statement of a named graph");
            }
            return new StatementLine(line.substring(0, graph), line.substring(graph + 2, end));
        });
    }

    private static Stream<String> text(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
