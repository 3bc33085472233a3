package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to write, to administer or to carry off the whole of the data, of this and of similar servers. */
class WriteDoorsTest {

    private static final String GRAPH = "https://w3id.org/amur/graph/one";
    private static final List<String> UPDATES = List.of("CLEAR ALL", "DROP ALL", "DELETE WHERE { ?s ?p ?o }",
            "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "LOAD <file:///etc/passwd>",
            "LOAD SILENT <http://127.0.0.1:9/>");

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.over(folder, "doors/data.trig");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void theDataIsAsItWas() throws IOException, InterruptedException {
        assertEquals("n\r\n12\r\n", server.get("/sparql?query=" + encoded(
                "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"),
                "Accept: text/csv").text());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/sparql/", "/sparql/update", "/sparql/query", "/update", "/query", "/ds/update",
        "/sparql/data", "/data", "/sparql/get", "/sparql/upload", "/upload", "/sparql/patch", "/sparql/shacl",
        "/statements", "/repositories/amur/statements", "/", "/api/queries", "/health", "/metrics",
        "/api/queries/concepts", "/id/trap", "/data/id/trap.ttl", "/dump/", "/catalog"})
    void anUpdateIsTakenNowhere(String path) throws IOException, InterruptedException {
        for (String update : UPDATES) {
            server.post(path, update, "Content-Type: application/sparql-update").refused();
            server.post(path, "update=" + encoded(update), "Content-Type: application/x-www-form-urlencoded").refused();
            server.post(path, "query=" + encoded(update), "Content-Type: application/x-www-form-urlencoded").refused();
            server.send("PUT", path, update.getBytes(StandardCharsets.UTF_8), "Content-Type: application/sparql-update")
                    .refused();
        }
    }

    @Test
    void aReconciliationIsNoUpdate() throws IOException, InterruptedException {
        for (String update : UPDATES) {
            for (String parameter : List.of("update", "query", "queries", "extend")) {
                Answer answer = server.post("/reconcile", parameter + "=" + encoded(update),
                        "Content-Type: application/x-www-form-urlencoded");
                assertTrue(answer.discreet().status() < 500, answer::toString);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void aGraphCannotBeStored(String method) throws IOException, InterruptedException {
        for (String path : List.of("/sparql", "/sparql/data", "/data", "/sparql/upload", "/graphs", "/rdf-graph-store",
                "/graph/one", "/graph/new", "/id/trap", "/source/s0")) {
            for (String graph : List.of("", "?default", "?graph=" + encoded(GRAPH), "?graph=urn:new")) {
                server.send(method, path + graph, "<urn:a> <urn:b> <urn:c> .".getBytes(StandardCharsets.UTF_8),
                        "Content-Type: text/turtle").refused();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/sparql/data", "/sparql/get", "/data", "/get", "/ds", "/rdf-graph-store"})
    void aGraphIsNotToBeHadByGraphStore(String path) throws IOException, InterruptedException {
        for (String graph : List.of("?default", "?graph=" + encoded(GRAPH), "?graph=urn:x-arq:UnionGraph", "?union")) {
            for (String type : List.of("text/turtle", "application/n-quads", "application/trig")) {
                Answer answer = server.get(path + graph, "Accept: " + type);
                assertFalse(answer.text().contains("all-of-the-data"), () -> path + graph + ": " + answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "server", "status", "stats", "stats/sparql", "datasets", "datasets/sparql",
        "metrics",
        "compact/sparql", "compact/ds?deleteOld=true", "backup/sparql", "backups/sparql", "backups-list", "tasks",
        "tasks/1", "reload", "logs", "validate/query", "validate/data", "sleep?interval=1", "shutdown", ""})
    void thereIsNoAdminArea(String path) throws IOException, InterruptedException {
        for (String prefix : List.of("/$/", "/%24/", "/sparql/$/")) {
            server.get(prefix + path).refused(400, 404, 405);
            server.post(prefix + path, "").refused(400, 404, 405);
            server.send("DELETE", prefix + path, new byte[0]).refused(400, 404, 405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "MKCOL", "MOVE", "LOCK", "DEBUG", "get",
        "QUERY-IT"})
    void strangeMethodsAreRefused(String method) throws IOException, InterruptedException {
        for (String path : List.of("/", "/sparql?query=ASK%7B%7D", "/id/trap", "/health")) {
            Answer answer = server.send(method, path, new byte[0], "X-Secret: of-the-client").readable();
            assertTrue(List.of(400, 404, 405, 501).contains(answer.status()), answer::toString);
            assertFalse(answer.whole().contains("of-the-client"), answer::toString);
        }
    }
}
