package org.amurgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release's file is read as Jena reads it, and what is no statement is named by its line. */
class NQuadsTest {

    private static final List<String> PIECES = List.of("a", " ", "  ", "\"", "\\", "\n", "\r", "\t", "<", ">", "@", "@en", "^^",
            "^^<", "--", " .", " <", "> .", "_:", "\u0001", "\u00e9", "\u0411", "\u5c9b", "\u2028", "\u0085", "\ud83c\udf09",
            "#", "?");
    private static final int STATEMENTS = 20_000;
    private static final String IRI = "https://w3id.org/amur/id/";

    @TempDir
    private Path folder;

    @Test
    void statementsAreReadAsJenaReadsThem() throws IOException {
        DatasetGraph written = random(new Random(7));
        Path file = folder.resolve("graph.nq");
        assertEquals(written.stream().count(), NQuads.write(written, file));
        DatasetGraph jena = RDFDataMgr.loadDatasetGraph(file.toString());
        assertEquals(statements(written), statements(jena));
        assertEquals(statements(jena), statements(read(file)));
    }

    @Test
    void whatIsMoreThanCharactersBetweenMarksIsReadByJena() throws IOException {
        Path file = folder.resolve("graph.nq");
        Files.writeString(file, Stream.of("<urn:a\\u0020b>", "<urn:\\u007B>", "\"a\\\\b\"@en", "\"x\"@ar--rtl", "\"x\"^^<urn:\\u0041>",
                "<<( <urn:a> <urn:b> \"c d\" )>>", "<<( <urn:a> <urn:b> <<( <urn:a> <urn:b> <urn:c> )>> )>>", "\"a\\nb\"", "\"\"",
                "\"a b\"@zh-Hans-CN", "\"01\"^^<http://www.w3.org/2001/XMLSchema#integer>")
                .map(object -> "<urn:s> <urn:p> " + object + " <urn:g> .\n").collect(Collectors.joining()));
        assertEquals(11, statements(read(file)).size());
        assertEquals(statements(RDFDataMgr.loadDatasetGraph(file.toString())), statements(read(file)));
    }

    @Test
    void aBlankNodeIsTheSameInAllLines() throws IOException {
        Path file = folder.resolve("graph.nq");
        Files.writeString(file, "_:b <urn:p> _:c <urn:g> .\n<urn:s> <urn:p> _:b <urn:g> .\n_:d <urn:p> _:b _:g .\n");
        DatasetGraph read = read(file);
        Node b = read.find(Node.ANY, NodeFactory.createURI("urn:s"), Node.ANY, Node.ANY).next().getObject();
        assertTrue(b.isBlank());
        assertEquals(1, Iter.count(read.find(NodeFactory.createURI("urn:g"), b, Node.ANY, Node.ANY)));
        assertEquals(4, statements(read).stream().flatMap(q -> Stream.of(q.getGraph(), q.getSubject(), q.getObject()))
                .filter(Node::isBlank).distinct().count());
    }

    @Test
    void onlyStatementsToBeKeptAreKept() throws IOException {
        DatasetGraph written = random(new Random(8));
        Path file = folder.resolve("graph.nq");
        NQuads.write(written, file);
        GraphStore store = new GraphStore();
        NQuads.read(file, quad -> quad.getObject().isURI(), store);
        Set<Quad> kept = statements(written);
        kept.removeIf(quad -> !quad.getObject().isURI());
        assertEquals(kept, statements(store.data()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<urn:s> <urn:p> <urn:o> .", "<urn:s> <urn:p> \"two words\" .", "<urn:s> <urn:p> .",
        "<urn:s> <urn:p> <urn:o> <urn:g>", "<urn:s> <urn:p> \"o\"^^ <urn:g> .", "<urn:s> <urn:p> \"o <urn:g> .",
        "<urn:s> <urn:p> <urn:o> <urn:x> <urn:g> .", "<urn:s> <urn:p> \"a\\x\" <urn:g> .", "a b c d .",
        "\"s\" <urn:p> <urn:o> <urn:g> .", "<urn:s> \"p\" <urn:o> <urn:g> .", "<urn:s> <urn:p> <urn:o> \"g\" .", "# a comment"})
    void whatIsNoStatementIsNamedByItsLine(String line) throws IOException {
        Path file = folder.resolve("graph.nq");
        Files.writeString(file, "<urn:s> <urn:p> <urn:o> <urn:g> .\n" + line + "\n");
        String message = assertThrows(IOException.class, () -> read(file)).getMessage();
        assertTrue(message.startsWith(file + ":2: ") && message.endsWith("; build the release anew"), message);
    }

    @Test
    void whatIsNotUtf8IsSaid() throws IOException {
        Path file = folder.resolve("graph.nq");
        Files.write(file, new byte[] {'<', (byte) 0xff, '>', '\n'});
        assertEquals(file + " is not UTF-8; build the release anew",
                assertThrows(IOException.class, () -> read(file)).getMessage());
    }

    private static DatasetGraph read(Path file) throws IOException {
        GraphStore store = new GraphStore();
        NQuads.read(file, quad -> true, store);
        return store.data();
    }

    private static Set<Quad> statements(DatasetGraph data) {
        Set<Quad> statements = new HashSet<>();
        data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(statements::add);
        statements.removeIf(Quad::isDefaultGraph);
        return statements;
    }

    private static DatasetGraph random(Random random) {
        DatasetGraph data = DatasetGraphFactory.create();
        for (int i = 0; i < STATEMENTS; i++) {
            data.add(Quad.create(iri(random), iri(random), iri(random), object(random)));
        }
        return data;
    }

    private static Node object(Random random) {
        String text = text(random);
        return switch (random.nextInt(7)) {
            case 0 -> iri(random);
            case 1 -> NodeFactory.createLiteralString(text);
            case 2 -> NodeFactory.createLiteralLang(text, List.of("en", "zh-Hans", "ru", "EN-gb").get(random.nextInt(4)));
            case 3 -> NodeFactory.createLiteralDT(Integer.toString(random.nextInt(100)), XSDDatatype.XSDinteger);
            case 4 -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate);
            case 5 -> NodeFactory.createLiteralDT(text, NodeFactory.getType(IRI + "type" + random.nextInt(3)));
            default -> NodeFactory.createLiteralDT(text, RDF.dtXMLLiteral);
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static Node iri(Random random) {
        return NodeFactory.createURI(IRI + random.nextInt(300) + List.of("", "#x", "?a=b&c", "/\u0411", "%20").get(random.nextInt(5)));
    }
}
