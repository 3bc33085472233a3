package org.amurgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release comes to another machine whole, or not at all. */
class FetchTest {

    @TempDir
    private Path folder;
    private Path releases;
    private Path copies;

    @BeforeEach
    void write() throws IOException {
        releases = folder.resolve("releases");
        copies = folder.resolve("copies");
        release("one");
    }

    private Path release(String value) throws IOException {
        GraphStore store = new GraphStore();
        Node node = NodeFactory.createURI("urn:s");
        store.add(NodeFactory.createURI("urn:g"), Triple.create(node, node, NodeFactory.createLiteralString(value)));
        Path queries = Files.createDirectories(folder.resolve("queries/pages"));
        Files.writeString(queries.resolve("q.rq"), "ASK {}");
        return new ReleaseWriter(releases).write(new DatasetInfo("t", "d", "1.0.0", "2026-01-01", "urn:l", "c"),
                store.data(), folder.resolve("queries"));
    }

    private static HttpServer serving(Path files) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = files.resolve(exchange.getRequestURI().getPath().substring(1));
            boolean found = Files.isRegularFile(file);
            exchange.sendResponseHeaders(found ? 200 : 404, found ? Files.size(file) : -1);
            if (found) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void aReleaseIsCopiedFromAFolder() throws IOException {
        Path copy = Fetch.run(releases.toString(), Optional.empty(), copies);
        assertEquals(Release.open(releases).name(), Release.open(copies).name());
        assertEquals(Release.open(copies).folder(), copy.toRealPath());
    }

    @Test
    void aReleaseIsCopiedFromAServerOfFilesAndTheNextOneTakesItsPlace() throws IOException {
        HttpServer server = serving(releases);
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String first = Release.open(releases).name();
            Fetch.run(url + first, Optional.of(first), copies);
            assertEquals(first, Release.open(copies).name());
            release("two");
            Fetch.run(url, Optional.empty(), copies);
            assertEquals(Release.open(releases).name(), Release.open(copies).name());
            assertTrue(Files.isDirectory(copies.resolve(first)), "one can go back");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aDamagedReleaseIsNotTaken() throws IOException {
        Fetch.run(releases.toString(), Optional.empty(), copies);
        String before = Release.open(copies).name();
        Path next = release("two");
        Files.writeString(next.resolve("graph.nq"), "<urn:s> <urn:s> \"three\" <urn:g> .\n");
        IOException damaged = assertThrows(IOException.class,
                () -> Fetch.run(releases.toString(), Optional.empty(), copies));
        assertTrue(damaged.getMessage().contains("graph.nq is missing or has changed"), damaged::getMessage);
        assertEquals(before, Release.open(copies).name());
    }

    @Test
    void anotherReleaseThanTheOneThatIsExpectedIsNotTaken() {
        assertThrows(IOException.class, () -> Fetch.run(releases.toString(),
                Optional.of("1.0.0-000000000000"), copies));
        assertFalse(Files.exists(copies.resolve("current")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../stolen",
        "/etc/stolen", "a/../../stolen", ".hidden", "a//b", "a\\\\b", "http://127.0.0.1/x"})
    void noFileIsWrittenOutsideTheFolder(String name) throws IOException {
        Path bad = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(bad.resolve("manifest.json"),
                "{\"version\":\"1\",\"issued\":\"x\",\"quads\":1,\"sha256\":{\"" + name + "\":\"00\"}}");
        IOException refused = assertThrows(IOException.class,
                () -> Fetch.run(bad.toString(), Optional.empty(), copies));
        assertTrue(refused.getMessage().contains("whose name is none of a release"), refused::getMessage);
        assertFalse(Files.exists(folder.resolve("stolen")));
    }

    @Test
    void aServerThatIsNotThereIsToldOf() {
        assertTrue(assertThrows(IOException.class, () -> Fetch.run("http://127.0.0.1:1/", Optional.empty(), copies))
                .getMessage().contains("cannot be fetched"));
    }
}
