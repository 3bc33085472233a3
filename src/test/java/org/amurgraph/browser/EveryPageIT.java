package org.amurgraph.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.amurgraph.browser.PageType.Trait;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;

/** What holds of a page of every kind, as a browser shows it. */
@ExtendWith(InBrowser.class)
class EveryPageIT {

    /** Most bytes of a page with its style and its scripts. */
    private static final long MOST_BYTES = 150_000;

    /** Kilobytes a second of a connection on which a page comes in pieces, as it may on a busy machine too. */
    private static final int SLOW = 40;

    private static final String GROUND = "return getComputedStyle(document.body).backgroundColor";
    /** The heading, the release and, if there is one, the IRI of what the page is about. */
    private static final String CITATION = """
            return [document.querySelector('h1').innerText, document.querySelector('footer code').textContent,
              ...[...document.querySelectorAll('link[rel=canonical]')].map(e => e.href)];
            """;
    private static final String FOLDED = """
            return [...document.querySelectorAll('details:not(.catalogue) li')].filter(e => !e.checkVisibility())
              .map(e => e.outerHTML);
            """;
    private static final String MAIN = "return document.querySelector('main').innerText";

    private final Browser browser;

    EveryPageIT(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void isShownWithoutComplaintsAndAsksNoOtherHost(PageType page) {
        browser.receive(SLOW, () -> browser.open(page, View.WIDE));
        browser.photograph(page, View.WIDE);
        assertEquals(page.has(Trait.AT_FAULT), browser.status() >= 400, "status " + browser.status());
        assertFalse(browser.find("h1").getText().isBlank());
        assertFalse(browser.title().isBlank());
        List<String> findings = new ArrayList<>(Sight.shifts(browser));
        browser.complaints().stream().filter(c -> !isItsOwnFault(page, c)).forEach(findings::add);
        findings.addAll(browser.foreignRequests());
        if (!page.has(Trait.EDITOR) && !page.has(Trait.MAP) && weight(page) > MOST_BYTES) {
            findings.add(weight(page) + " bytes");
        }
        assertEquals(List.of(), findings);
    }

    /** True if the browser says no more than that a page at fault was answered as such. */
    private boolean isItsOwnFault(PageType page, String complaint) {
        return page.has(Trait.AT_FAULT) && complaint.contains(page.path()
                + " - Failed to load resource: the server responded with a status of " + browser.status());
    }

    private long weight(PageType page) {
        return page.has(Trait.ONE_DOCUMENT) ? Sight.compressedBytes(browser) : Sight.bytes(browser);
    }

    @ParameterizedTest
    @EnumSource
    void isReadInANarrowWindowAndEnlarged(PageType page) {
        browser.open(page, View.NARROW);
        browser.photograph(page, View.NARROW);
        List<String> findings = new ArrayList<>(Sight.shifts(browser));
        findings.addAll(Sight.stickingOut(browser));
        findings.addAll(Axe.findingsButColours(browser));
        browser.look(View.ENLARGED);
        Sight.stickingOut(browser).forEach(finding -> findings.add("enlarged: " + finding));
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameWithoutScripts(PageType page) {
        browser.open(page, View.WIDE);
        String shown = browser.text(MAIN);
        browser.open(page, View.UNSCRIPTED);
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
        browser.open(page, View.WIDE);
        String ground = browser.text(GROUND);
        browser.look(View.PRINTED);
        assertEquals(ground, browser.text(GROUND));
        String sheet = browser.text("return document.body.innerText");
        List<String> citation = new ArrayList<>(browser.texts(CITATION));
        citation.removeIf(sheet::contains);
        assertEquals(List.of(), citation, () -> "not on the sheet: " + sheet);
        assertEquals(List.of(), browser.texts(FOLDED));
        assertEquals(List.of(), Sight.stickingOut(browser));
        assertFalse(browser.all("nav, form").stream().anyMatch(WebElement::isDisplayed), "what is to click is printed");
        assertEquals("%PDF", new String(browser.print(), 0, 4, StandardCharsets.US_ASCII));
    }
}
