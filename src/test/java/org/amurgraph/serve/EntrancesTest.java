package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages by which one comes in, over the project's own data. */
class EntrancesTest {

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

    private static Document page(String target) throws IOException, InterruptedException {
        Answer answer = server.get(target, "Accept: text/html");
        assertEquals(200, answer.status(), answer::toString);
        assertTrue(answer.body().length < 150_000, () -> target + " has " + answer.body().length + " bytes");
        answer.safe();
        return Jsoup.parse(answer.text());
    }

    private static String search(String text) {
        return "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"黑瞎子岛, /id/heixiazi-island", "Хабаровск, /id/khabarovsk", "Khabarvsk, /id/khabarovsk",
        "Berli, /id/khabarovsk", "Kerry Palace, /id/kremlin"})
    void aNameLeadsToItsThing(String text, String path) throws IOException, InterruptedException {
        Document page = page(search(text));
        assertEquals(path, page.select(".found li").first().select(".hit a").attr("href"));
        assertEquals(text, page.select("main input[name=q]").attr("value"));
    }

    @Test
    void aMisprintAndAMistranslationAreCalledSoWithTheirSource() throws IOException, InterruptedException {
        Document misprint = page(search("Berli"));
        assertEquals("Found by the name Berli · misprint · printed in "
                + "“Putin personally inquired about Heixiazi Island”",
                misprint.select(".found .name").text());
        assertEquals("/name/s0-khabarovsk-3", misprint.select(".found .name a").attr("href"));
        assertTrue(page(search("Kerry Palace")).select(".found .name").text().contains("mistranslation"));
    }

    @Test
    void aNameThatIsNotExactIsSaidToBeSo() throws IOException, InterruptedException {
        assertTrue(page(search("Khabarvsk")).select("h2").text().contains("no name is exactly “Khabarvsk”"));
        assertTrue(page(search("Khabarovsk")).select("h2").text().matches("\\d+ things"));
    }

    @Test
    void whatWasFoundIsNarrowedToAClass() throws IOException, InterruptedException {
        Document all = page(search("Khabarovsk"));
        assertEquals("all", all.select(".facets [aria-current]").text());
        String city = all.select(".facets a:contains(city)").attr("href");
        Document narrowed = page(city);
        assertEquals(List.of("/id/khabarovsk"), narrowed.select(".found .hit > a").eachAttr("href"));
        assertEquals("city", narrowed.select(".facets [aria-current]").text());
        assertEquals(all.select(".facets li").eachText(), narrowed.select(".facets li").eachText());
        assertEquals("None of them is of the class “<i>”.", page(search("Khabarovsk") + "&class=%3Ci%3E")
                .select(".problem").text());
    }

    @Test
    void withoutATextThereIsTheFormAndWithoutAHitAWord() throws IOException, InterruptedException {
        for (String target : new String[] {"/search", "/search?q=", "/search?q=+"}) {
            Document page = page(target);
            assertEquals(1, page.select("main form[action=/search] input[name=q]").size());
            assertEquals(0, page.select(".found, .problem").size());
        }
        Document none = page(search("<b>Blagoxyzwvut"));
        assertEquals("Nothing here bears a name like “<b>Blagoxyzwvut”.", none.select(".problem").text());
        assertEquals(1, page(search("Blagoxyzwvut")).select("a[href=/id/blagoveshchensk]").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=a&q=b", "/suggest?q=a&q=b"})
    void aTextGivenTwiceIsRefused(String target) throws IOException, InterruptedException {
        server.get(target).refused(400);
    }

    @Test
    void aTextThatIsNoNameIsRefusedAndAPathBelowIsNotThere() throws IOException, InterruptedException {
        server.get("/search?q=" + "a".repeat(101)).refused(400);
        server.get("/suggest?q=" + "a".repeat(101)).refused(400);
        assertEquals(200, server.get(search("瞎".repeat(100))).status());
        for (String target : new String[] {"/search/x", "/suggest/x", "/sources/x", "/join/x"}) {
            server.get(target).refused(404);
        }
    }

    @Test
    void suggestionsAreInTheLanguageThatTheAddressNames() throws IOException, InterruptedException {
        assertEquals("{\"href\":\"/id/khabarovsk\",\"label\":\"Хабаровск\",\"lang\":\"ru\",\"type\":\"город\","
                + "\"name\":\"Berli\",\"nameLang\":\"en\",\"kind\":\"опечатка\"}",
                suggestions("/suggest?q=Berli&lang=ru").getJsonArray("suggestions").get(0).toString());
        assertEquals("Khabarovsk (city)", suggestions("/suggest?q=Berli").getJsonArray("suggestions")
                .getJsonObject(0).getString("label"));
        assertTrue(suggestions("/suggest").getJsonArray("suggestions").isEmpty());
    }

    private static JsonObject suggestions(String target) throws IOException, InterruptedException {
        Answer answer = server.get(target, "Cookie: lang=zh");
        assertEquals("application/json", answer.mediaType());
        assertEquals("Accept-Encoding", answer.header("Vary"));
        return Json.createReader(new StringReader(answer.text())).readObject();
    }

    @Test
    void theFirstPageHasTwelveQuestionsThatAreAnsweredWithRows() throws IOException, InterruptedException {
        Document page = page("/");
        assertEquals(12, FrontPage.QUESTIONS.size());
        assertEquals(FrontPage.QUESTIONS.stream().map(q -> "/api/queries/" + q).toList(),
                page.select(".questions a").eachAttr("href"));
        for (String question : FrontPage.QUESTIONS) {
            assertTrue(server.get("/api/queries/" + question + ".csv").text().lines().count() > 1, question);
        }
    }

    @Test
    void theFirstPageLeadsEverywhere() throws IOException, InterruptedException {
        Document page = page("/");
        for (String path : new String[] {"/map", "/timelines", "/promises", "/discrepancies", "/trade", "/sources",
            "/dump/", "/api/queries", "/sparql", "/ontology", "/catalog", "/join"}) {
            assertEquals(1, page.select("main dt a[href=" + path + "]").size(), path);
        }
        assertEquals(1, page.select("form[action=/search]").size());
    }

    @Test
    void theSourcesAreListedWithTheirCoverage() throws IOException, InterruptedException {
        Document page = page("/sources");
        assertEquals(3, page.select("section:has(#texts) tbody tr").size());
        assertEquals("“Khabarovsk Krai” between 2025-09-01 and 2026-01-31 2,213 42 90 %",
                page.select("#texts ~ div tr:has(a[href=/source/s2])").text());
        assertEquals(123, page.select("section:has(#pages) tbody tr").size());
        assertEquals(1, page.select("a[href^=/api/queries/all-sources.csv]").size());
        assertEquals("42 claims rest on 1,987 of 2,213 characters, 90 %.",
                page("/page/source/s2").select("section:has(.coverage) p").first().text());
    }

    @Test
    void everyThingLeadsToTheQueryBehindItAndTheClaimsAsCsv() throws IOException, InterruptedException {
        Document page = page("/page/id/khabarovsk-krai");
        String csv = server.get(page.select("a[type=text/csv]").attr("href")).text();
        assertTrue(csv.contains("/claim/S2-006,"), csv);
        String query = page.select("a:contains(query behind)").attr("href");
        assertTrue(server.get(query, "Accept: text/turtle").text().contains("Khabarovsk Krai"));
        assertEquals("", page("/page/code/planned").select("a[type=text/csv]").attr("href"));
    }
}
