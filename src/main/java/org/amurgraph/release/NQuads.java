package org.amurgraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** N-Quads in the one form that a release has: one line per statement, sorted by its bytes. */
final class NQuads {

    /** How the names of such files end. */
    static final String ENDING = ".nq";
    private static final int PIECE_BYTES = 1 << 16;

    private NQuads() {
    }

    /** Writes the named graphs of a dataset; returns the number of lines. */
    static long write(DatasetGraph data, Path file) throws IOException {
        SortedLines lines = new SortedLines(file, SortedLines.PART_BYTES);
        try (lines) {
            RDFDataMgr.writeQuads(lines, data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
        }
        return lines.count();
    }

    /** Number of statements in a file. */
    static long count(Path file) throws IOException {
        long lines = 0;
        byte[] piece = new byte[PIECE_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                for (int i = 0; i < read; i++) {
                    lines += piece[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /** Reads those statements of a file into a store that are to be kept. */
    static void read(Path file, Predicate<Quad> kept, GraphStore store) throws IOException {
        try (var in = Files.newInputStream(file)) {
            Iterator<Quad> quads = AsyncParser.asyncParseQuads(in, Lang.NQUADS, null);
            Iter.filter(quads, kept).forEachRemaining(store::add);
        }
    }
}
