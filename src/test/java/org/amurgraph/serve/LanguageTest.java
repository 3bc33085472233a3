package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

/** The language of labels: asked for, remembered, and of no matter to data. */
class LanguageTest {

    private static final String PAGE = "/page/id/khabarovsk-krai";

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

    private static Document page(String target, String... headers) throws IOException, InterruptedException {
        Answer answer = server.get(target, headers);
        assertEquals(200, answer.status(), answer::toString);
        return Jsoup.parse(answer.text());
    }

    @ParameterizedTest
    @CsvSource({"en, '', Khabarovsk Krai", "zh, zh, 哈巴罗夫斯克边疆区", "ru, ru, Хабаровский край"})
    void labelsAreInTheLanguageThatIsAskedForAndSaySo(String code, String marked, String label)
            throws IOException, InterruptedException {
        Document page = page(PAGE + "?lang=" + code);
        assertEquals(label, page.select("h1").text());
        assertEquals(marked, page.select("h1 span").attr("lang"));
        assertEquals("en", page.select("html").attr("lang"));
        assertEquals(code, page.select(".languages [aria-current]").attr("lang"));
    }

    @Test
    void whatHasNoLabelInALanguageIsShownInEnglish() throws IOException, InterruptedException {
        Document page = page("/page/id/heixiazi-border-checkpoint?lang=zh");
        assertEquals("", page.select("main td a[href=/unit/TONNE]").attr("lang"));
        assertEquals("Khabarovsk Krai becomes a transit zone",
                page("/page/id/scenario-transit-zone?lang=ru").select("h1").text());
    }

    @Test
    void theLanguageIsRemembered() throws IOException, InterruptedException {
        Answer asked = server.get(PAGE + "?lang=ru");
        assertEquals("lang=ru; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", asked.header("Set-Cookie"));
        Answer later = server.get(PAGE, "Cookie: other=1; lang=ru");
        assertEquals("Хабаровский край", Jsoup.parse(later.text()).select("h1").text());
        assertEquals("", later.header("Set-Cookie"));
        assertEquals("Khabarovsk Krai", page(PAGE).select("h1").text());
        assertEquals("Khabarovsk Krai", page(PAGE + "?lang=en", "Cookie: lang=ru").select("h1").text());
    }

    @Test
    void aCacheTellsTheLanguagesApart() throws IOException, InterruptedException {
        Answer english = server.get(PAGE);
        Answer russian = server.get(PAGE, "Cookie: lang=ru");
        assertNotEquals(english.header("ETag"), russian.header("ETag"));
        assertTrue(english.header("Vary").contains("Cookie"), english.header("Vary"));
        assertEquals(200, server.get(PAGE, "Cookie: lang=ru", "If-None-Match: " + english.header("ETag")).status());
        assertEquals(304, server.get(PAGE, "Cookie: lang=ru", "If-None-Match: " + russian.header("ETag")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/id/khabarovsk-krai.ttl", "/api/queries/all-promises.csv", "/sparql?query=ASK%7B%7D",
        "/api/openapi.json"})
    void dataKnowNoLanguage(String target) throws IOException, InterruptedException {
        Answer plain = server.get(target);
        Answer russian = server.get(target, "Cookie: lang=ru");
        assertEquals(200, plain.status());
        assertArrayEquals(plain.body(), russian.body());
        assertEquals(plain.header("ETag"), russian.header("ETag"));
        assertTrue(!plain.header("Vary").contains("Cookie"), plain.header("Vary"));
    }

    @Test
    void anIriKeepsTheLanguageOnTheWayToItsPage() throws IOException, InterruptedException {
        assertEquals("/page/id/khabarovsk-krai?lang=zh",
                server.get("/id/khabarovsk-krai?lang=zh", "Accept: text/html").header("Location"));
        assertEquals("/data/id/khabarovsk-krai.ttl",
                server.get("/id/khabarovsk-krai?lang=zh", "Accept: text/turtle").header("Location"));
        assertEquals("/page/id/khabarovsk-krai",
                server.get("/id/khabarovsk-krai?lang=x%0d%0a", "Accept: text/html").header("Location"));
    }

    @Test
    void theSwitchKeepsThePathAndTheParameters() throws IOException, InterruptedException {
        Document page = page("/api/queries/post-holders-on-a-day?day=2024-08-21&lang=zh", "Accept: text/html");
        assertEquals("?day=2024-08-21&lang=ru", page.select(".languages a[lang=ru]").attr("href"));
        assertEquals("2024-08-21", page.select("input[name=day]").attr("value"));
        assertTrue(page.select("td").text().contains("李强"), page.select("td").text());
        Document odd = page("/search?q=%22%3E%3Cscript%3E&langue=zh&lang=ru");
        assertEquals("?q=%22%3E%3Cscript%3E&langue=zh&lang=en", odd.select(".languages a[lang=en]").attr("href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?lang=", "?lang=de", "?lang=../x", "?xlang=zh", "?lang"})
    void whatIsNoLanguageOfOursIsPassedOver(String query) throws IOException, InterruptedException {
        Answer answer = server.get(PAGE + query);
        assertEquals("Khabarovsk Krai", Jsoup.parse(answer.text()).select("h1").text());
        assertEquals("", answer.header("Set-Cookie"));
    }

    @Test
    void aColumnOfLabelsIsLeftOutWhereItsThingsAreShown() throws IOException, InterruptedException {
        Document page = page("/api/queries/post-holders-on-a-day?day=2024-08-21", "Accept: text/html");
        assertEquals("post person when surely claim", page.select("section:has(#answer) th").text());
        assertTrue(page.select("td a[href=/id/li-qiang]").hasText());
    }

    @Test
    void whatPointsAtAThingIsReadFromItsSide() throws IOException, InterruptedException {
        Document page = page("/page/id/heixiazi-border-checkpoint");
        String words = page.select("section:has(h2:contains(What leads here)) dt").text();
        assertTrue(words.contains("→ this"), words);
        assertTrue(!words.contains("part of project → this"), words);
    }

    @Test
    void claimsThatCannotAllHoldStandSideBySide() throws IOException, InterruptedException {
        Document page = page("/page/id/khabarovsk-krai");
        Document table = Jsoup.parse(page.select("section:has(a[href=/id/d-khabarovsk-krai-area])").outerHtml());
        assertEquals("Claim R-174 R-175", table.select("thead th").text());
        assertEquals("Value 787,633 square kilometre 788,600 square kilometre",
                table.select("tr:has(th:contains(Value))").text());
    }
}
