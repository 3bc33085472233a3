package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises, discrepancies, trade and timelines over HTTP. */
class LedgerTest {

    private static final String HTML = "Accept: text/html";

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.ofProject(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/promises", "/promises?as_of=2025-05-01&promiser=&outcome=&status=overdue",
        "/promises?as_of=&lang=zh", "/discrepancies?kind=value&thing=", "/discrepancies?thing=heixiazi-island",
        "/trade?flow=", "/trade?flow=khabarovsk-border-trade", "/timelines", "/timeline/island-diplomacy",
        "/timeline/wusu-bridge"})
    void everyLinkToDataAnswersAndThePageIsKept(String path) throws Exception {
        Answer answer = server.get(path, HTML);
        assertEquals(200, answer.status(), answer.text());
        Document page = Jsoup.parse(answer.text());
        Set<String> links = new TreeSet<>(page.select("a[href^=/sparql?query], a[href*=.csv]").eachAttr("href"));
        assertTrue(links.size() >= 2, links.toString());
        for (String link : links) {
            assertEquals(200, server.get(link, "Accept: text/csv").status(), link);
        }
        assertEquals(304, server.get(path, HTML, "If-None-Match: " + answer.header("ETag")).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/promises?as_of=tomorrow         | 400 | The parameter as_of is \"tomorrow\"",
        "/promises?as_of=2026-02-30       | 400 | takes a day as YYYY-MM-DD",
        "/promises?promiser=nobody        | 400 | The parameter promiser is \"nobody\"",
        "/promises?status=a&status=b      | 400 | is given 2 times",
        "/discrepancies?kind=taste        | 400 | choose one of",
        "/discrepancies?thing=no-thing    | 400 | The parameter thing is \"no-thing\"",
        "/trade?flow=smuggling            | 400 | choose one of",
        "/promises/x                      | 404 | Nothing here is called promises/x",
        "/timeline                        | 404 | Nothing here is called timeline",
        "/timeline/no-thing               | 404 | Nothing here is called timeline/no-thing",
        "/timeline/khabarovsk-krai        | 404 | No source tells of a stage of this thing"})
    void whatCannotBeAnsweredIsTold(String path, int status, String sentence) throws Exception {
        Answer answer = server.get(path, HTML);
        assertEquals(status, answer.status());
        String told = Jsoup.parse(answer.text()).select(".problem").text();
        assertTrue(told.contains(sentence), told);
    }

    @Test
    void aHarmfulParameterIsShownAsText() throws Exception {
        Answer answer = server.get("/discrepancies?thing=%3Cscript%3Ealert(1)%3C/script%3E", HTML);
        assertEquals(400, answer.status());
        assertFalse(answer.text().contains("<script>alert"), answer.text());
        assertTrue(Jsoup.parse(answer.text()).select(".problem").text().contains("<script>alert(1)</script>"));
    }

    @Test
    void withoutADayThePromisesAreThoseOfTheDayOfTheRelease() throws Exception {
        Document page = Jsoup.parse(server.get("/promises", HTML).text());
        Element day = page.select("input[name=as_of]").first();
        assertEquals("2026-11-23", day.attr("value"));
        assertEquals("2025-05-01", Jsoup.parse(server.get("/promises?as_of=2025-05-01", HTML).text())
                .select("input[name=as_of]").attr("value"));
    }

    @Test
    void everyTimelineOfTheListAnswers() throws Exception {
        for (String href : Jsoup.parse(server.get("/timelines", HTML).text()).select("th > a").eachAttr("href")) {
            assertEquals(200, server.get(href, HTML).status(), href);
        }
    }
}
