package org.amurgraph.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for what keeps people from using a page, with axe-core. Nothing is left out, not even the editor's own markup. */
final class Axe {

    private static final String SCRIPT = script();
    private static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    /** The rules on colours, the only ones that another scheme of colours bears on. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            const skipped = Object.fromEntries(arguments[1].map(rule => [rule, {enabled: false}]));
            axe.run({runOnly: arguments[0], rules: skipped, resultTypes: ['violations'], preload: false})
              .then(result => done(result.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ')
                  + ': ' + n.failureSummary.replace(/\\s+/g, ' ')))), error => done(['axe: ' + error]));
            """;

    private Axe() {
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the page that is open. */
    static List<String> findings(Browser browser) {
        return findings(browser, ALL, List.of());
    }

    /** The same for a page whose colours were looked at in another window. */
    static List<String> findingsButColours(Browser browser) {
        return findings(browser, ALL, COLOURS);
    }

    /** The colours of the page that is open that are not told apart well. */
    static List<String> colours(Browser browser) {
        return findings(browser, COLOURS, List.of());
    }

    private static List<String> findings(Browser browser, List<String> rules, List<String> skipped) {
        browser.run(SCRIPT);
        return ((List<?>) browser.runUntilCalled(RUN, rules, skipped)).stream().map(String::valueOf).toList();
    }
}
