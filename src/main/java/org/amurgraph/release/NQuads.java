package org.amurgraph.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** N-Quads in the one form that a release has: one line per statement, sorted by its bytes. */
final class NQuads {

    /** How the names of such files end. */
    static final String ENDING = ".nq";
    private static final int PIECE_BYTES = 1 << 16;
    private static final String END = " .";
    /** How many terms are made once for all statements that they are near in. */
    private static final int TERMS = 1 << 14;

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

    /**
     * Reads those statements of a file into a store that are to be kept. Its terms are taken as they stand: they were
     * checked when the release was made, and the file has not changed since. Jena's reader looks into each of them again,
     * which takes a fifth of a start.
     *
     * @throws IOException if a line is no statement, with its number
     */
    static void read(Path file, Predicate<Quad> kept, GraphStore store) throws IOException {
        Cache<String, Node> terms = CacheFactory.createSimpleCache(TERMS);
        long number = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                Quad quad = quad(line, terms);
                if (kept.test(quad)) {
                    store.add(quad);
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8; build the release anew", e);
        } catch (RiotException | IllegalArgumentException e) {
            throw new IOException(file + ":" + number + ": " + e.getMessage() + "; build the release anew", e);
        }
    }

    /** Only an object may have blanks in it. */
    private static Quad quad(String line, Cache<String, Node> terms) {
        int predicate = line.indexOf(' ') + 1;
        int object = line.indexOf(' ', predicate) + 1;
        int end = line.length() - END.length();
        int graph = line.lastIndexOf(' ', end - 1) + 1;
        if (predicate == 0 || graph <= object || object == 0 || !line.endsWith(END)) {
            throw new RiotException("not four terms and a dot");
        }
        return Quad.create(term(line.substring(graph, end), terms), term(line.substring(0, predicate - 1), terms),
                term(line.substring(predicate, object - 1), terms), term(line.substring(object, graph - 1), terms));
    }

    private static Node term(String text, Cache<String, Node> terms) {
        return terms.get(text, NQuads::term);
    }

    /** What is more than characters between marks is left to Jena. */
    private static Node term(String text) {
        int quote = text.lastIndexOf('"');
        if (text.indexOf('\\') >= 0) {
            return RiotLib.parse(text);
        }
        if (text.startsWith("<") && text.indexOf('>') == text.length() - 1) {
            return NodeFactory.createURI(text.substring(1, text.length() - 1));
        }
        if (quote > 0 && text.startsWith("\"")) {
            String lexical = text.substring(1, quote);
            String after = text.substring(quote + 1);
            if (after.isEmpty()) {
                return NodeFactory.createLiteralString(lexical);
            }
            if (after.startsWith("@") && !after.contains("--")) {
                return NodeFactory.createLiteralLang(lexical, after.substring(1));
            }
            if (after.startsWith("^^<") && after.indexOf('>') == after.length() - 1) {
                return NodeFactory.createLiteralDT(lexical, NodeFactory.getType(after.substring(3, after.length() - 1)));
            }
        }
        return RiotLib.parse(text);
    }
}
