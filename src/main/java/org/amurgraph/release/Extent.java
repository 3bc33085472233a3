package org.amurgraph.release;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many statements a release has, counted without reading their terms.
 *
 * @param graphs statements by graph
 * @param distinct statements of the default graph, in which a statement of two graphs is one
 */
public record Extent(Map<String, Long> graphs, long distinct) {

    /**
     * Counts the lines of a file. Curated ones are sorted: the same statement in two graphs stands in two lines together.
     * Those of a joined table are in one graph each.
     */
    static Extent of(Path file) {
        Map<String, Long> graphs = new TreeMap<>();
        long distinct = 0;
        String last = "";
        try (Stream<StatementLine> lines = StatementLine.of(file)) {
            for (Iterator<StatementLine> all = lines.iterator(); all.hasNext();) {
                StatementLine line = all.next();
                graphs.merge(line.graph(), 1L, Long::sum);
                distinct += line.triple().equals(last) ? 0 : 1;
                last = line.triple();
            }
        }
        return new Extent(graphs, distinct);
    }

    /** The same of these and other statements, which have none in common. */
    Extent plus(Extent other) {
        Map<String, Long> all = new TreeMap<>(graphs);
        other.graphs.forEach((graph, count) -> all.merge(graph, count, Long::sum));
        return new Extent(all, distinct + other.distinct);
    }

    /** True if some statement stands in two graphs. */
    public boolean isShared() {
        return distinct < graphs.values().stream().mapToLong(Long::longValue).sum();
    }
}
