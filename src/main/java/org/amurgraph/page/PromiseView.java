package org.amurgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.page.Answered.Entry;
import org.amurgraph.page.Form.Option;
import org.apache.jena.graph.Node;

/**
 * The page of promises.
 *
 * @param day the day as of which they are told
 * @param counts how many of all promises stand how
 * @param rows the promises that the filter lets through
 */
record PromiseView(String day, Filter filter, List<Standing> counts, List<Row> rows, Behind behind) {

    /** How a promise stands on a day, by the words of its query. */
    enum State {
        OVERDUE("overdue"),
        RUNNING("not yet due"),
        UNDATED("without a last day"),
        LATE("fulfilled late"),
        FULFILLED("fulfilled");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** The value of a parameter and of a variable. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many promises are in a state. */
    record Standing(State state, long number) {
    }

    /**
     * A promise.
     *
     * @param due by when; text and exact value are blank if no day is set
     * @param unknown known unknowns on its dates
     * @param unproven true if nothing tells what came of it
     */
    record Row(Shown promise, Shown action, State state, List<Shown> promisers, List<Shown> promisees, Shown made,
               Shown due, List<Shown> unknown, Shown outcome, boolean unproven, Shown note, List<Evidence> stated,
               List<Evidence> outside) {
    }

    /** A claim with its manner, its time and its sources. */
    record Evidence(Shown claim, Shown says, List<Shown> modality, Shown when, List<Shown> sources) {

        static Evidence of(Node claim, Display display) {
            return new Evidence(display.key(claim), display.of(claim, Terms.PARAPHRASE),
                    display.values(claim, Terms.MODALITY).map(display::of).toList(), new Times(display).ofClaim(claim),
                    display.values(claim, Terms.STATED_IN).map(display::of).toList());
        }
    }

    static PromiseView of(Answered ledger, String day, Map<String, String> given, Display display) {
        Filter filter = Filter.of(given);
        filter.day("as_of", "as of the day", day);
        List<Entry> all = ledger.by("promise");
        Optional<Node> promiser = filter.among("promiser", "promised by",
                all.stream().flatMap(p -> p.values("promiser").stream()), display);
        Optional<Node> outcome = filter.among("outcome", "outcome",
                all.stream().flatMap(p -> p.values("outcome").stream()), display);
        Optional<String> status = filter.chosen("status", "status on the day", Arrays.stream(State.values())
                .map(s -> new Option(s.code(), Shown.text(s.words()))).toList());
        List<Row> rows = all.stream().filter(p -> promiser.stream().allMatch(p.values("promiser")::contains)
                && outcome.stream().allMatch(p.values("outcome")::contains)
                && status.stream().allMatch(p.text("status")::equals)).map(p -> row(p, display)).toList();
        List<Standing> counts = Arrays.stream(State.values()).map(s -> new Standing(s, all.stream()
                .filter(p -> p.text("status").equals(s.code())).count())).toList();
        return new PromiseView(day, filter, counts, rows, Behind.of(ledger, tables(day, promiser, display)));
    }

    private static Shown[] tables(String day, Optional<Node> promiser, Display display) {
        return Stream.concat(Stream.of(
                link("all promises", "all-promises", Map.of()),
                link("those overdue on the day", "promises-overdue-as-of-a-day", Map.of("as_of", day))),
                promiser.stream().map(p -> link("those of " + display.of(p).text(), "promises-of-an-agent",
                        Map.of("agent", p.getURI())))).toArray(Shown[]::new);
    }

    private static Shown link(String text, String query, Map<String, String> values) {
        return new Shown(text, "", Links.answer(query, ".csv", values), "");
    }

    private static Row row(Entry promise, Display display) {
        return new Row(display.of(promise.node()), shown(promise, "action", display),
                State.valueOf(promise.text("status").toUpperCase(Locale.ROOT)),
                all(promise, "promiser", display), all(promise, "promisee", display),
                Times.ofExpression(promise.text("made")), Times.ofExpression(promise.text("due")),
                all(promise, "unknown", display), shown(promise, "outcome", display),
                promise.text("outcome").endsWith("/noEvidence"), shown(promise, "outcomeNote", display),
                evidence(promise, "stated", display), evidence(promise, "outside", display));
    }

    private static Shown shown(Entry entry, String variable, Display display) {
        return entry.value(variable).map(display::of).orElse(Shown.text(""));
    }

    private static List<Shown> all(Entry entry, String variable, Display display) {
        return entry.values(variable).stream().map(display::of).toList();
    }

    private static List<Evidence> evidence(Entry promise, String role, Display display) {
        return promise.where("role", role, "claim").stream().map(c -> Evidence.of(c.node(), display)).toList();
    }
}
