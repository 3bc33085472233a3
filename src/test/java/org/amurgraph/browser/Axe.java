package org.amurgraph.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Looks for what keeps people from using a page, with axe-core. */
final class Axe {

    /** The root of the editor for queries. */
    private static final String EDITOR = ".yasgui";
    private static final Map<String, List<String>> PAGE = Map.of("exclude", List.of(EDITOR));
    private static final String SCRIPT = script();
    private static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    /** The rules on colours, the only ones that another scheme of colours bears on. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            const skipped = Object.fromEntries(arguments[2].map(rule => [rule, {enabled: false}]));
            axe.run(arguments[0], {runOnly: arguments[1], rules: skipped, resultTypes: ['violations'], preload: false})
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

    /** What is wrong with the page that is open, but for the markup of the editor. */
    static List<String> findings(Browser browser) {
        return findings(browser, PAGE, ALL, List.of());
    }

    /** The same for a page whose colours were looked at in another window. */
    static List<String> findingsButColours(Browser browser) {
        return findings(browser, PAGE, ALL, COLOURS);
    }

    /** The colours of the page that is open that are not told apart well, but for those of the editor. */
    static List<String> colours(Browser browser) {
        return findings(browser, PAGE, COLOURS, List.of());
    }

    /** What is wrong with the markup of the editor on the page that is open. */
    static List<String> editorFindings(Browser browser) {
        return browser.all(EDITOR).isEmpty() ? List.of()
                : findings(browser, Map.of("include", List.of(EDITOR)), ALL, List.of());
    }

    private static List<String> findings(Browser browser, Map<String, List<String>> part, List<String> rules,
                                         List<String> skipped) {
        browser.run(SCRIPT);
        return ((List<?>) browser.runUntilCalled(RUN, part, rules, skipped)).stream().map(String::valueOf).toList();
    }
}
