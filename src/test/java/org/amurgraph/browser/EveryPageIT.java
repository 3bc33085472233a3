package org.amurgraph.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amurgraph.TestProject;
import org.amurgraph.browser.PageType.Trait;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What holds of a page of every kind, as a browser shows it. */
@ExtendWith(InBrowser.class)
class EveryPageIT {

    /** Most bytes of a page with its style and its scripts. */
    private static final long MOST_BYTES = 150_000;

    private static final String GROUND = "return getComputedStyle(document.body).backgroundColor";
    /** The heading, the release and, if there is one, the IRI of what the page is about. */
    private static final String CITATION = """
            return [document.querySelector('h1').innerText, document.querySelector('footer code').textContent,
              ...[...document.querySelectorAll('link[rel=canonical]')].map(e => e.href)];
            """;
    private static final String FOLDED = """
            return [...document.querySelectorAll('dd details li')].filter(e => !e.checkVisibility())
              .map(e => e.outerHTML);
            """;
    private static final String MAIN = "return document.querySelector('main').innerText";

    private final Browser browser;

    EveryPageIT(Browser browser) {
        this.browser = browser;
    }

    private void open(PageType page, View view) {
        browser.open(page.path(), view);
        if (page.has(Trait.MAP) && view.scripts()) {
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".leaflet-marker-icon")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isShownWithoutComplaintsAndWithoutAskingOtherHosts(PageType page) {
        open(page, View.WIDE);
        assertEquals(page.has(Trait.AT_FAULT), browser.status() >= 400, "status " + browser.status());
        assertFalse(browser.find("h1").getText().isBlank());
        assertFalse(browser.title().isBlank());
        List<String> complaints = new ArrayList<>(browser.complaints());
        complaints.removeIf(c -> page.has(Trait.AT_FAULT) && c.contains(page.path() + " - Failed to load resource: the "
                + "server responded with a status of " + browser.status()));
        assertEquals(List.of(), complaints);
        assertEquals(List.of(), browser.foreignRequests());
    }

    @ParameterizedTest
    @EnumSource
    void canBeUsedByEveryoneInLightAndInDark(PageType page) throws IOException {
        List<String> findings = new ArrayList<>();
        for (View view : List.of(View.WIDE, View.NARROW, View.DARK)) {
            open(page, view);
            String seen = view.width() + "-" + view.scheme();
            browser.photograph(page.fileName() + "-" + seen);
            (view.equals(View.DARK) ? Axe.colours(browser) : Axe.findings(browser))
                    .forEach(finding -> findings.add(seen + ": " + finding));
        }
        if (page.has(Trait.EDITOR)) {
            Path report = TestProject.PROJECT.resolve("target/axe-" + page.fileName() + "-own-markup.txt");
            Files.write(report, Axe.editorFindings(browser), StandardCharsets.UTF_8);
        }
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @EnumSource
    void isNoWiderThanTheWindow(PageType page) {
        open(page, View.NARROW);
        assertEquals(List.of(), Sight.stickingOut(browser));
        open(page, View.ENLARGED);
        assertEquals(List.of(), Sight.stickingOut(browser));
    }

    @ParameterizedTest
    @EnumSource
    void staysWhereItIs(PageType page) {
        for (View view : List.of(View.WIDE, View.NARROW)) {
            open(page, view);
            assertEquals(List.of(), Sight.shifts(browser));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isLight(PageType page) {
        assumeFalse(page.has(Trait.EDITOR) || page.has(Trait.MAP), "the editor and the map may weigh more");
        open(page, View.WIDE);
        long bytes = page.has(Trait.ONE_DOCUMENT) ? Sight.compressedBytes(browser) : Sight.bytes(browser);
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }

    @ParameterizedTest
    @EnumSource
    void isReachedByKeyboardInTheOrderOfItsText(PageType page) {
        assumeFalse(page.has(Trait.EDITOR), "in the editor, Tab writes");
        open(page, View.WIDE);
        assertEquals(List.of(), Keyboard.faults(browser));
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameWithoutScripts(PageType page) {
        open(page, View.WIDE);
        String shown = browser.text(MAIN);
        open(page, View.UNSCRIPTED);
        if (page.has(Trait.EDITOR)) {
            assertTrue(browser.find("main form textarea").isDisplayed());
            assertTrue(browser.find("main form button").isDisplayed());
        } else if (page.has(Trait.MAP)) {
            assertTrue(browser.all("main svg").stream().anyMatch(WebElement::isDisplayed));
            assertTrue(browser.find("main table").isDisplayed());
        } else {
            assertEquals(shown, browser.text(MAIN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isASheetToCiteWhenPrinted(PageType page) {
        open(page, View.WIDE);
        String ground = browser.text(GROUND);
        open(page, View.PRINTED);
        assertEquals(ground, browser.text(GROUND));
        String sheet = browser.text("return document.body.innerText");
        List<String> citation = new ArrayList<>(browser.texts(CITATION));
        citation.removeIf(sheet::contains);
        assertEquals(List.of(), citation, () -> "not on the sheet: " + sheet);
        assertEquals(List.of(), browser.texts(FOLDED));
        assertFalse(browser.find("header nav").isDisplayed(), "the entrances are printed");
        assertEquals("%PDF", new String(browser.print(), 0, 4, StandardCharsets.US_ASCII));
    }
}
