package org.amurgraph.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.shared.JenaException;
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
    /** Longer terms are seldom met again. */
    private static final int LONGEST = 200;

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
     * Reads those statements of a file into a store that are to be kept. Terms that are characters between marks are taken
     * as they stand, since Jena's reader looks into each of them, which takes a fifth of a start; all else is left to it.
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
        } catch (JenaException | IllegalArgumentException e) {
            throw new IOException(file + ":" + number + ": " + e.getMessage() + "; build the release anew", e);
        }
    }

    /** Only an object may have blanks in it. */
    private static Quad quad(String line, Cache<String, Node> terms) {
        int predicate = line.indexOf(' ') + 1;
        int object = line.indexOf(' ', predicate) + 1;
        int end = line.length() - END.length();
        int graph = line.lastIndexOf(' ', end - 1) + 1;
        if (predicate > 0 && object > 0 && graph > object && line.endsWith(END) && line.indexOf('\\') < 0) {
            Node g = term(line.substring(graph, end), terms);
            Node s = term(line.substring(0, predicate - 1), terms);
            Node p = term(line.substring(predicate, object - 1), terms);
            Node o = term(line.substring(object, graph - 1), terms);
            if (g.isURI() && s.isURI() && p.isURI() && o.isConcrete()) {
                return Quad.create(g, s, p, o);
            }
        }
        return parsed(line);
    }

    private static Node term(String text, Cache<String, Node> terms) {
        return text.length() > LONGEST ? term(text) : terms.get(text, NQuads::term);
    }

    /** The term of a text without escapes; {@link Node#ANY} if it is not that simple. */
    private static Node term(String text) {
        int quote = text.lastIndexOf('"');
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
        return Node.ANY;
    }

    private static Quad parsed(String line) {
        List<Quad> quads = new ArrayList<>();
        RDFParser.fromString(line, Lang.NQUADS).labelToNode(LabelToNode.createUseLabelAsGiven())
                .errorHandler(ErrorHandlerFactory.errorHandlerSimple()).parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        quads.add(quad);
                    }
                });
        if (quads.size() != 1 || quads.get(0).isDefaultGraph()) {
            throw new RiotException("not four terms and a dot");
        }
        return quads.get(0);
    }
}
