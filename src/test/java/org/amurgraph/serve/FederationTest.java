package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.amurgraph.engine.Limits;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries over several servers: this one asks an endpoint that is allowed, and is the far side of somebody else's. */
class FederationTest {

    private static final Duration TIME = Duration.ofSeconds(3);
    private static final String PREFIXES = "PREFIX ex: <http://example.org/> ";
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;
    private static FusekiServer stock;
    private static HttpServer odd;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        DatasetGraph elsewhere = DatasetGraphFactory.createTxnMem();
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            data.append(String.format("<http://example.org/t%d> <http://example.org/depth> %d .%n", i, i));
        }
        RDFParser.fromString(data.toString(), Lang.TURTLE).parse(elsewhere);
        stock = FusekiServer.create().loopback(true).port(0).add("/ds", elsewhere).start();
        odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        odd.setExecutor(task -> new Thread(task, "odd").start());
        odd.createContext("/", FederationTest::answerOddly);
        odd.start();
        TestServer.over(folder, "federation/data.trig").close();
        Settings local = Settings.local(0);
        Limits limits = new Limits(TIME, 10_000, 1_000_000, 10_000, 10_000, Set.of(real(), odd("html"), odd("away"),
                odd("broken"), odd("gone"), odd("late"), odd("endless"), odd("asked"), "http://127.0.0.1:1/none"));
        server = TestServer.at(folder.resolve("release"), new Settings(local.host(), 0, local.publicUrl(), false,
                limits, local.load(), local.idle(), local.stopping()));
    }

    @AfterAll
    static void stop() {
        OVER.countDown();
        server.close();
        stock.stop();
        odd.stop(0);
    }

    private static String real() {
        return "http://localhost:" + stock.getPort() + "/ds/sparql";
    }

    private static String odd(String what) {
        return "http://127.0.0.1:" + odd.getAddress().getPort() + "/" + what;
    }

    /** An endpoint of no good: each path in its own way. */
    private static void answerOddly(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ASKED.add(exchange.getRequestURI().getPath() + " " + URLDecoder.decode(body, StandardCharsets.UTF_8));
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().set("Content-Type", path.equals("/html") ? "text/html"
                : "application/sparql-results+json");
        exchange.getResponseHeaders().set("Location", real());
        String row = "{\"x\":{\"type\":\"literal\",\"value\":\"" + "a".repeat(1000) + "\"}},";
        try (exchange; OutputStream out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(path.equals("/away") ? 307 : path.equals("/gone") ? 500 : 200, 0);
            switch (path) {
                case "/html" -> write(out, "<p>Hello</p>");
                case "/broken" -> write(out, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[" + row);
                case "/late" -> OVER.await();
                case "/endless" -> {
                    write(out, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[");
                    while (OVER.getCount() > 0) {
                        write(out, row);
                    }
                }
                case "/asked" -> write(out, "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[]}}");
                default -> write(out, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer ask(String query) throws IOException, InterruptedException {
        return server.query(PREFIXES + query.replace("REAL", "<" + real() + ">"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SELECT ?s ?d { ?s ex:name \"three\" SERVICE REAL { ?s ex:depth ?d } }                    | "
                + "http://example.org/t3,3",
        "SELECT ?s ?d { SERVICE REAL { ?s ex:depth ?d } ?s ex:name \"three\" }                    | "
                + "http://example.org/t3,3",
        "SELECT ?n ?d { ?s ex:name ?n OPTIONAL { SERVICE REAL { ?s ex:depth ?d } } FILTER(STRLEN(?n) < "
                + "4) } ORDER BY ?n | one,1;out,;two,2",
        "SELECT ?n { ?s ex:name ?n FILTER EXISTS { SERVICE REAL { ?s ex:depth 2 } } }           | two",
        "SELECT ?n { ?s ex:name ?n MINUS { SERVICE REAL { ?s ex:depth ?d } } }                  | out",
        "SELECT (COUNT(*) AS ?n) { ?s a ex:Thing SERVICE REAL { ?s ex:depth ?d } }               | 250",
        "SELECT ?d { VALUES ?s { ex:t7 ex:t7 } SERVICE REAL { ?s ex:depth ?d } }                  | 7;7",
        "SELECT ?d { SERVICE REAL { SELECT ?d { ?s ex:depth ?d } ORDER BY DESC(?d) LIMIT 2 } } ORDER BY ?d | 248;249",
        "SELECT ?d { SERVICE REAL { ?s ex:depth ?d FILTER(REGEX(STR(?s), '^http.*/t24.$')) } FILTER(?d "
                + "> 247) } ORDER BY ?d | 248;249",
        "SELECT ?n ?m { SERVICE REAL { ?s ex:depth 1 } ?s ex:name ?n SERVICE REAL { ?t ex:depth 2 } ?t "
                + "ex:name ?m } | one,two",
        "SELECT ?d { { SELECT ?d { ?s ex:name 'three' SERVICE REAL { ?s ex:depth ?d } } } ?t ex:name 'two' } | 3",
        "SELECT ?m { { SELECT (MAX(?d) AS ?m) { ?s a ex:Thing SERVICE REAL { ?s ex:depth ?d } } } }  | 249",
        "SELECT ?x { _:b ex:name ?x . ?b ex:name 'two' SERVICE REAL { ?b ex:depth ?x0 } } ORDER BY ?x LIMIT 1 | one"})
    void rowsOfHereAreJoinedWithRowsOfThere(String query, String expected) throws IOException, InterruptedException {
        Answer answer = ask(query);
        assertEquals(200, answer.status(), answer::text);
        assertEquals(expected, String.join(";", answer.text().lines().skip(1).toList()));
    }

    @Test
    void theEndpointSaysThatItAsksOthers() throws IOException, InterruptedException {
        Answer answer = server.get("/sparql", "Accept: application/n-triples");
        String sd = "<http://www.w3.org/ns/sparql-service-description#";
        assertTrue(answer.text().contains(sd + "feature> " + sd + "BasicFederatedQuery>"), answer::text);
    }

    @Test
    void manyRowsAreSentInFewRequests() throws IOException, InterruptedException {
        ASKED.clear();
        ask("SELECT * { ?s a ex:Thing SERVICE <" + odd("asked") + "> { ?s ex:q ?x } }");
        assertEquals(3, ASKED.size());
        assertTrue(ASKED.get(0).contains("VALUES") && ASKED.get(0).contains("<http://example.org/t"), ASKED.get(0));
    }

    @Test
    void aPatternThatSharesNothingIsAskedOnce() throws IOException, InterruptedException {
        ASKED.clear();
        ask("SELECT * { ?s a ex:Thing SERVICE <" + odd("asked") + "> { ?y ex:q ?x } }");
        assertEquals(1, ASKED.size());
    }

    @Test
    void theAnswerIsNotTakenForOneOfTheReleaseAlone() throws IOException, InterruptedException {
        assertEquals("", ask("SELECT * { SERVICE REAL { ?s ex:depth 3 } }").header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"html,502", "away,502", "broken,502", "gone,502", "late,504", "endless,507"})
    void aServiceThatAnswersBadlyIsToldInASentence(String what, int status) throws IOException, InterruptedException {
        int before = ASKED.size();
        Answer answer = ask("SELECT * { SERVICE <" + odd(what) + "> { ?s ex:p ?x } }");
        assertEquals(status, answer.status(), answer::text);
        assertTrue(answer.text().strip().endsWith("."), answer::text);
        assertEquals(before + 1, ASKED.size(), "it was asked once, and no redirection was followed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "away", "broken", "gone", "late"})
    void aSilentServiceThatAnswersBadlyIsLeftOut(String what) throws IOException, InterruptedException {
        assertEquals("n\r\none\r\n", ask("SELECT ?n { ex:t1 ex:name ?n SERVICE SILENT <" + odd(what)
                + "> { ex:t1 ex:p ?x } }").text());
    }

    @Test
    void aServiceThatIsNotThereIsToldInASentence() throws IOException, InterruptedException {
        Answer answer = ask("SELECT * { SERVICE <http://127.0.0.1:1/none> { ?s ex:p ?x } }");
        assertEquals(502, answer.status(), answer::text);
        assertTrue(answer.text().contains("cannot be reached"), answer::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { SERVICE <http://localhost:1/other> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:1/other> { ?s ?p ?o } }",
        "SELECT * { VALUES ?w { REAL } SERVICE ?w { ?s ?p ?o } }",
        "SELECT * { SERVICE REAL { SERVICE <http://localhost:1/other> { ?s ?p ?o } } }"})
    void aServiceThatIsNotAllowedIsRefusedWithThoseThatAre(String query) throws IOException, InterruptedException {
        Answer answer = ask(query);
        assertEquals(403, answer.status(), answer::text);
        assertTrue(answer.text().contains(real()), answer::text);
    }

    @Test
    void thisServerCanBeTheFarSideOfAnother() {
        String query = PREFIXES + "SELECT ?d ?n { ?s ex:depth ?d SERVICE <" + server.url()
                + "sparql> { ?s ex:name ?n } } ORDER BY ?d";
        StringBuilder rows = new StringBuilder();
        try (QueryExec execution = QueryExec.service(real()).query(query).build()) {
            RowSet table = execution.select();
            table.forEachRemaining(row -> rows.append(row.get("d").getLiteralLexicalForm()).append(row.get("n")));
        }
        assertEquals("1\"one\"2\"two\"3\"three\"", rows.toString());
    }
}
