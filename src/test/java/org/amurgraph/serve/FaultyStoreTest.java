package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amurgraph.engine.Limits;
import org.amurgraph.release.Release;
import org.amurgraph.serve.FakeEngine.Manner;
import org.amurgraph.store.Credentials;
import org.amurgraph.store.Endpoint;
import org.amurgraph.store.StoreSettings;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that is dead, slow, broken or not what it was: each has a status and a sentence, and nothing hangs. */
@Timeout(60)
class FaultyStoreTest {

    private static final String PASSWORD = "5ecret-word";
    private static final String JSON = "application/sparql-results+json";
    private static final String HEAD = "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bindings\":[";
    private static final String ROW = "{\"s\":{\"type\":\"uri\",\"value\":\"urn:from-the-store\"}}";
    private static final String SELECT = "SELECT ?s { ?s a ?t }";
    private static final String CONSTRUCT = "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }";

    @TempDir
    private static Path folder;
    private static FakeEngine engine;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        TestServer.over(folder, "doors/data.trig").close();
        engine = new FakeEngine(Release.open(folder.resolve("release")).data());
        server = TestServer.beside(settings(engine.endpoint(), Duration.ofHours(1)), folder.resolve("release"),
                limited());
    }

    private static StoreSettings settings(Endpoint endpoint, Duration checking) {
        return new StoreSettings(endpoint, Optional.of(new Credentials("someone", PASSWORD)), Duration.ofSeconds(1), 1,
                checking);
    }

    private static StoreSettings watchful(Endpoint endpoint) {
        return settings(endpoint, Duration.ofMillis(100));
    }

    private static Settings limited() {
        Settings usual = TestServer.unhurried();
        return new Settings(usual.host(), 0, Optional.empty(), false,
                new Limits(Duration.ofSeconds(2), 50, 20_000, 1000, 1000),
                new Settings.Load(4, 32, 1_000_000, 1 << 20, 0),
                usual.idle(), usual.stopping());
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }

    @AfterEach
    void mend() {
        engine.behave();
    }

    /** Asks, has the outcome, and holds that it gives nothing away and that the server goes on. */
    private static Answer ask(String query, Manner manner) throws IOException, InterruptedException {
        engine.behave(manner);
        Answer answer = server.query(query);
        engine.behave();
        assertFalse(answer.whole().contains(PASSWORD), answer::toString);
        assertFalse(answer.text().contains("from-the-store"), answer::toString);
        if (answer.status() != 200) {
            answer.readable();
        }
        assertEquals(200, server.query("ASK { ?s ?p ?o }").status());
        return answer;
    }

    private static void holds(int status, String words, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        assertTrue(answer.text().contains(words), answer::toString);
    }

    @Test
    void anEngineThatIsInOrderIsAskedForEverything() throws IOException, InterruptedException {
        assertEquals(1, server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").text().lines().skip(1).count());
        Answer health = server.get("/health");
        assertEquals(200, health.status());
        assertTrue(health.text().contains("\"engine\":\"Fake/1.0 b at http://127.0.0.1:"), health::toString);
        assertTrue(health.text().contains("\"counts_match\":true"), health::toString);
    }

    @Test
    void anEngineThatSaysNothingIsGivenUpAtTheTimeLimit() throws IOException, InterruptedException {
        holds(504, "more than 2.0 seconds", ask(SELECT, FakeEngine.silently()));
    }

    @Test
    void anEngineThatFallsSilentInItsAnswerIsGivenUpToo() throws IOException, InterruptedException {
        holds(504, "more than 2.0 seconds", ask(SELECT, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write((HEAD + ROW).getBytes());
            exchange.getResponseBody().flush();
            FakeEngine.silently().answer(exchange);
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void anEngineThatDoesNotKnowTheServerIsNoFaultOfTheClient(int status) throws IOException, InterruptedException {
        holds(503, "does not accept its credentials", ask(SELECT, FakeEngine.saying(status, "text/html",
                "<h1>from-the-store: someone:" + PASSWORD + "</h1>")));
    }

    @Test
    void anErrorPageOfTheEngineIsNotPassedOn() throws IOException, InterruptedException {
        holds(502, "did not answer in a way that can be used", ask(SELECT, FakeEngine.saying(500, "text/html",
                "<h1>from-the-store</h1>")));
        holds(502, "does not take this query", ask(SELECT, FakeEngine.saying(400, "text/plain", "from-the-store")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "<html/>", HEAD, HEAD + ROW, HEAD + ROW + "]", HEAD + ROW + "]}",
        HEAD + "{\"s\":{\"type\":\"nonsense\",\"value\":\"x\"}}]}}", "{\"head\":{\"vars\":[\"s\"]}}", "{\"head\":{}}",
        "{\"error\":\"from-the-store\"}"})
    void anAnswerThatIsNoTableIsNotTakenForOne(String body) throws IOException, InterruptedException {
        holds(502, "did not answer in a way that can be used", ask(SELECT, FakeEngine.saying(200, JSON, body)));
    }

    @Test
    void anAnswerOfAnotherTypeIsNotRead() throws IOException, InterruptedException {
        holds(502, "did not answer", ask(SELECT, FakeEngine.saying(200, "text/html", HEAD + ROW + "]}}")));
        holds(502, "did not answer", ask(CONSTRUCT, FakeEngine.saying(200, "application/ld+json", "{}")));
    }

    @Test
    void anAnswerThatIsCutIsNoAnswer() throws IOException, InterruptedException {
        holds(502, "not wholly", ask(SELECT, FakeEngine.breakingOff(JSON, HEAD + ROW + ",")));
        holds(502, "not wholly", ask(SELECT, FakeEngine.breakingOff(JSON, HEAD + ROW + "]}}")));
        String triple = "<urn:from-the-store> <urn:p> <urn:o> .\n";
        holds(502, "not wholly", ask(CONSTRUCT, FakeEngine.breakingOff("application/n-triples", triple)));
        holds(502, "not wholly", ask(CONSTRUCT, FakeEngine.saying(200, "application/n-triples",
                triple + "<urn:from-the-store> <urn:p>")));
    }

    @Test
    void anAnswerThatTheEngineSaysItHasCutIsNoAnswer() throws IOException, InterruptedException {
        holds(502, "not wholly", ask(SELECT, exchange -> {
            exchange.getResponseHeaders().set("X-SPARQL-MaxRows", "1");
            FakeEngine.saying(200, JSON, HEAD + ROW + "]}}").answer(exchange);
        }));
        holds(502, "not wholly", ask(SELECT, FakeEngine.saying(206, JSON, HEAD + ROW + "]}}")));
    }

    @Test
    void anAnswerWithoutEndIsCutAtTheLimits() throws IOException, InterruptedException {
        holds(422, "more than 50 rows", ask(SELECT, FakeEngine.endlessly(JSON, HEAD + ROW, "," + ROW)));
        holds(507, "larger than 20000 bytes", ask(SELECT, FakeEngine.endlessly(JSON, HEAD
                + "{\"s\":{\"type\":\"literal\",\"value\":\"", "from-the-store")));
        holds(507, "larger than 20000 bytes", ask(SELECT, FakeEngine.endlessly(JSON, "", " ")));
        holds(422, "more than 50 rows", ask(CONSTRUCT, exchange -> {
            StringBuilder triples = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                triples.append("<urn:from-the-store> <urn:p> \"").append(i).append("\" .\n");
            }
            FakeEngine.saying(200, "application/n-triples", triples.toString()).answer(exchange);
        }));
    }

    @Test
    void aBusyEngineIsAskedAgainAndThenNoMore() throws IOException, InterruptedException {
        Manner busy = FakeEngine.saying(503, "text/plain", "from-the-store");
        int before = engine.requests().size();
        holds(200, "s", ask("SELECT ?s { ?s a <urn:nothing> }", FakeEngine.inTurn(busy, engine.proper())));
        Answer refused = ask("SELECT ?p { ?s ?p <urn:nothing> }", busy);
        holds(503, "is busy", refused);
        assertEquals("5", refused.header("Retry-After"));
        assertTrue(engine.requests().size() >= before + 4, "each was asked twice");
    }

    @Test
    void anEngineThatFailsForGoodIsNotAskedAgain() throws IOException, InterruptedException {
        engine.behave(FakeEngine.saying(500, "text/plain", "no"));
        List<String> before = List.copyOf(engine.requests());
        assertEquals(502, server.query("SELECT ?o { <urn:a> a ?o }").status());
        assertEquals(before.size() + 1, engine.requests().size());
    }

    @Test
    void noRedirectionIsFollowed() throws IOException, InterruptedException {
        try (Trap trap = new Trap()) {
            holds(502, "did not answer", ask(SELECT, exchange -> {
                exchange.getResponseHeaders().set("Location", trap.url() + "sparql");
                FakeEngine.saying(307, "text/plain", "").answer(exchange);
            }));
            assertEquals(List.of(), trap.calls());
        }
    }

    @Test
    void whatIsRefusedHereIsNotSentOn() throws IOException, InterruptedException {
        int before = engine.requests().size();
        for (String query : List.of("SELECT * { SERVICE <urn:x> { ?s ?p ?o } }", "SELECT * { ?s <bif:contains> 'x' }",
                "SELECT * { ?s <java:org.amurgraph.Bait> ?o }", "SELECT * { ?s (a/^<bif:contains>)* ?o }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s !<http://jena.apache.org/text#query> ?o } }",
                "SELECT * { GRAPH <http://www.ontotext.com/explicit> { ?s ?p ?o } }",
                "SELECT (<sql:f>(1) AS ?x) { }", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }")) {
            server.query(query).withoutIris().refused(400, 403);
        }
        assertEquals(List.of(), engine.requests().subList(before, engine.requests().size()).stream()
                .filter(r -> !r.equals("POST /sparql")).toList());
        assertEquals(403, server.query("SELECT * { ?s <bif:contains> 'x' }").status());
    }

    @Test
    void anEngineThatHasChangedIsAskedNoMoreUntilItIsAsBefore() throws IOException, InterruptedException {
        Quad more = Quad.create(Am.graph("more"), NodeFactory.createURI("urn:s"), NodeFactory.createURI("urn:p"),
                NodeFactory.createURI("urn:o"));
        Release release = Release.open(folder.resolve("release"));
        Node graph = release.data().listGraphNodes().next();
        try (FakeEngine other = new FakeEngine(release.data());
                TestServer beside = TestServer.beside(watchful(other.endpoint()), folder.resolve("release"),
                        limited())) {
            assertEquals(200, beside.query("ASK {}").status());
            release.data().add(graph, more.getSubject(), more.getPredicate(), more.getObject());
            awaitHealth(beside, 503, "statements there and");
            holds(503, "does not hold the release", beside.query("SELECT ?s { ?s ?p 1 }"));
            release.data().delete(graph, more.getSubject(), more.getPredicate(), more.getObject());
            awaitHealth(beside, 200, "\"counts_match\":true");
            assertEquals(200, beside.query("SELECT ?s { ?s ?p 1 }").status());
        }
    }

    private static void awaitHealth(TestServer server, int status, String words)
            throws IOException, InterruptedException {
        Answer health = server.get("/health");
        for (int i = 0; i < 200 && health.status() != status; i++) {
            Thread.sleep(100);
            health = server.get("/health");
        }
        holds(status, words, health);
    }

    @Test
    void aDeadEngineIsToldOfAndPagesThatNeedNoneAreServed() throws IOException, InterruptedException {
        FakeEngine dying = new FakeEngine(Release.open(folder.resolve("release")).data());
        try (TestServer beside = TestServer.beside(watchful(dying.endpoint()), folder.resolve("release"), limited())) {
            dying.close();
            holds(503, "cannot be reached", beside.query(SELECT));
            assertEquals(200, beside.get("/ontology", "Accept: text/html").status());
            awaitHealth(beside, 503, "cannot be asked");
            Answer metrics = beside.get("/metrics");
            assertTrue(metrics.text().contains("end=\"store-away\""), metrics::toString);
            assertFalse(metrics.whole().contains(PASSWORD));
        }
    }

    @Test
    void aServerDoesNotStartOverAStoreThatDoesNotHoldTheRelease() {
        IOException dead = assertThrows(IOException.class, () -> TestServer.beside(watchful(
                new Endpoint(java.net.URI.create("http://127.0.0.1:1/sparql"))), folder.resolve("release"), limited()));
        assertTrue(dead.getMessage().contains("http://127.0.0.1:1/sparql: The store cannot be asked"),
                dead::getMessage);
        engine.behave(FakeEngine.saying(200, JSON,
                "{\"head\":{\"vars\":[\"g\",\"n\"]},\"results\":{\"bindings\":[]}}"));
        IOException empty = assertThrows(IOException.class,
                () -> TestServer.beside(watchful(engine.endpoint()), folder.resolve("release"), limited()));
        assertTrue(empty.getMessage().contains("has 0 statements there"), empty::getMessage);
        assertTrue(empty.getMessage().contains("Push the release again"), empty::getMessage);
    }
}
