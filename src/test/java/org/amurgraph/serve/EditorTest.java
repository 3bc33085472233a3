package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint's page: the query and its answer without a script, and what the script asks the server for. */
class EditorTest {

    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String OF_CLAIM = "PREFIX am: <https://w3id.org/amur/ontology#> SELECT ?claim ?source { "
            + "VALUES ?claim { <https://w3id.org/amur/claim/S2-019> } ?claim am:statedIn ?source }";
    /** The release has more than 250 claims. */
    private static final String MANY =
            "SELECT ?c { ?c a <https://w3id.org/amur/ontology#Claim> } ORDER BY ?c LIMIT 250";

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

    private static String path(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static Document page(String path) throws IOException, InterruptedException {
        Answer answer = server.get(path, BROWSER);
        assertEquals(200, answer.status(), answer::toString);
        assertEquals("text/html", answer.mediaType());
        return Jsoup.parse(answer.text());
    }

    @Test
    void aBrowserSeesTheQueryAndItsAnswerWithLabels() throws IOException, InterruptedException {
        Document page = page(path(OF_CLAIM));
        assertEquals(OF_CLAIM, page.select("textarea[name=query]").text());
        assertEquals(List.of("claim", "source"), page.select("#result th").eachText());
        assertEquals(List.of("/claim/S2-019", "/source/s2"), page.select("#result td a").eachAttr("href"));
        assertTrue(page.select("#result td a").get(0).text().startsWith("S2-019: "), page::toString);
    }

    @ParameterizedTest
    @CsvSource({"*/*, application/sparql-results+json", "text/csv, text/csv", "text/*, text/csv",
        "application/sparql-results+xml, application/sparql-results+xml",
        "'text/html;q=0.5, text/csv', text/csv", "text/html, text/html"})
    void aToolGetsWhatItNames(String accept, String type) throws IOException, InterruptedException {
        assertEquals(type, server.get(path(OF_CLAIM), "Accept: " + accept).mediaType());
    }

    @Test
    void aFormIsToBeHadByItsEnding() throws IOException, InterruptedException {
        assertEquals("claim,source\r\nhttps://w3id.org/amur/claim/S2-019,https://w3id.org/amur/source/s2\r\n",
                server.get(path(OF_CLAIM) + "&format=csv", BROWSER).text());
        assertEquals("text/turtle", server.get(path("DESCRIBE <https://w3id.org/amur/id/beijing>") + "&format=ttl",
                BROWSER).mediaType());
        assertEquals("text/csv", server.get(path(OF_CLAIM) + "&format=turtle", "Accept: text/csv").mediaType());
    }

    @Test
    void everyLinkToTheAnswerLeadsToIt() throws IOException, InterruptedException {
        for (String query : List.of(OF_CLAIM, "ASK { ?s ?p ?o }", "DESCRIBE <https://w3id.org/amur/id/beijing>")) {
            for (String link : page(path(query)).select("#result a[download]").eachAttr("href")) {
                Answer answer = server.get(link, BROWSER);
                assertEquals(200, answer.status(), answer::toString);
                assertFalse(answer.mediaType().equals("text/html"), link);
            }
        }
    }

    @Test
    void aLongAnswerIsShownInPartAndSaysSo() throws IOException, InterruptedException {
        Document page = page(path(MANY));
        assertEquals(200, page.select("#result tbody tr").size());
        assertTrue(page.select("#result").text().contains("The first 200 rows; there are more."), page::toString);
        assertEquals(251, server.get(path(MANY) + "&format=csv").text().lines().count());
        assertTrue(page(path(OF_CLAIM)).select("#result").text().contains("1 row."));
    }

    @ParameterizedTest
    @CsvSource({"SELECT ?x {, 400, line 1", "'', 400, query is empty",
        "SELECT * { SERVICE <http://localhost/> {} }, 403, ",
        "SELECT (AVG(?x) AS ?y) { VALUES ?x { 1 } } ORDER BY (, 400, line 1"})
    void whatIsWrongIsToldBesideTheQuery(String query, int status, String word)
            throws IOException, InterruptedException {
        Answer answer = server.get(path(query), BROWSER).refused(status);
        Document page = Jsoup.parse(answer.text());
        assertEquals(query, page.select("textarea[name=query]").text());
        String sentence = page.select(".problem").text();
        assertFalse(sentence.isBlank());
        assertTrue(word == null || sentence.contains(word), sentence);
        Answer plain = server.get(path(query), "Accept: text/csv").refused(status);
        assertEquals("text/plain", plain.mediaType());
        assertEquals(sentence, plain.text().strip());
    }

    @Test
    void aLimitIsToldBesideTheQuery() throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder("SELECT ?t21 { VALUES ?t0 { 'x' } ");
        for (int i = 0; i < 21; i++) {
            query.append("BIND (CONCAT(?t").append(i).append(", ?t").append(i).append(") AS ?t").append(i + 1)
                    .append(") ");
        }
        Answer answer = server.get(path(query + "}"), BROWSER).refused(422);
        assertTrue(Jsoup.parse(answer.text()).select(".problem").text().contains("longer than 1000000 characters"),
                answer::toString);
    }

    @Test
    void thePageHasTwoAddresses() throws IOException, InterruptedException {
        for (String rest : List.of("", path(OF_CLAIM).substring("/sparql".length()))) {
            assertEquals(server.get("/sparql" + rest, BROWSER).text(), server.get("/query" + rest, BROWSER).text());
        }
        assertTrue(page("/sparql").select("#result").text().isBlank());
    }

    @Test
    void theGraphsThatARequestNamesStayWithTheQuery() throws IOException, InterruptedException {
        String graph = "https://w3id.org/amur/graph/links";
        String query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        Document page = page(path(query) + "&default-graph-uri=" + graph);
        assertEquals(graph, page.select("input[name=default-graph-uri]").attr("value"));
        String csv = server.get(page.select("#result a[download]").select("[href$=format=csv]").attr("href")).text();
        assertEquals(csv.lines().skip(1).findFirst().orElseThrow(),
                page.select("#result td").text().replace(",", ""));
        assertFalse(csv.equals(server.get(path(query) + "&format=csv").text()));
    }

    @Test
    void thePolicyGivesWayForOneStyleOfTheEditorAlone() throws IOException, InterruptedException {
        for (String path : List.of("/sparql", path(OF_CLAIM), path("nonsense"))) {
            String policy = server.get(path, BROWSER).header("Content-Security-Policy");
            assertTrue(policy.matches(".*; style-src 'self' 'sha256-[^']+'; script-src 'self'; .*"), policy);
        }
        assertTrue(server.get("/", BROWSER).header("Content-Security-Policy").contains("style-src 'self';"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor.js", "editor.css", "yasgui.js", "yasgui.css"})
    void whatThePageLoadsIsServedHere(String file) throws IOException, InterruptedException {
        assertTrue(page("/sparql").select("[src=/explorer/" + file + "], [href=/explorer/" + file + "]").size() == 1);
        assertEquals(200, server.get("/explorer/" + file).status());
    }

    @TestFactory
    Stream<DynamicTest> aQueryOfTheCatalogueRunsAsItsTextStands() throws IOException, InterruptedException {
        return page("/sparql").select("a[data-query]").eachAttr("data-query").stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Answer text = server.get("/api/queries/" + name + ".rq");
                    assertEquals(200, text.status(), text::toString);
                    assertEquals("application/sparql-query", text.mediaType());
                    Answer answer = server.post("/sparql", text.text(), "Content-Type: application/sparql-query",
                            "Accept: text/csv, text/turtle");
                    String expected = server.get("/api/queries/" + name, "Accept: text/csv, text/turtle").text();
                    assertEquals(expected, answer.text());
                }));
    }

    @Test
    void theTextOfAQueryHoldsTheValuesThatAreGiven() throws IOException, InterruptedException {
        String text = server.get("/api/queries/evidence-of-a-thing.rq?thing=id:beijing").text();
        assertTrue(text.contains("id:beijing"), text);
        server.get("/api/queries/evidence-of-a-thing.rq?thing=nothing").refused(400);
        server.get("/api/queries/no-such-query.rq").refused(404);
    }

    @Test
    void theCatalogueIsWholeAndOneClickAway() throws IOException, InterruptedException {
        try (Stream<Path> files = Stream.concat(Files.list(Path.of("queries/named")),
                Files.list(Path.of("queries/competency")))) {
            assertEquals(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".rq"))
                    .map(f -> f.replace(".rq", "")).sorted().toList(),
                    page("/sparql").select("a[data-query]").eachAttr("data-query").stream().sorted().toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"am:Claim, class, claim", "am:modality, property, modality", "amc:planned, code, planned",
        "skos:prefLabel, property, preferred label", "qudt:numericValue, property, numeric value"})
    void theVocabularyHasTheWordsOfTheRelease(String name, String kind, String label)
            throws IOException, InterruptedException {
        JsonObject json = Json.createReader(new ByteArrayInputStream(
                server.get("/api/vocabulary.json").body())).readObject();
        JsonObject term = json.getJsonArray("terms").getValuesAs(JsonObject.class).stream()
                .filter(t -> t.getString("name").equals(name)).findFirst().orElseThrow();
        assertEquals(kind, term.getString("kind"));
        assertEquals(label, term.getString("label"));
        assertFalse(term.getString("definition").isBlank());
        String prefix = name.replaceFirst(":.*", "");
        assertEquals(term.getString("iri"), json.getJsonObject("prefixes").getString(prefix)
                + name.substring(prefix.length() + 1));
    }
}
