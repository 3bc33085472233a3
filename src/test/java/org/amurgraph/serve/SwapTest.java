package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.amurgraph.Build;
import org.amurgraph.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new release takes the place of the old one while clients ask on. */
class SwapTest {

    private static final String LABEL = "/sparql?query=SELECT%20%3Fl%20%7B%3Chttps%3A%2F%2Fw3id.org%2Famur%2Fdataset"
            + "%3E%20%3Chttp%3A%2F%2Fpurl.org%2Fdc%2Fterms%2Ftitle%3E%20%3Fl%7D";

    @TempDir
    private Path folder;

    @Test
    void noRequestFailsWhileTheNextReleaseTakesItsPlace() throws Exception {
        TestProject project = TestProject.copyTo(folder.resolve("project"));
        Path releases = folder.resolve("releases");
        Build.of(project.data()).write(releases);
        try (TestServer server = TestServer.at(releases, Settings.local(0))) {
            Answer before = server.get(LABEL, "Accept: text/csv");
            AtomicBoolean done = new AtomicBoolean();
            ExecutorService clients = Executors.newFixedThreadPool(4);
            List<Future<List<Answer>>> load = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                load.add(clients.submit(() -> failures(server, done)));
            }
            project.replace("data/dataset.json", "\"title\": \"Amur Graph\"", "\"title\": \"Another\"");
            Path next = Build.of(project.data()).write(releases);
            awaitRelease(server, next.getFileName().toString());
            Answer after = server.get(LABEL, "Accept: text/csv", "If-None-Match: " + before.header("ETag"));
            done.set(true);
            for (Future<List<Answer>> failures : load) {
                assertEquals(List.of(), failures.get());
            }
            clients.shutdown();
            assertEquals(200, after.status(), "an answer of the old release is not one of the new");
            assertTrue(after.text().contains("Another"), after::toString);
            assertNotEquals(before.header("ETag"), after.header("ETag"));
        }
    }

    @Test
    void aDamagedReleaseIsNotServedAndTheNextOneIsAndOneCanGoBack() throws Exception {
        TestProject project = TestProject.copyTo(folder.resolve("project"));
        Path releases = folder.resolve("releases");
        Path first = Build.of(project.data()).write(releases);
        try (TestServer server = TestServer.at(releases, Settings.local(0))) {
            Path damaged = Files.createDirectory(releases.resolve("damaged"));
            Files.writeString(damaged.resolve("manifest.json"),
                    "{\"version\": \"1\", \"issued\": \"x\", \"quads\": 1.5, \"sha256\": {}}");
            Files.delete(releases.resolve("current"));
            Files.createSymbolicLink(releases.resolve("current"), Path.of("damaged"));
            Thread.sleep(2500);
            assertTrue(server.get("/health").text().contains(first.getFileName().toString()));
            assertEquals(200, server.get(LABEL).status());
            project.replace("data/dataset.json", "\"title\": \"Amur Graph\"", "\"title\": \"Another\"");
            Path second = Build.of(project.data()).write(releases);
            awaitRelease(server, second.getFileName().toString());
            Files.delete(releases.resolve("current"));
            Files.createSymbolicLink(releases.resolve("current"), first.getFileName());
            awaitRelease(server, first.getFileName().toString());
        }
    }

    private static List<Answer> failures(TestServer server, AtomicBoolean done)
            throws IOException, InterruptedException {
        List<Answer> failures = new ArrayList<>();
        int asked = 0;
        for (int i = 0; !done.get() || asked < 20; i++, asked++) {
            for (String path : List.of("/page/id/khabarovsk-krai", "/data/claim/S2-019.ttl", LABEL,
                    "/sparql?query=SELECT%20%28" + i + "%20AS%20%3Fx%29%20%7B%7D")) {
                Answer answer = server.get(path);
                if (answer.status() != 200) {
                    failures.add(answer);
                }
            }
        }
        return failures;
    }

    private static void awaitRelease(TestServer server, String name) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (server.get("/health").text().contains(name)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(name + " was never served");
    }
}
