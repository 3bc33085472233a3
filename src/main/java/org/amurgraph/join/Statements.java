package org.amurgraph.join;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;

/** The statements of an N-Quads file that another program wrote, one after another with their lines. */
final class Statements {

    private static final String REMEDY = "write one statement of RDF 1.1 N-Quads per line, in UTF-8";

    private Statements() {
    }

    /** Takes a statement in. */
    interface Sink {

        void take(Quad quad, long line) throws IOException;
    }

    /** Reads a file to its end, or to where it is no N-Quads any more, which is a fault. */
    static void read(Path file, Faults faults, Sink sink) throws IOException {
        String name = file.getFileName().toString();
        Placed profile = new Placed();
        try (InputStream in = new ShortLines(new BufferedInputStream(Files.newInputStream(file)))) {
            Iterator<Quad> quads = IteratorParsers.createIteratorNQuads(in, profile);
            while (quads.hasNext()) {
                Quad quad = quads.next();
                sink.take(quad, profile.line);
            }
        } catch (LongLine e) {
            faults.add(name, e.line, e.getMessage(), REMEDY);
        } catch (RiotException | RuntimeIOException e) {
            faults.add(name, profile.line + 1, "the statement cannot be read: " + e.getMessage(), REMEDY);
        }
    }

    /** Where the statement is that was read last. */
    private static final class Placed extends ParserProfileStd {

        private long line;

        Placed() {
            super(new FactoryRDFStd(), new Stopping(), IRIxResolver.create().noBase().resolve(false)
                    .allowRelative(true).build(), PrefixMapFactory.emptyPrefixMap(), RIOT.getContext(), true, true);
        }

        @Override
        public Quad createQuad(Node graph, Node subject, Node predicate, Node object, long row, long column) {
            line = row;
            return super.createQuad(graph, subject, predicate, object, row, column);
        }
    }

    /** A line that would fill the memory. */
    private static final class LongLine extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final long line;

        LongLine(String message, long line) {
            super(message);
            this.line = line;
        }
    }

    /** Stops at the first error; where a text is not closed, it is seen in the next line only. Warnings are of IRIs that are unusual, and of values, which are looked at later. */
    private static final class Stopping implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            // Looked at by those who take the statement.
        }

        @Override
        public void error(String message, long line, long column) {
            throw new RiotException(message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotException(message);
        }
    }

    /** Stops at a line that would fill the memory. */
    private static final class ShortLines extends FilterInputStream {

        private static final int MOST_BYTES = 1 << 24;
        private long line = 1;
        private int length;

        ShortLines(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            measure(b);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = super.read(bytes, from, most);
            for (int i = from; i < from + read; i++) {
                measure(bytes[i]);
            }
            return read;
        }

        private void measure(int b) {
            length++;
            if (b == '\n') {
                line++;
                length = 0;
            } else if (length > MOST_BYTES) {
                throw new LongLine("the line has more than " + MOST_BYTES + " bytes", line);
            }
        }
    }
}
