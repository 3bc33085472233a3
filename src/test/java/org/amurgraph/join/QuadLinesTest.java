package org.amurgraph.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** What is written here, Jena's parser reads as what was meant. */
class QuadLinesTest {

    private static final String S = "https://example.org/s";
    private static final String GRAPH = "https://example.org/g";

    private interface Writing {
        void to(QuadLines lines) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (QuadLines lines = new QuadLines(bytes)) {
            writing.to(lines);
        }
        return bytes.toByteArray();
    }

    private static List<Quad> read(byte[] bytes) {
        List<Quad> quads = new ArrayList<>();
        RDFParser.source(new ByteArrayInputStream(bytes)).lang(Lang.NQUADS).strict(false)
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        quads.add(quad);
                    }
                });
        return quads;
    }

    private static List<String> roundTrip(List<String> texts) throws IOException {
        return read(written(lines -> {
            for (String text : texts) {
                lines.iri(S).iri(S).text(text).end(QuadLines.tail("", GRAPH));
            }
        })).stream().map(q -> q.getObject().getLiteralLexicalForm()).toList();
    }

    @Test
    void everyCharacterOfUnicodeComesBack() throws IOException {
        List<String> texts = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(c -> "a" + Character.toString(c) + "b").toList();
        assertEquals(texts, roundTrip(texts));
    }

    @Test
    void valuesThatWouldEndALiteralOrALineComeBack() throws IOException {
        List<String> texts = List.of("", "\"", "\\", "\\\"", "a\nb\r\nc", "\" <x:y> <x:z> .\n<s:s> <p:p> <o:o> .",
                "\\u0041", "> .", "\"@en", "\0", "\t\b\f\u007f\u0085\u2028", "<script>alert(1)</script>", "=HYPERLINK(\"x\")");
        byte[] bytes = written(lines -> {
            for (String text : texts) {
                lines.iri(S).iri(S).text(text).end(QuadLines.tail("", GRAPH));
            }
            assertEquals(texts.size(), lines.lines());
        });
        assertEquals(texts.size(), new String(bytes, StandardCharsets.UTF_8).split("\n").length);
        assertEquals(texts, read(bytes).stream().map(q -> q.getObject().getLiteralLexicalForm()).toList());
    }

    @Test
    void halfACharacterBecomesTheReplacementCharacter() throws IOException {
        assertEquals(List.of("a\uFFFDb", "\uFFFD", "\uFFFDx", "\uD83D\uDE00"),
                roundTrip(List.of("a\uD800b", "\uDC00", "\uD83Dx", "\uD83D\uDE00")));
    }

    @Test
    void textsOfAnyLengthComeBackWhereverTheBufferEnds() throws IOException {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>(List.of("x".repeat(200_000), "界".repeat(70_000)));
        for (int i = 0; i < 3000; i++) {
            texts.add("é\n".repeat(random.nextInt(60)) + "\uD83D\uDE00".repeat(random.nextInt(40)));
        }
        assertEquals(texts, roundTrip(texts));
    }

    @Test
    void datatypesAndLanguagesComeBack() throws IOException {
        List<Quad> quads = read(written(lines -> {
            Telling told = new Telling(lines, GRAPH);
            told.typed(S, S, "3.0", "decimal");
            told.english(S, S, "x");
            told.text(S, S, "y");
            told.iri(S, S, "https://example.org/o");
        }));
        assertEquals("http://www.w3.org/2001/XMLSchema#decimal", quads.get(0).getObject().getLiteralDatatypeURI());
        assertEquals(NodeFactory.createLiteralLang("x", "en"), quads.get(1).getObject());
        assertEquals(NodeFactory.createLiteralString("y"), quads.get(2).getObject());
        assertEquals(NodeFactory.createURI("https://example.org/o"), quads.get(3).getObject());
        assertTrue(quads.stream().allMatch(q -> q.getGraph().getURI().equals(GRAPH)));
    }

    @Test
    void whatMayNotStandInAnIriIsSpelledOut() throws IOException {
        String line = new String(written(lines -> lines.iri("https://example.org/a>b c\"{}|^`\\\u0001é").iri(S).iri(S)
                .end(QuadLines.tailOfIri(GRAPH))), StandardCharsets.UTF_8);
        assertEquals("<https://example.org/"
                + "a\\u003Eb\\u0020c\\u0022\\u007B\\u007D\\u007C\\u005E\\u0060\\u005C\\u0001é> <"
                + S + "> <" + S + "> <" + GRAPH + "> .\n", line);
    }
}
