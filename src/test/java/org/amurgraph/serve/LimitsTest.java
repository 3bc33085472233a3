package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amurgraph.engine.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit has a status and a sentence of its own, and after it the server answers as before. */
class LimitsTest {

    /** Runs until it is stopped. */
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final String SHORT = "ASK {}";

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        TestServer.ofProject(folder).close();
        server = TestServer.at(folder, settings(Duration.ofSeconds(2), 2, 1, 100_000));
    }

    private static Settings settings(Duration time, int queries, int waiting, int perSecond) {
        return new Settings("localhost", 0, Optional.empty(), false, new Limits(time, 1000, 100_000, 500_000, 100_000),
                new Settings.Load(queries, waiting, perSecond, 10_000, 1 << 20), Duration.ofSeconds(30),
                Duration.ofSeconds(5));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "504 | more than 2.0 seconds | " + ENDLESS,
        "422 | more than 1000 rows   | SELECT ?s { ?s a ?t }",
        "422 | more than 1000 rows   | CONSTRUCT { ?s a ?t } WHERE { ?s a ?t }",
        "507 | larger than           | SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 999",
        "422 | makes as much text    | SELECT (STRLEN(?z) AS ?n) { BIND(\"aaaaaaaaaaaaaaaaaaaa\" AS ?a) "
                + "BIND(REPLACE(?a, \"a\", \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\") AS ?b) "
                + "BIND(REPLACE(?b, \"b\", \"cccccccccccccccccccccccccccccc\") AS ?c) "
                + "BIND(REPLACE(?c, \"c\", \"dddddddddddddddddddddddddddddd\") AS ?z) }",
        "403 | SERVICE               | SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }",
        "400 | ine 1, column         | SELECT * {{ ",
    })
    void aQueryThatAsksTooMuchIsToldSo(int status, String words, String query)
            throws IOException, InterruptedException {
        Answer answer = server.query(query);
        assertEquals(status, answer.status(), answer::toString);
        assertTrue(answer.text().contains(words), answer::toString);
        answer.readable();
        assertEquals(200, server.query(SHORT).status());
    }

    @Test
    void aProblemIsJsonForClientsOfJsonAndAPageForBrowsers() throws IOException, InterruptedException {
        String path = "/sparql?query=nonsense";
        Answer json = server.get(path, "Accept: application/sparql-results+json");
        assertEquals("application/problem+json", json.mediaType());
        assertTrue(json.text().contains("\"status\":400") && json.text().contains("\"detail\":\"The query"),
                json::toString);
        assertEquals("text/html", server.get(path, "Accept: text/html,*/*;q=0.8").mediaType());
        assertEquals("text/plain", server.get(path).mediaType());
    }

    @Test
    void aRequestThatIsTooLongIsToldSo() throws IOException, InterruptedException {
        server.post("/sparql", SHORT + " ".repeat(10_001), "Content-Type: application/sparql-query").refused(413);
        server.post("/sparql", "query=" + "+".repeat(10_001), "Content-Type: application/x-www-form-urlencoded")
                .refused(413);
        server.get("/sparql?query=" + "+".repeat(40_000)).refused(414, 431);
    }

    @Test
    void queriesBeyondTheQueueAreTurnedAwayAndPagesAreNot() throws Exception {
        try (TestServer narrow = TestServer.at(folder, settings(Duration.ofSeconds(3), 1, 1, 100_000))) {
            assertEquals(200, narrow.get("/page/id/khabarovsk-krai").status());
            ExecutorService clients = Executors.newFixedThreadPool(2);
            List<Future<Answer>> first = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String own = ENDLESS.replace("?n", "?n" + i);
                first.add(clients.submit(() -> narrow.query(own)));
            }
            Thread.sleep(1000);
            assertEquals(200, narrow.get("/page/id/khabarovsk-krai").status(), "a page that is kept needs no query");
            assertEquals(200, narrow.get("/health").status());
            for (int i = 2; i < 6; i++) {
                Answer late = narrow.query(ENDLESS.replace("?n", "?n" + i));
                assertEquals(503, late.status(), "one query runs and one waits");
                assertEquals("5", late.header("Retry-After"));
                late.readable();
            }
            // Whether the one that waits has its turn in time is not certain.
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : first) {
                statuses.add(answer.get().status());
            }
            clients.shutdown();
            assertTrue(statuses.contains(504) && Set.of(503, 504).containsAll(statuses), statuses::toString);
        }
    }

    @Test
    void aClientThatAsksTooOftenIsSlowedDown() throws IOException, InterruptedException {
        try (TestServer slow = TestServer.at(folder, settings(Duration.ofSeconds(2), 2, 1, 1))) {
            int turnedAway = 0;
            for (int i = 0; i < 40; i++) {
                Answer answer = slow.query("SELECT (" + i + " AS ?x) {}");
                if (answer.status() == 429) {
                    turnedAway++;
                    assertEquals("1", answer.header("Retry-After"));
                    answer.readable();
                }
            }
            assertTrue(turnedAway > 0, "ten at once and one a second are allowed, and nobody was turned away");
            assertEquals(200, slow.query("SELECT (0 AS ?x) {}").status(), "what is kept is always answered");
            assertEquals(200, slow.get("/health").status());
        }
    }

    @Test
    void pagesDoNotWaitForWhatUsersAsk() throws Exception {
        try (TestServer busy = TestServer.at(folder, settings(Duration.ofSeconds(5), 1, 0, 100_000))) {
            CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> ask(busy));
            awaitRunning(busy, "1.0");
            assertEquals(200, busy.get("/data/id/khabarovsk-krai.ttl").status());
            assertEquals(200, busy.get("/api/queries/all-promises.csv").status());
            assertEquals(503, busy.query(SHORT).status());
            assertEquals(504, slow.get().status());
        }
    }

    private static Answer ask(TestServer server) {
        try {
            return server.query(ENDLESS);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CONSTRUCT { <u:a> <u:b/1> \"a\" } WHERE {}           | application/rdf+xml",
        "CONSTRUCT { <u:a> <u:b> \"a\\u0001b\" } WHERE {}     | application/rdf+xml",
        "SELECT (\"a\\u0001b\" AS ?x) {}                      | application/sparql-results+xml",
    })
    void whatXmlHasNoFormForIsToldSo(String query, String accept) throws IOException, InterruptedException {
        Answer answer = server.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept: " + accept);
        assertEquals(406, answer.status(), answer::toString);
        assertEquals(200, server.query(query).status());
    }

    @Test
    void aHeaderInSeveralLinesIsOneHeader() throws IOException, InterruptedException {
        Answer answer = server.get("/sparql?query=ASK%7B%7D", "Accept: foo/bar", "Accept: text/csv");
        assertEquals("text/csv", answer.mediaType(), answer::toString);
    }

    @Test
    void refusalsCountAsAnswersDo() throws IOException, InterruptedException {
        try (TestServer slow = TestServer.at(folder, settings(Duration.ofSeconds(2), 2, 1, 1))) {
            for (String path : List.of("/id/none-", "/sparql?query=nonsense-")) {
                boolean turnedAway = false;
                for (int i = 0; i < 40; i++) {
                    turnedAway |= slow.get(path + i).status() == 429;
                }
                assertTrue(turnedAway, path);
            }
        }
    }

    @Test
    void oneClientDoesNotTakeAllPlaces() throws Exception {
        try (TestServer wide = TestServer.at(folder, settings(Duration.ofSeconds(3), 2, 10, 100_000))) {
            ExecutorService clients = Executors.newFixedThreadPool(12);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String own = ENDLESS.replace("?n", "?n" + i);
                answers.add(clients.submit(() -> wide.query(own)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            clients.shutdown();
            assertEquals(6, statuses.stream().filter(s -> s == 429).count(), statuses::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "\"\"\""})
    void aLongLiteralIsNoProblem(String quote) throws IOException, InterruptedException {
        try (TestServer usual = TestServer.at(folder, Settings.local(0))) {
            String literal = quote + "a\\\"".repeat(20_000) + quote;
            Answer answer = usual.post("/sparql", "ASK { BIND (" + literal + " AS ?x) }",
                    "Content-Type: application/sparql-query");
            assertEquals(200, answer.status(), answer::toString);
        }
    }

    @Test
    void theQueryOfAClientThatHangsUpIsStopped() throws Exception {
        try (TestServer patient = TestServer.at(folder, settings(Duration.ofSeconds(60), 1, 0, 100_000))) {
            String target = "/sparql?query=" + URLEncoder.encode(ENDLESS, StandardCharsets.UTF_8);
            try (Socket socket = new Socket(patient.url().getHost(), patient.url().getPort())) {
                socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                awaitRunning(patient, "1.0");
                assertEquals(503, patient.query(SHORT).status(), "the one place is taken");
            }
            awaitRunning(patient, "0.0");
            assertEquals(200, patient.query(SHORT).status());
        }
    }

    @Test
    void aRequestThatIsSentTooEarlyIsToBeSentAnew() throws Exception {
        String target = "/sparql?query=" + URLEncoder.encode(ENDLESS, StandardCharsets.UTF_8);
        try (Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
            socket.getOutputStream().write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(500);
            socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(all.startsWith("HTTP/1.1 504") && all.contains("Connection: close"), all);
            assertEquals(2, all.split("HTTP/1.1 ", -1).length, all);
        }
    }

    @Test
    void aServerThatStopsLetsQueriesEnd() throws Exception {
        TestServer stopping = TestServer.at(folder, settings(Duration.ofSeconds(2), 1, 0, 100_000));
        CompletableFuture<Answer> last = CompletableFuture.supplyAsync(() -> ask(stopping));
        awaitRunning(stopping, "1.0");
        stopping.close();
        assertEquals(504, last.get().status(), "the query came to its own end");
    }

    private static void awaitRunning(TestServer server, String number) throws Exception {
        for (int i = 0; i < 50; i++) {
            if (server.get("/metrics").text().contains("\namur_queries_running{of=\"users\"} " + number)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never were " + number + " queries running");
    }

    @Test
    void metricsCountWhatWasAskedAndWhatWasRefused() throws IOException, InterruptedException {
        server.query("SELECT ?s { ?s a ?t } # " + System.nanoTime());
        String metrics = server.get("/metrics").text();
        for (String name : List.of("amur_requests_seconds_count{cache=\"miss\",resource=\"sparql\",status=\"422\"}",
                "amur_queries_seconds_count{end=\"rows\"}", "amur_limits_hit_total{limit=\"rows\"}",
                "amur_queries_running{", "amur_queries_waiting{", "amur_release_statements ", "jvm_memory_used_bytes")) {
            assertTrue(metrics.contains(name), () -> name + " is not in\n" + metrics);
        }
    }

    @Test
    void healthTellsTheReleaseAndItsAge() throws IOException, InterruptedException {
        String health = server.get("/health").text();
        assertTrue(health.matches("(?s)\\{\"status\":\"ok\",\"release\":\"[0-9.]+-[0-9a-f]{12}\",\"version\":.*"
                + "\"served_for_seconds\":\\d+}\\s*"), health);
    }
}
