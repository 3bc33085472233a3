package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amurgraph.TestProject;
import org.amurgraph.release.DatasetInfo;
import org.amurgraph.release.GraphStore;
import org.amurgraph.release.ReleaseWriter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a free port of the loopback, and a real client. */
class ServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        GraphStore store = new GraphStore();
        RDFParser.fromString("PREFIX : <http://example.org/> :g1 { :a :p 3 } :g2 { :a :p 3 , 3.0 , \"黑河\"@zh }", Lang.TRIG)
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        store.add(quad);
                    }
                });
        Files.createDirectories(folder.resolve("queries/named"));
        Files.writeString(folder.resolve("queries/named/q.rq"), "# Question: Is 1 < 2 & \"so on\"?\nASK { }");
        Path pages = Files.createDirectories(folder.resolve("queries/pages"));
        for (String page : List.of("description.rq", "claims-behind.rq")) {
            Files.copy(TestProject.PROJECT.resolve("queries/pages").resolve(page), pages.resolve(page));
        }
        DatasetInfo info = new DatasetInfo("t", "d", "1.2.3", "2026-01-01", "urn:l", "c");
        new ReleaseWriter(folder.resolve("release")).write(info, store.data(), folder.resolve("queries"));
        server = Server.start(folder.resolve("release"), Settings.local(0));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private static HttpResponse<String> query(String query) throws IOException, InterruptedException {
        return send(at("sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).header("Accept", "text/csv"));
    }

    @Test
    void aQuerySeesTheUnionOfTheGraphsAndTermsAsTheyAreWritten() throws IOException, InterruptedException {
        HttpResponse<String> answer = query("SELECT ?o { ?s ?p ?o } ORDER BY STR(?o)");
        assertEquals(200, answer.statusCode());
        assertEquals("o\r\n3\r\n3.0\r\n黑河\r\n", answer.body());
        assertEquals("n\r\n4\r\n", query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").body());
    }

    @Test
    void aQueryCanBePosted() throws IOException, InterruptedException {
        assertTrue(send(at("sparql").header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString("ASK { ?s ?p \"黑河\"@zh }"))).body().contains("true"));
        assertTrue(send(at("sparql").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=ASK+%7B%7D"))).body().contains("true"));
    }

    @Test
    void aSyntaxErrorIsToldWithItsPlace() throws IOException, InterruptedException {
        HttpResponse<String> answer = query("SELECT ?o {\n ?s ?p }");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("line 2, column 8"), answer.body());
    }

    @Test
    void thePageOfQueriesShowsQuestionsEscapedAndForbidsScripts() throws IOException, InterruptedException {
        HttpResponse<String> page = send(at("api/queries").header("Accept", "text/html"));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Is 1 &lt; 2 &amp; \"so on\"?"), page.body());
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
    }

    @Test
    void aPortInUseIsToldWithTheRemedy() {
        int port = URI.create(server.url()).getPort();
        String message = assertThrows(IOException.class, () -> Server.start(folder.resolve("release"), Settings.local(port))).getMessage();
        assertEquals("cannot listen at localhost:" + port + "; choose another port with --port, or an address of this "
                + "machine with --bind", message);
    }
}
