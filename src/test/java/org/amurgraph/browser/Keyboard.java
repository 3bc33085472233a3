package org.amurgraph.browser;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openqa.selenium.Keys;

/** Goes through a page with the Tab key. */
final class Keyboard {

    /** Keys that are pressed in one go; more than one field of a date takes, which Tab leaves in four steps. */
    private static final int BATCH = 100;
    private static final int LEAST = 5;

    /** Lists what can be reached; notes where each key leads, and whether that is seen. */
    private static final String WATCH = """
            const controls = 'a[href], button, input, select, textarea, summary, [tabindex]';
            const order = [...document.querySelectorAll(controls)].filter(e => e.tabIndex >= 0
              && !e.disabled && e.checkVisibility({visibilityProperty: true}));
            const name = e => order.indexOf(e) + ' ' + e.outerHTML.slice(0, 150);
            const fault = e => {
              const style = getComputedStyle(e), box = e.getBoundingClientRect();
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return ' has no outline';
              return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
                ? '' : ' is outside the window';
            };
            let last = null;
            window.reached = [];
            document.addEventListener('keyup', () => {
              const e = document.activeElement;
              if (e !== last && e !== document.body) window.reached.push(name(e) + fault(e));
              last = e;
            });
            return order.map(name);
            """;

    private Keyboard() {
    }

    /** What Tab does not reach in the order of the text, or reaches unseen, on the page that is open. */
    static List<String> faults(Browser browser) {
        List<String> expected = browser.texts(WATCH);
        List<String> reached = List.of();
        int before = -1;
        while (reached.size() < expected.size() && reached.size() > before) {
            before = reached.size();
            int keys = Math.max(LEAST, Math.min(BATCH, expected.size() - reached.size()));
            browser.press(Collections.nCopies(keys, Keys.TAB).toArray(CharSequence[]::new));
            reached = browser.texts("return window.reached");
        }
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < expected.size() && faults.isEmpty(); i++) {
            String got = i < reached.size() ? reached.get(i) : "nothing";
            if (!expected.get(i).equals(got)) {
                faults.add("Tab reaches " + got + ", where it should reach " + expected.get(i));
            }
        }
        return faults;
    }
}
