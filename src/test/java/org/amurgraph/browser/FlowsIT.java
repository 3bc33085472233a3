package org.amurgraph.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** What people come for, done from its beginning to its end as they do it. */
@ExtendWith(InBrowser.class)
class FlowsIT {

    private static final String SEARCH_BOX = "input[name=q]";
    private static final String MARKER = ".leaflet-marker-icon";
    private static final String CSV = "a[download$='.csv']";

    private final Browser browser;

    FlowsIT(Browser browser) {
        this.browser = browser;
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(
                TestProject.PROJECT.resolve("data/" + table + "/" + table + ".csv"))) {
            return rows.stream().toList();
        }
    }

    private static NamedCsvRecord row(String table, String id) throws IOException {
        return rows(table).stream().filter(row -> row.getField("id").equals(id)).findFirst().orElseThrow();
    }

    private void awaitSight(String selector) {
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    private String heading() {
        return browser.find("h1").getText();
    }

    @BeforeEach
    void begin() {
        browser.forget();
    }

    @AfterEach
    void nothingElseWasAskedAndNothingFailed() {
        assertEquals(List.of(), browser.foreignRequests());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aMisspeltNameLeadsToTheThing() throws IOException {
        browser.open("/", View.WIDE);
        browser.find(SEARCH_BOX).sendKeys("Khabarvsk Krai");
        awaitSight("[role=listbox] [role=option]");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.await(ExpectedConditions.urlContains("/khabarovsk-krai"));
        assertEquals(row("thing", "khabarovsk-krai").getField("label_en"), heading());
    }

    @Test
    void aValueLeadsToItsClaimAndThatToItsCharacters() throws IOException {
        NamedCsvRecord claim = row("claim", "S2-019");
        browser.open("/page/id/" + claim.getField("subject"), View.WIDE);
        browser.find("main td a[href$='/claim/S2-019']").click();
        assertEquals(claim.getField("paraphrase"), heading());
        String page = browser.find("main").getText();
        for (String fact : List.of("start", "end", "passage_sha256")) {
            assertTrue(page.contains(claim.getField(fact)), () -> fact + " is not on: " + page);
        }
        assertTrue(browser.find("main a[href$='/source/" + claim.getField("source") + "']").isDisplayed());
    }

    @Test
    void aQueryIsRunAndItsAnswerTakenAwayAsATable() throws IOException {
        String query = "PREFIX am: <https://w3id.org/amur/ontology#> "
                + "SELECT ?promise WHERE { ?promise a am:Commitment } ORDER BY ?promise";
        browser.open("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), View.WIDE);
        awaitSight("#answers + p " + CSV);
        Stream<String> promises = rows("commitment").stream()
                .map(row -> "https://w3id.org/amur/id/" + row.getField("id")).sorted();
        assertEquals(Stream.concat(Stream.of("promise"), promises).toList(),
                browser.download(browser.find("#answers + p " + CSV)).lines().toList());
    }

    @Test
    void aQueryOfTheCatalogueIsRunAndLeadsToOurPages() throws IOException {
        browser.open("/sparql", View.WIDE);
        browser.find(".catalogue summary").click();
        browser.find(".catalogue a[data-query=what-claims-put-at-a-place]").click();
        awaitSight("#answers td a.iri");
        String railway = row("thing", "hunchun-vladivostok-railway").getField("label_en");
        browser.await(ExpectedConditions.elementToBeClickable(By.linkText(railway))).click();
        browser.await(page -> browser.location().equals("/page/id/hunchun-vladivostok-railway"));
        assertEquals(railway, heading());
    }

    @Test
    void anAnswerIsDrawnAsPointsAndAsAChart() throws IOException {
        browser.open("/sparql", View.WIDE);
        browser.find(".catalogue summary").click();
        browser.find(".catalogue a[data-query=places-on-the-map]").click();
        awaitSight("#answers td a.iri");
        for (String view : List.of("points", "chart")) {
            browser.find("#answers .select_" + view).click();
            awaitSight("#answers .drawing svg");
            browser.photograph("answer-" + view);
            assertEquals(rows("position").size(), browser.all("#answers .drawing circle, #answers .drawing rect").size());
        }
    }

    @Test
    void withoutScriptsASearchIsNarrowedToAClass() throws IOException {
        browser.open("/", View.UNSCRIPTED);
        browser.find(SEARCH_BOX).sendKeys("Khabarovsk", Keys.ENTER);
        browser.await(ExpectedConditions.urlContains("/search?q=Khabarovsk"));
        browser.find(".facets a[href$='class=City']").click();
        browser.await(ExpectedConditions.urlContains("class=City"));
        browser.find(".found .hit a").click();
        browser.await(ExpectedConditions.urlContains("/page/id/khabarovsk"));
        assertEquals(row("thing", "khabarovsk").getField("label_en"), heading());
    }

    @Test
    void aNamedQueryIsAskedWithAnotherValue() {
        browser.open("/api/queries/post-holders-on-a-day", View.WIDE);
        WebElement day = browser.find("input[name=day]");
        browser.run("arguments[0].value = '2015-08-27'", day);
        browser.find("main form button").click();
        browser.await(ExpectedConditions.urlContains("day=2015-08-27"));
        // R-153 has this ambassador in office from April 2013 to September 2022.
        assertTrue(browser.find("#answer + .scroll a[href$='/claim/R-153']").isDisplayed());
    }

    @Test
    void theMapTellsOfAnotherYear() {
        browser.open("/map", View.WIDE);
        awaitSight(MARKER);
        WebElement slider = browser.find("main input[type=range]");
        slider.sendKeys(Keys.HOME);
        browser.await(page -> summary().contains("2004"));
        List<String> then = markers();
        slider.sendKeys(Keys.END);
        browser.await(page -> summary().contains("2030"));
        assertFalse(then.isEmpty());
        assertEquals(then.size(), markers().size());
        assertNotEquals(then, markers());
    }

    private String summary() {
        return browser.find("main [role=status]").getText();
    }

    /** What the markers of the map say. */
    private List<String> markers() {
        return browser.texts("return [...document.querySelectorAll(arguments[0])].map(e => e.title).sort()", MARKER);
    }

    @Test
    void aLanguageIsChosenAndRemembered() throws IOException {
        browser.open("/page/id/heixiazi-island", View.WIDE);
        browser.find("header a[href*='lang=zh']").click();
        assertEquals(row("thing", "heixiazi-island").getField("label_zh"), heading());
        browser.open("/page/id/khabarovsk-krai", View.WIDE);
        assertEquals(row("thing", "khabarovsk-krai").getField("label_zh"), heading());
        assertEquals("zh", browser.text("return (document.querySelector('h1 [lang]') || document.querySelector('h1')"
                + ".closest('[lang]')).lang"));
        browser.find("header a[href*='lang=en']").click();
        assertEquals(row("thing", "khabarovsk-krai").getField("label_en"), heading());
    }

    @Test
    void thePromisesWithoutEvidenceAreSiftedOut() throws IOException {
        browser.open("/promises", View.WIDE);
        new Select(browser.find("main form select[name=outcome]")).selectByValue("noEvidence");
        browser.find("main form button").click();
        browser.await(ExpectedConditions.urlContains("outcome=noEvidence"));
        List<String> expected = rows("commitment").stream().filter(r -> r.getField("outcome").equals("noEvidence"))
                .map(row -> row.getField("id")).sorted().toList();
        assertEquals(expected, browser.texts("return [...new Set([...document.querySelectorAll('main tbody a')]"
                + ".map(a => a.getAttribute('href')).filter(h => /\\/id\\/c-/.test(h))"
                + ".map(h => h.replace(/^.*\\/id\\//, '')))].sort()"));
    }
}
