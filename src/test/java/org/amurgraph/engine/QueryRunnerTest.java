package org.amurgraph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.amurgraph.engine.LimitReached.Limit;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queueing, stopping, and the exact place of each limit. */
class QueryRunnerTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 3, 10, 4, 1000);
    private static final DatasetGraph DATA = DatasetGraphFactory.create();
    private static final Store STORE = new LocalStore(DATA);

    static {
        RDFParser.fromString("<http://example.org/a> <http://example.org/p> 1, 2, 3, 4, 5 .", Lang.TURTLE).parse(DATA);
    }

    private final QueryRunner runner = new QueryRunner(LIMITS, 1, 1);

    @AfterEach
    void close() {
        runner.close();
    }

    private long rows(String text) {
        return runner.run(runner.parse(text), STORE, answer -> answer.rows().stream().count(), () -> false);
    }

    private int triples(String text) {
        return runner.run(runner.parse(text), STORE, answer -> answer.graph().size(), () -> false);
    }

    private static void assertLimit(Limit expected, org.junit.jupiter.api.function.Executable work) {
        assertEquals(expected, assertThrows(LimitReached.class, work).limit());
    }

    @Test
    void asManyRowsAsTheLimitAreAnAnswerAndOneMoreIsNone() {
        assertEquals(3, rows("SELECT * { ?s ?p ?o } LIMIT 3"));
        assertEquals(3, rows("SELECT * { ?s ?p ?o FILTER(?o < 4) }"));
        assertLimit(Limit.ROWS, () -> rows("SELECT * { ?s ?p ?o FILTER(?o < 5) }"));
        assertLimit(Limit.ROWS, () -> rows("SELECT * { ?s ?p ?o } LIMIT 4"));
    }

    @Test
    void asManyTriplesAsTheLimitAreAnAnswerAndOneMoreIsNone() {
        assertEquals(3, triples("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3"));
        assertEquals(1, triples("CONSTRUCT { ?s ?p 1 } WHERE { ?s ?p ?o }"));
        assertLimit(Limit.ROWS, () -> triples("CONSTRUCT WHERE { ?s ?p ?o }"));
        assertLimit(Limit.ROWS, () -> triples("DESCRIBE <http://example.org/a>"));
    }

    @Test
    void asManyBytesAsTheLimitAreWrittenAndOneMoreIsNot() {
        Query ask = runner.parse("ASK { }");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        runner.run(ask, STORE, answer -> write(answer, out, 10), () -> false);
        assertEquals(10, out.size());
        assertLimit(Limit.BYTES, () -> runner.run(ask, STORE, answer -> write(answer, out, 11), () -> false));
        assertEquals(10, out.size());
    }

    private static int write(Answer answer, ByteArrayOutputStream out, int bytes) {
        try {
            answer.bounded(out).write(new byte[bytes]);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT (COUNT(*) AS ?n) { SELECT ?o { ?s ?p ?o FILTER(?o < %d) } ORDER BY ?o OFFSET 0 }  | 4",
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?o { ?s ?p ?o FILTER(?o < %d) } }              | 4",
        "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o FILTER(?o < %d) }                           | 4",
        "SELECT (COUNT(*) AS ?n) { SELECT (COUNT(*) AS ?m) { ?s ?p ?o FILTER(?o < %d) } GROUP BY ?o } | 4",
        "SELECT (COUNT(*) AS ?n) { ?y ?p ?x MINUS { ?s ?p ?o FILTER(?o < %d) } }             | 5"})
    void rowsAreHeldUpToTheLimit(String text, int bound) {
        assertEquals(1, rows(String.format(text, bound)));
        assertLimit(Limit.MEMORY, () -> rows(String.format(text, bound + 1)));
    }

    @Test
    void rowsAreReleasedWhenTheirOperatorIsDone() {
        assertEquals(1, rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o "
                + "FILTER EXISTS { { SELECT DISTINCT ?x { ?y ?q ?x FILTER(?x < 4) } } ?s ?p ?o } }"));
    }

    @Test
    void aStringMayBeAsLongAsTheLimit() {
        String hundred = "0a".repeat(50);
        String ten = ("\"" + hundred + "\",").repeat(10);
        assertEquals(1, rows("SELECT (CONCAT(" + ten + "\"\") AS ?x) { }"));
        assertLimit(Limit.MEMORY, () -> rows("SELECT (CONCAT(" + ten + "\"a\") AS ?x) { }"));
    }

    @Test
    void aSyntaxFaultNamesLineAndColumn() {
        SyntaxFault fault = assertThrows(SyntaxFault.class, () -> runner.parse("SELECT *\nWHERE { ?s ?p }"));
        assertEquals("2:15", fault.line() + ":" + fault.column());
        assertTrue(fault.getMessage().startsWith("Line 2, column 15: "), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { SERVICE <urn:s> { } }", "SELECT (<urn:f>(1) AS ?x) { }"})
    void aRefusalSaysWhatAndWhy(String text) {
        String message = assertThrows(Refused.class, () -> runner.parse(text)).getMessage();
        assertTrue(message.contains("SERVICE") || message.contains("<urn:f>"), message);
    }

    @Test
    void functionsOfXPathAndCastsWork() {
        Query query = runner.parse("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
                + "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> "
                + "ASK { FILTER(xsd:integer(\"8\") = math:pow(2, 3) && xsd:boolean(\"true\") && "
                + "REPLACE(\"abc\"@en, \"(B)\", \"[$1]\", \"i\") = \"a[b]c\"@en && REGEX(\"x.y\", \"X.\", \"iq\")) }");
        assertTrue(runner.run(query, STORE, Answer::ask, () -> false));
    }

    @Test
    void whoFindsNoPlaceInTheQueueIsToldSo() throws Exception {
        Query query = runner.parse("ASK { }");
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> runner.run(query, STORE, answer -> {
            running.countDown();
            await(release);
            return answer.ask();
        }, () -> false));
        running.await();
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> runner.run(query, STORE, Answer::ask, () -> false));
        while (runner.waiting() == 0) {
            Thread.onSpinWait();
        }
        assertEquals(1, runner.running());
        assertLimit(Limit.BUSY, () -> runner.run(query, STORE, Answer::ask, () -> false));
        release.countDown();
        assertTrue(first.get() && second.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAbandonedQueryIsStopped() {
        Query query = runner.parse("SELECT (COUNT(*) AS ?n) { "
                + "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?q ?r ?s . ?t ?u ?v . ?w ?x ?y . "
                + "?a1 ?b1 ?c1 . ?a2 ?b2 ?c2 . ?a3 ?b3 ?c3 . ?a4 ?b4 ?c4 . ?a5 ?b5 ?c5 . ?a6 ?b6 ?c6 }");
        assertLimit(Limit.CANCELLED, () ->
                runner.run(query, STORE, answer -> answer.rows().stream().count(), () -> true));
        assertTrue(runner.run(runner.parse("ASK { }"), STORE, Answer::ask, () -> false));
    }

    @Test
    void whatTheReaderThrowsReachesTheCaller() {
        Query query = runner.parse("ASK { }");
        assertEquals("mine", assertThrows(IllegalStateException.class, () -> runner.run(query, STORE, answer -> {
            throw new IllegalStateException("mine");
        }, () -> false)).getMessage());
    }
}
