package org.amurgraph.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import org.amurgraph.browser.PageType.Trait;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everyone can use a page of every kind: by keyboard, by ear, in light and in dark. */
@ExtendWith(InBrowser.class)
class AccessibilityIT {

    private final Browser browser;

    AccessibilityIT(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void canBeUsedByEveryoneInLightAndInDark(PageType page) {
        browser.open(page, View.WIDE);
        List<String> findings = new ArrayList<>(Axe.findings(browser));
        browser.look(View.DARK);
        browser.photograph(page, View.DARK);
        Axe.colours(browser).forEach(finding -> findings.add("dark: " + finding));
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @EnumSource
    void isReachedByKeyboardInTheOrderOfItsText(PageType page) {
        assumeFalse(page.has(Trait.EDITOR), "in the editor, Tab writes");
        browser.open(page, View.WIDE);
        assertEquals(List.of(), Keyboard.faults(browser));
    }
}
