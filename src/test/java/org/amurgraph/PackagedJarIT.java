package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, run as its users run it: in a folder of its own, as a process of its own. */
class PackagedJarIT {

    private static final Path JAR = TestProject.PROJECT.resolve("target/amur-graph.jar");

    @TempDir
    private Path folder;

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    }

    private String run(int expectedCode, String... args) throws IOException, InterruptedException {
        Process process = start(args);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "does not end");
        assertEquals(expectedCode, process.exitValue(), output);
        return output;
    }

    /** Starts the server on a free port, asks for a path of it and ends it. */
    private String serveAndGet(String path) throws IOException, InterruptedException {
        Process process = start("serve", "--port", "0");
        try {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>();
            String line = output.readLine();
            while (line != null && !line.startsWith("Serving ")) {
                lines.add(line);
                line = output.readLine();
            }
            assertTrue(line != null, () -> "ended without serving: " + lines);
            String url = line.replaceFirst("^Serving \\S+ at (\\S+) .*$", "$1");
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url + path)).build(),
                    BodyHandlers.ofString()).body();
        } finally {
            process.destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "does not stop");
        }
    }

    @Test
    void theJarBuildsAndAnswers() throws IOException, InterruptedException {
        TestProject.copyTo(folder);
        assertTrue(run(0, "build").contains("statements in"));
        assertTrue(run(0, "ask", "area-of-khabarovsk-krai", "--format", "csv").contains("788000"));
        assertTrue(run(2, "no-such-command").contains("Unmatched argument at index 0: 'no-such-command'"));
        assertTrue(run(0, "--version").startsWith("amur-graph 0."));
    }

    @Test
    void aBrokenTableDoesNotStopTheLastReleaseFromBeingServed() throws IOException, InterruptedException {
        TestProject project = TestProject.copyTo(folder);
        String before = serveAndGet("sparql").replaceAll("http://localhost:\\d+/", "");
        project.replace("data/flow/flow.csv", ",total,border,", ",total,bordre,");
        assertEquals(before, serveAndGet("sparql").replaceAll("http://localhost:\\d+/", ""));
    }

    @Test
    void withoutDataTheServerSaysWhatIsMissing() throws IOException, InterruptedException {
        assertTrue(run(1, "serve").contains("there is no folder data in "));
    }
}
