package org.amurgraph.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amurgraph.vocab.Am;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What holds of every page, whatever it shows. */
final class PageRules {

    private PageRules() {
    }

    /** What is wrong with a page. */
    static List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(html, "", parser);
        parser.getErrors().forEach(e -> faults.add("no sound HTML: " + e));
        for (String one : List.of("html[lang=en]", "head > title", "main", "h1", "header", "footer")) {
            if (page.select(one).size() != 1) {
                faults.add(page.select(one).size() + " of " + one);
            }
        }
        if (page.title().isBlank() || page.select("h1").text().isBlank()) {
            faults.add("no title or heading");
        }
        headings(page, faults);
        links(page, faults);
        foreignParts(page, faults);
        identifiers(page, faults);
        return faults;
    }

    private static void headings(Document page, List<String> faults) {
        int last = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = Integer.parseInt(heading.tagName().substring(1));
            if (level > last + 1) {
                faults.add(heading + " follows a heading of level " + last);
            }
            last = level;
        }
    }

    private static void links(Document page, List<String> faults) {
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            boolean ours = href.matches("/([^/\\\\].*)?|#.+|\\?.*");
            boolean outward = href.matches("https?://[^\\s\"<>]+") && !href.startsWith(Am.BASE)
                    && link.attr("rel").endsWith("external noreferrer");
            if (!ours && !outward) {
                faults.add("the link " + link);
            }
        }
    }

    /** Nothing that the strict policy of the service would stop, but for data that no browser runs. */
    private static void foreignParts(Document page, List<String> faults) {
        page.select("script:not([type=application/ld+json], [src~=^/explorer/[a-z-]+\\.js$]), style, "
                + "iframe, object, embed, base, img, meta[http-equiv]")
                .forEach(e -> faults.add("the element " + e));
        page.getAllElements().forEach(e -> e.attributes().forEach(a -> {
            if (a.getKey().startsWith("on") || a.getKey().equals("style")
                    || a.getKey().equals("src") && !e.tagName().equals("script")) {
                faults.add("the attribute " + a + " of " + e.tagName());
            }
        }));
    }

    private static void identifiers(Document page, List<String> faults) {
        Set<String> seen = new HashSet<>();
        page.select("[id]").forEach(e -> {
            if (!seen.add(e.id())) {
                faults.add("two elements with the id " + e.id());
            }
        });
        page.select("[aria-labelledby], [aria-describedby], [for], a[href^=#]").stream()
                .map(e -> e.attr("aria-labelledby") + e.attr("aria-describedby") + e.attr("for")
                        + (e.tagName().equals("a") ? e.attr("href").substring(1) : ""))
                .filter(id -> !seen.contains(id)).forEach(id -> faults.add("no element has the id " + id));
        page.select("input:not([type=hidden]), select, textarea").stream()
                .filter(field -> page.select("label[for=" + field.id() + "]").isEmpty())
                .forEach(field -> faults.add("no label for " + field));
    }
}
