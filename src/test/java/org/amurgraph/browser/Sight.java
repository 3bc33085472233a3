package org.amurgraph.browser;

import java.util.List;

/** What is measured on the page that is open. */
final class Sight {

    private static final String SHIFTS = """
            const done = arguments[arguments.length - 1];
            const shifts = [];
            new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push(entry.value + ': '
                + entry.sources.map(s => s.node && s.node.outerHTML || s.node).join(' and ').slice(0, 300))))
              .observe({type: 'layout-shift', buffered: true});
            requestIdleCallback(() => setTimeout(() => done(shifts), 200));
            """;
    private static final String STICKING_OUT = """
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return [];
            return [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll, pre')
                && e.getBoundingClientRect().right > root.clientWidth).map(e => e.outerHTML.slice(0, 200))
              .concat('the page is ' + root.scrollWidth + ' wide');
            """;
    private static final String WEIGHT = """
            return ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
              .reduce((sum, entry) => sum + entry.%s, 0);
            """;

    private Sight() {
    }

    /** The parts that moved while the page was loaded, with how much of the window changed. */
    static List<String> shifts(Browser browser) {
        return ((List<?>) browser.runUntilCalled(SHIFTS)).stream().map(String::valueOf).toList();
    }

    /** The parts that make the page wider than the window. */
    static List<String> stickingOut(Browser browser) {
        return browser.texts(STICKING_OUT);
    }

    /** Bytes of the page with its styles and scripts, as they are before they are compressed on their way. */
    static long bytes(Browser browser) {
        return browser.number(WEIGHT.formatted("decodedBodySize"));
    }

    /** The same as it is on its way. */
    static long compressedBytes(Browser browser) {
        return browser.number(WEIGHT.formatted("encodedBodySize"));
    }
}
