package org.amurgraph.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.page.Answered.Entry;
import org.apache.jena.graph.Node;

/**
 * The page of discrepancies.
 *
 * @param total how many there are in all
 * @param matters those that the filter lets through
 */
record DiscrepancyView(Filter filter, int total, List<Matter> matters, Behind behind) {

    /**
     * A matter on which claims cannot all hold.
     *
     * @param kinds in what they disagree
     * @param sides the claims that contend, in an order that ranks none of them
     * @param outside what bears on it from outside
     */
    record Matter(Shown title, List<Shown> kinds, Shown explanation, List<Side> sides, List<Side> outside) {

        /** True if all that contends with the one claim comes from outside. */
        boolean isLone() {
            return sides.size() == 1;
        }
    }

    /** A claim with what it says. */
    record Side(Shown claim, Shown says, List<Shown> values, List<Shown> modality, Shown when, List<Shown> sources) {
    }

    static DiscrepancyView of(Answered matters, Answered things, Map<String, String> given, Display display) {
        Filter filter = Filter.of(given);
        List<Entry> all = matters.by("discrepancy");
        Optional<Node> kind = filter.among("kind", "disagree on",
                all.stream().flatMap(m -> m.values("kind").stream()), display);
        List<Entry> choices = things.by("thing");
        Optional<Node> thing = filter.among("thing", "about", choices.stream().map(Entry::node), display);
        Set<Node> about = choices.stream().filter(c -> thing.stream().allMatch(c.node()::equals))
                .flatMap(c -> c.values("discrepancy").stream()).collect(Collectors.toSet());
        List<Matter> shown = all.stream().filter(m -> kind.stream().allMatch(m.values("kind")::contains))
                .filter(m -> thing.isEmpty() || about.contains(m.node())).map(m -> matter(m, display)).toList();
        return new DiscrepancyView(filter, all.size(), shown, Behind.of(matters, Stream.of(
                Stream.of(link("all discrepancies", "all-discrepancies", Map.of())),
                kind.stream().map(k -> link("those on " + display.of(k).text(), "discrepancies-of-a-kind",
                        Map.of("kind", k.getURI()))),
                thing.stream().map(t -> link("those about " + display.of(t).text(), "discrepancies-about-a-thing",
                        Map.of("thing", t.getURI())))).flatMap(s -> s).toArray(Shown[]::new)));
    }

    private static Shown link(String text, String query, Map<String, String> values) {
        return new Shown(text, "", Links.answer(query, ".csv", values), "");
    }

    private static Matter matter(Entry matter, Display display) {
        return new Matter(display.of(matter.node()), matter.values("kind").stream().map(display::of).toList(),
                Shown.text(matter.text("explanation")), sides(matter, "contends", display),
                sides(matter, "outside", display));
    }

    private static List<Side> sides(Entry matter, String role, Display display) {
        Times times = new Times(display);
        return matter.where("role", role, "claim").stream().map(c -> new Side(display.key(c.node()),
                Shown.text(c.text("paraphrase")), shown(c, "value", display), shown(c, "modality", display),
                times.ofClaim(c.node()), shown(c, "source", display))).toList();
    }

    private static List<Shown> shown(Entry entry, String variable, Display display) {
        return entry.values(variable).stream().map(display::of).toList();
    }
}
