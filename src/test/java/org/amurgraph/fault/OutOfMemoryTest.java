package org.amurgraph.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.amurgraph.TestProject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server whose memory runs out ends, so that its supervisor starts a sound one. */
class OutOfMemoryTest {

    private static final String HUGE = "SELECT * { ?a ?b ?c . ?d ?e ?f }";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"-XX:+ExitOnOutOfMemoryError, Terminating due to java.lang.OutOfMemoryError",
            "-XX:-ExitOnOutOfMemoryError, 'amur-graph: out of memory, so the process ends; give it more with -Xmx'"})
    void theProcessEnds(String option, String words) throws Exception {
        TestProject.release(folder.resolve("release"));
        try (Child server = Child.start(folder.resolve("log"), List.of(), List.of("-Xmx128m", option), List.of("serve",
                "--port", "0", "--release", folder.resolve("release").toString(), "--rows", "2147483647", "--answer-mb",
                "1024"))) {
            URI query = server.url().resolve("/sparql?query=" + URLEncoder.encode(HUGE, StandardCharsets.UTF_8));
            assertThrows(IOException.class, () -> HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(query).build(), BodyHandlers.ofString()));
            assertEquals(3, server.end());
            assertTrue(server.output().contains(words), server.output());
        }
    }
}
