package org.amurgraph.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.amurgraph.TestProject;
import org.amurgraph.release.DatasetInfo;
import org.amurgraph.release.GraphStore;
import org.amurgraph.release.ReleaseWriter;
import org.amurgraph.store.StoreSettings;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** A real server on a free port of the loopback, over a release made for the test. */
final class TestServer implements AutoCloseable {

    /** How long a client may take to make its request, whatever it sends meanwhile. */
    static final Duration SLOWEST_REQUEST = Duration.ofSeconds(3);

    private final Server server;
    private final URI url;

    private TestServer(Server server) {
        this.server = server;
        this.url = URI.create(server.url());
    }

    /** Serves the graphs of a TriG file of the test resources, with one named query. */
    static TestServer over(Path folder, String trig) throws IOException {
        GraphStore store = new GraphStore();
        RDFParser.source("src/test/resources/" + trig).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                store.add(quad);
            }
        });
        Files.createDirectories(folder.resolve("queries/competency"));
        Files.writeString(folder.resolve("queries/competency/concepts.rq"), """
                # Question: Which concepts are there?
                # Why: A named query is needed.
                # Params: none
                # Expect: All.
                SELECT ?s WHERE { ?s a <http://www.w3.org/2004/02/skos/core#Concept> } ORDER BY ?s
                """);
        Path pages = Files.createDirectories(folder.resolve("queries/pages"));
        for (String page : List.of("description.rq", "claims-behind.rq")) {
            Files.copy(TestProject.PROJECT.resolve("queries/pages").resolve(page), pages.resolve(page));
        }
        DatasetInfo info = new DatasetInfo("t", "d", "1.2.3", "2026-01-01", "urn:l", "c");
        new ReleaseWriter(folder.resolve("release")).write(info, store.data(), folder.resolve("queries"));
        return at(folder.resolve("release"), unhurried());
    }

    /** Serves the project's own data. */
    static TestServer ofProject(Path folder) throws IOException {
        TestProject.release(folder);
        return at(folder, unhurried());
    }

    /** Serves the current one of a folder of releases. */
    static TestServer at(Path releases, Settings settings) throws IOException {
        return new TestServer(Server.start(releases, settings));
    }

    /** The same, with the statements in a store. */
    static TestServer beside(StoreSettings store, Path releases, Settings settings) throws IOException {
        return new TestServer(Server.start(releases, settings, store));
    }

    /** The standard settings, for a client that asks more often than clients do, and may be slow for three seconds. */
    static Settings unhurried() {
        Settings local = Settings.local(0);
        Settings.Load load = local.load();
        return new Settings(local.host(), 0, local.publicUrl(), false, local.limits(), new Settings.Load(load.queries(),
                load.waiting(), 1_000_000, load.requestBytes(), load.cacheBytes()), SLOWEST_REQUEST,
                local.stopping());
    }

    URI url() {
        return url;
    }

    /** The host as a request names it. */
    String authority() {
        return url.getAuthority();
    }

    /** Sends a GET; a header is {@code "Name: value"}. */
    Answer get(String target, String... headers) throws IOException, InterruptedException {
        return send("GET", target, new byte[0], headers);
    }

    /** Asks for a table as CSV, or a graph as Turtle. */
    Answer query(String query) throws IOException, InterruptedException {
        return get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept: text/csv, text/turtle");
    }

    Answer post(String target, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String target, byte[] body, String... headers)
            throws IOException, InterruptedException {
        String head = method + " " + target + " HTTP/1.1\r\nHost: " + authority() + "\r\nConnection: close"
                + (method.equals("GET") ? "" : "\r\nContent-Length: " + body.length)
                + (headers.length == 0 ? "" : "\r\n" + String.join("\r\n", headers));
        return Wire.send(url, Wire.request(head, body));
    }

    /** Sends bytes as they are. */
    Answer raw(String head) throws IOException, InterruptedException {
        return Wire.send(url, Wire.request(head, new byte[0]));
    }

    @Override
    public void close() {
        server.stop();
    }
}
