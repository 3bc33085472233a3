package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client has, it is not sent again. */
class CachingTest {

    private static final String QUERY = "/sparql?query=SELECT%20%2A%20%7B%3Fs%20a%20%3Ft%7D%20LIMIT%2050";

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.ofProject(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {QUERY, "/page/id/khabarovsk-krai", "/data/id/khabarovsk-krai.ttl", "/ontology",
        "/catalog", "/.well-known/void", "/sparql", "/api/queries", "/api/queries/all-promises", "/api/openapi.json",
        "/dump/graph.ttl", "/dump/", "/explorer/style.css"})
    void anAnswerThatAClientHasIsNotMadeAgain(String path) throws IOException, InterruptedException {
        Answer first = server.get(path);
        String tag = first.header("ETag");
        assertTrue(tag.matches("\"[^\"]+\""), () -> "no strong ETag: " + tag);
        assertEquals("public, no-cache", first.header("Cache-Control"));
        assertArrayEquals(first.body(), server.get(path).body());
        long queries = queries();
        for (String condition : List.of(tag, "\"other\", " + tag, "W/" + tag)) {
            Answer again = server.get(path, "If-None-Match: " + condition);
            assertEquals(304, again.status());
            assertEquals(0, again.body().length);
            assertEquals(tag, again.header("ETag"));
            assertEquals(first.header("Vary"), again.header("Vary"));
        }
        assertEquals(queries, queries(), "a query was run for what the client has");
        assertEquals(200, server.get(path, "If-None-Match: \"other\"").status());
    }

    private static long queries() throws IOException, InterruptedException {
        return server.get("/metrics").text().lines().filter(l -> l.startsWith("amur_queries_seconds_count"))
                .mapToLong(l -> Long.parseLong(l.substring(l.lastIndexOf(' ') + 1))).sum();
    }

    @Test
    void aClientThatKnowsAnAnswerFromAnotherServerOfTheReleaseHasItStill() throws IOException, InterruptedException {
        Answer first = server.get(QUERY);
        try (TestServer other = TestServer.at(folder, Settings.local(0))) {
            assertArrayEquals(first.body(), other.get(QUERY).body());
        }
        try (TestServer fresh = TestServer.at(folder, Settings.local(0))) {
            assertEquals(304, fresh.get(QUERY, "If-None-Match: " + first.header("ETag")).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/id/khabarovsk-krai?lang=zh", "/data/claim/S2-019.ttl", "/api/queries.csv",
        "/sparql?query=ASK%20%7B%7D"})
    void aRequestThatComesAgainHasTheSameAnswerWithTheSameHeaders(String path) throws IOException, InterruptedException {
        Answer first = server.get(path);
        for (int i = 0; i < 2; i++) {
            Answer again = server.get(path);
            assertEquals(lasting(first), lasting(again));
            assertEquals(first.text(), again.text());
        }
    }

    private static List<String> lasting(Answer answer) {
        return answer.headers().stream().map(Object::toString)
                .filter(h -> !h.toLowerCase(Locale.ROOT).startsWith("date=")).sorted().toList();
    }

    @Test
    void aStarIsAnyAnswer() throws IOException, InterruptedException {
        assertEquals(304, server.get(QUERY, "If-None-Match: *").status());
    }

    @Test
    void aFileThatCannotBeReadToItsEndDoesNotLookWhole() throws IOException, InterruptedException {
        Path copy = folder.resolve("damaged-later");
        try (TestServer other = TestServer.ofProject(copy)) {
            Files.delete(copy.resolve("current").toRealPath().resolve("dump/graph.ttl"));
            assertThrows(Throwable.class, () -> new GZIPInputStream(new ByteArrayInputStream(
                    other.get("/dump/graph.ttl", "Accept-Encoding: gzip").body())).readAllBytes());
        }
    }

    @Test
    void whatDiffersHasADifferentTag() throws IOException, InterruptedException {
        Map<String, String> seen = new HashMap<>();
        for (String path : List.of(QUERY, QUERY + "0", "/api/queries/all-promises", "/sparql",
                "/api/queries/promises-overdue-as-of-a-day?as_of=2020-01-01",
                "/api/queries/promises-overdue-as-of-a-day?as_of=2021-01-01")) {
            for (String accept : List.of("*/*", "text/csv, text/turtle", "application/sparql-results+xml, text/html")) {
                for (String encoding : List.of("identity", "gzip")) {
                    Answer answer = server.get(path, "Accept: " + accept, "Accept-Encoding: " + encoding);
                    String what = path + " " + answer.header("Content-Type") + " " + answer.header("Content-Encoding");
                    String other = seen.putIfAbsent(answer.header("ETag"), what);
                    assertTrue(other == null || other.equals(what), () -> what + " has the tag of " + other);
                }
            }
        }
        assertTrue(seen.size() > 20, () -> "only " + seen);
    }

    @Test
    void anAnswerIsPackedForWhoTakesItPacked() throws IOException, InterruptedException {
        Answer plain = server.get(QUERY);
        Answer packed = server.get(QUERY, "Accept-Encoding: br;q=1.0, gzip;q=0.8");
        assertEquals("gzip", packed.header("Content-Encoding"));
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
        assertNotEquals(plain.header("ETag"), packed.header("ETag"));
        assertTrue(packed.header("Vary").contains("Accept-Encoding"));
        for (String refusal : List.of("gzip;q=0", "identity", "br", "gzip;q=0.0")) {
            assertEquals("", server.get(QUERY, "Accept-Encoding: " + refusal).header("Content-Encoding"), refusal);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (NOW() AS ?x) {}", "SELECT (RAND() AS ?x) {}", "SELECT (UUID() AS ?x) {}",
        "SELECT ?x { BIND(STRUUID() AS ?x) }", "CONSTRUCT { [] a ?t } WHERE { ?s a ?t } LIMIT 1",
        "SELECT (BNODE() AS ?x) {}", "SELECT (BNODE('a') AS ?x) {}", "SELECT (1 + IF(RAND() > 2, 1, 2) AS ?x) {}",
        "SELECT (SUM(RAND()) AS ?x) { VALUES ?y { 1 } }", "SELECT ?y { VALUES ?y { 1 2 } } ORDER BY RAND()",
        "SELECT (COUNT(*) AS ?n) { VALUES ?y { 1 } } GROUP BY (?y + RAND())",
        "SELECT (COUNT(*) AS ?n) { VALUES ?y { 1 } } HAVING (RAND() < 2)",
        "SELECT * { VALUES ?y { 1 } FILTER NOT EXISTS { FILTER(RAND() > 2) } }", "ASK { FILTER(NOW() > 1) }",
        "SELECT * { { SELECT ?y { VALUES ?y { 1 } FILTER(?y IN (1, RAND())) } } MINUS { VALUES ?y { 2 } } }",
        "SELECT * { VALUES ?y { 1 } OPTIONAL { VALUES ?z { 1 } FILTER(?y = 1 || RAND() < 1) } }"})
    void whatChangesEachTimeIsNotKept(String query) throws IOException, InterruptedException {
        Answer answer = server.query(query);
        assertEquals(200, answer.status());
        assertEquals("", answer.header("ETag"));
        assertEquals("no-store", answer.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/none", "/sparql?query=nonsense", "/api/queries/all-promises?x=1"})
    void aRefusalIsNotKept(String path) throws IOException, InterruptedException {
        Answer answer = server.get(path);
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("", answer.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {QUERY, "/page/id/khabarovsk-krai", "/dump/graph.ttl", "/id/khabarovsk-krai", "/health"})
    void headTellsWhatGetWould(String path) throws IOException, InterruptedException {
        Answer get = server.get(path);
        Answer head = server.send("HEAD", path, new byte[0]);
        assertEquals(get.status(), head.status());
        assertEquals(0, head.body().length);
        for (String header : List.of("ETag", "Content-Type", "Vary", "Location")) {
            assertEquals(get.header(header), head.header(header), header);
        }
    }

    @Test
    void aPageOfAnotherOriginMayRead() throws IOException, InterruptedException {
        assertEquals("*", server.get(QUERY, "Origin: https://example.org").header("Access-Control-Allow-Origin"));
        Answer preflight = server.send("OPTIONS", "/sparql", new byte[0], "Origin: https://example.org",
                "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type");
        assertEquals(204, preflight.status());
        assertTrue(preflight.header("Access-Control-Allow-Methods").contains("POST"), preflight::toString);
        assertTrue(preflight.header("Access-Control-Allow-Headers").contains("Content-Type"), preflight::toString);
        assertEquals("", preflight.header("Access-Control-Allow-Credentials"));
    }
}
