package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amurgraph.TestProject;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map over HTTP, and the files of others that its page loads. */
class MapTest {

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.ofProject(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theMapIsAPageAndGeoJson() throws IOException, InterruptedException {
        Answer page = server.get("/map?year=2015");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("State at the end of 2015"));
        Answer json = server.get("/map.json");
        assertEquals(200, json.status());
        assertEquals("application/geo+json", json.header("Content-Type"));
        assertEquals(304, server.get("/map.json", "If-None-Match: " + json.header("ETag")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2003", "2031", "15", "", "year", "-2015", "99999999999"})
    void aYearThatCannotBeShownIsRefusedWithASentence(String year) throws IOException, InterruptedException {
        Answer answer = server.get("/map?year=" + year);
        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("a year from 2004 to 2030"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing-of-this-name", "%3Cscript%3E", "https%3A%2F%2Fexample.org%2Fx", ""})
    void aThingThatIsNotKnownIsNotFound(String thing) throws IOException, InterruptedException {
        Answer answer = server.get("/map?thing=" + thing);
        assertEquals(404, answer.status());
        assertFalse(answer.text().contains("<script>"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map/", "/map/x", "/map.xml"})
    void thereIsNothingBesideTheMap(String path) throws IOException, InterruptedException {
        assertEquals(404, server.get(path).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaflet.js", "leaflet.css", "leaflet-license.txt", "map.js", "map-background.geojson"})
    void whatThePageLoadsIsServedHere(String file) throws IOException, InterruptedException {
        assertEquals(200, server.get("/explorer/" + file).status());
    }

    @Test
    void filesOfOthersAreTheOnesThatAreListed() throws IOException {
        Path explorer = TestProject.PROJECT.resolve("src/main/resources/explorer");
        List<String[]> rows = Files.readAllLines(explorer.resolve("VENDORED-leaflet.md")).stream()
                .filter(line -> line.matches("\\| .* \\|.*[0-9a-f]{64}.*")).map(line -> line.split(" *\\| *")).toList();
        assertEquals(3, rows.size());
        for (String[] row : rows) {
            assertEquals(row[5], DigestUtils.sha256Hex(Files.readAllBytes(explorer.resolve(row[3]))), row[3]);
        }
    }
}
