package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that tries to leave its dataset: by another service, by files and pages, by code of the server's own. */
class OutgoingDoorsTest {

    @TempDir
    private static Path folder;
    private static TestServer server;
    private static Trap trap;
    private static Path file;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.over(folder, "doors/data.trig");
        trap = new Trap();
        file = Files.writeString(folder.resolve("data.ttl"), "<urn:s> <urn:p> \"" + Trap.LOOT + "\" .");
    }

    @AfterAll
    static void stop() {
        server.close();
        trap.close();
    }

    /** Asks by GET and by POST; the query may name the trap, its host alone, and a file. */
    private static List<Answer> ask(String pattern) throws IOException, InterruptedException {
        String query = pattern.replace("TRAP/", trap.url())
                .replace("PORT", String.valueOf(URI.create(trap.url()).getPort()))
                .replace("FILE", file.toUri().toString());
        return List.of(server.get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                        "Accept: text/csv"),
                server.post("/sparql", query, "Accept: text/csv", "Content-Type: application/sparql-query"));
    }

    private static void holdNothingCameIn(Answer answer) {
        assertEquals(List.of(), trap.calls());
        assertFalse(answer.text().contains(Trap.LOOT), answer::toString);
        if (answer.status() == 200) {
            assertTrue(answer.text().strip().lines().count() <= 1 || answer.text().strip().lines().skip(1)
                    .allMatch(l -> l.matches("[,\"]*")), () -> "a row came from nowhere: " + answer);
        } else {
            answer.withoutIris().refused();
        }
    }

    @Test
    void theTrapWouldAnswerIfItWereCalled() throws IOException, InterruptedException {
        try (Trap other = new Trap()) {
            String body = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create(other.url() + "d.ttl")).build(), BodyHandlers.ofString()).body();
            assertTrue(body.contains(Trap.LOOT), body);
            assertEquals(List.of("GET /d.ttl"), other.calls());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT ?s { SERVICE <TRAP/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <http://localhost:PORT/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <http://127.1:PORT/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <http://2130706433:PORT/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <http://0.0.0.0:PORT/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <http://[::ffff:127.0.0.1]:PORT/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <http://query.wikidata.org@127.0.0.1:PORT/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <TRAP/away> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <http://192.168.0.1/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <http://169.254.169.254/latest/meta-data/> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <FILE> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <jar:FILE!/x> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <bulk:TRAP/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <cache:TRAP/sparql> { ?s ?p ?o } }",
        "SELECT ?s { SERVICE <loop:cache:TRAP/sparql> { ?s ?p ?o } }",
        "SELECT ?s { VALUES ?where { <TRAP/sparql> } SERVICE ?where { ?s ?p ?o } }",
        "SELECT ?s { BIND (IRI(CONCAT('TRAP/', 'sparql')) AS ?where) SERVICE ?where { ?s ?p ?o } }",
        "SELECT ?s { { SELECT ?s { OPTIONAL { SERVICE <TRAP/sparql> { ?s ?p ?o } } } } }",
        "SELECT ?s { FILTER EXISTS { SERVICE <TRAP/sparql> { ?s ?p ?o } } }",
        "SELECT ?s { BIND (EXISTS { SERVICE <TRAP/sparql> { ?s ?p ?o } } AS ?x) FILTER (?x) }",
        "SELECT ?s { VALUES ?s { } MINUS { SERVICE <TRAP/sparql> { ?s ?p ?o } } }",
        "SELECT ?s { SERVICE SILENT <TRAP/sparql> { ?s ?p ?o } }",
        "SELECT ?s { VALUES ?w { <TRAP/sparql> <FILE> } SERVICE SILENT ?w { ?s ?p ?o } }"})
    void noOtherServiceIsAsked(String query) throws IOException, InterruptedException {
        ask(query).forEach(OutgoingDoorsTest::holdNothingCameIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT ?s FROM <FILE> { ?s ?p ?o }",
        "SELECT ?s FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT ?s FROM <TRAP/d.ttl> { ?s ?p ?o }",
        "SELECT ?s FROM NAMED <FILE> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT ?s FROM NAMED <TRAP/d.ttl> { GRAPH <TRAP/d.ttl> { ?s ?p ?o } }",
        "SELECT ?s FROM <http://192.168.0.1/d.ttl> { ?s ?p ?o }",
        "SELECT ?s FROM <data.ttl> { ?s ?p ?o }",
        "SELECT ?s { GRAPH <FILE> { ?s ?p ?o } }",
        "SELECT ?s { GRAPH <TRAP/d.ttl> { ?s ?p ?o } }"})
    void noGraphIsFetched(String query) throws IOException, InterruptedException {
        ask(query).forEach(OutgoingDoorsTest::holdNothingCameIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri=", "named-graph-uri=", "default-graph-uri=urn:x&named-graph-uri="})
    void noGraphOfTheProtocolIsFetched(String parameter) throws IOException, InterruptedException {
        String query = URLEncoder.encode("SELECT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
                StandardCharsets.UTF_8);
        for (String iri : List.of(file.toUri().toString(), trap.url() + "d.ttl", "file:///etc/passwd")) {
            holdNothingCameIn(server.get("/sparql?query=" + query + "&" + parameter
                    + URLEncoder.encode(iri, StandardCharsets.UTF_8), "Accept: text/csv"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (<BAIT>(1) AS ?x) { }",
        "SELECT ?x { BIND (<BAIT>(1) AS ?x) }",
        "SELECT ?x { VALUES ?x { 1 } FILTER (<BAIT>(?x) = 1) }",
        "SELECT ?x { VALUES ?x { 1 2 } } ORDER BY <BAIT>(?x)",
        "SELECT ?y { VALUES ?x { 1 2 } } GROUP BY (<BAIT>(?x) AS ?y)",
        "SELECT (SUM(<BAIT>(?x)) AS ?y) { VALUES ?x { 1 2 } }",
        "SELECT ?x { VALUES ?x { 1 } } HAVING (<BAIT>(?x) = 1)",
        "SELECT ?x { VALUES ?x { 1 } FILTER EXISTS { FILTER (<BAIT>(?x) = 1) } }",
        "SELECT ?x { ?x <BAIT> ?y }",
        "SELECT ?x { ?x <BAIT> (1 2) }",
        "SELECT (<BAIT>(DISTINCT ?x) AS ?y) { VALUES ?x { 1 } }",
        "SELECT (AGG <BAIT>(?x) AS ?y) { VALUES ?x { 1 } }",
        "SELECT (CALL(<BAIT>, 1) AS ?y) { }"})
    void noClassIsLoadedByItsName(String pattern) throws IOException, InterruptedException {
        for (Answer answer : ask(pattern.replace("BAIT", "java:org.amurgraph.serve.Bait"))) {
            assertNull(System.getProperty(Bait.MARK), pattern);
            assertTrue(answer.status() < 500, answer::toString);
            assertTrue(answer.status() == 200 || answer.withoutIris().refused() != null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) { FILTER (BOUND(?x)) }",
        "SELECT ?x { BIND (<http://jena.apache.org/ARQ/jsFunction#eval>('1') AS ?x) FILTER (BOUND(?x)) }",
        "SELECT ?x { BIND (<js:f>(1) AS ?x) FILTER (BOUND(?x)) }",
        "SELECT ?x { BIND (<python:f>(1) AS ?x) FILTER (BOUND(?x)) }",
        "SELECT ?x { BIND (<http://jena.apache.org/ARQ/function#system>('user.dir') AS ?x) FILTER (BOUND(?x)) }",
        "PREFIX jav: <java:java.lang.> SELECT ?x { BIND (jav:Runtime(1) AS ?x) FILTER (BOUND(?x)) }"})
    void noScriptIsRun(String query) throws IOException, InterruptedException {
        ask(query).forEach(OutgoingDoorsTest::holdNothingCameIn);
    }
}
