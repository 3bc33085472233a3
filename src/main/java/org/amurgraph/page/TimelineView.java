package org.amurgraph.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.page.Answered.Entry;
import org.amurgraph.page.Section.Grid;
import org.apache.jena.graph.Node;

/**
 * The page of a timeline.
 *
 * @param thing what it is about; blank if about no single thing
 * @param lanes what is drawn and listed, planned apart from done
 * @param slips the distances between word and deed
 * @param grids the lanes as tables, and the distances
 * @param behind for each query of the page
 */
record TimelineView(Optional<Shown> thing, List<Lane> lanes, List<Slip> slips, List<Grid> grids, TimelineChart chart,
                    List<Behind> behind) {

    private static final List<String> COLUMNS =
            List.of("When", "As EDTF", "What", "Manner", "Source", "Claim", "What the claim says");
    private static final List<String> PROMISE_COLUMNS =
            List.of("Made", "Due", "Due as EDTF", "Promise", "Outcome", "Source", "Claims");
    private static final List<String> SLIP_COLUMNS = List.of("Planned or expected", "Done", "Later by", "As data");
    private static final Map<String, String> TITLES = Map.of("planned", "Planned, expected or proposed",
            "done", "Done, as sources state", "event", "Events, meetings and visits",
            "act", "Papers, proposals and orders", "foreseen", "What papers and orders provide for");

    /** Entries that belong together. */
    record Lane(String title, List<Item> items) {
    }

    /**
     * An entry.
     *
     * @param hollow true if it is not stated as a fact
     */
    record Item(String label, String href, Span span, boolean hollow) {
    }

    /** The distance between the claims of a plan and of a deed. */
    record Slip(String label, String href, Span promise, Span deed) {
    }

    static TimelineView ofThing(Node thing, Answered stages, Answered slippages, Builder builder) {
        builder.claims(stages, "source");
        List<Slip> slips = slippages.by("slippage").stream().map(builder::slip).toList();
        if (!slips.isEmpty()) {
            builder.grids.add(new Grid("How much later than foreseen", SLIP_COLUMNS, slippages.by("slippage").stream()
                    .map(builder::distance).toList()));
        }
        return new TimelineView(Optional.of(builder.display.of(thing)), builder.lanes, slips, builder.grids,
                TimelineChart.of(builder.lanes, slips, builder.today),
                List.of(new Behind(stages.editor(), List.of(new Shown("the history of the thing", "",
                                Links.answer("history-of-a-thing", ".csv", Map.of("thing", thing.getURI())), ""))),
                        new Behind(slippages.editor(), List.of(new Shown("all slippages", "",
                                Links.answer("slippage-of-planned-stages", ".csv", Map.of()), "")))));
    }

    static TimelineView ofIsland(Answered diplomacy, Answered promises, Builder builder) {
        builder.claims(diplomacy, "statedIn");
        builder.promises(promises);
        return new TimelineView(Optional.empty(), builder.lanes, List.of(), builder.grids,
                TimelineChart.of(builder.lanes, List.of(), builder.today),
                List.of(new Behind(diplomacy.editor(), List.of(new Shown("all events between two dates", "",
                                Links.answer("events-between-two-dates", ".csv",
                                        Map.of("from", "2004-01-01", "to", "2030-12-31")), ""))),
                        new Behind(promises.editor(), List.of(new Shown("all promises", "",
                                Links.answer("all-promises", ".csv", Map.of()), "")))));
    }

    /** Collects the lanes of a page. */
    static final class Builder {

        private final Display display;
        private final LocalDate today;
        private final List<Lane> lanes = new ArrayList<>();
        private final List<Grid> grids = new ArrayList<>();

        /** Begins a page; today is the day of the release. */
        Builder(Display display, String today) {
            this.display = display;
            this.today = LocalDate.parse(today);
        }

        private void claims(Answered answer, String source) {
            for (Entry lane : answer.by("lane")) {
                String key = lane.node().getLiteralLexicalForm();
                List<Entry> entries = lane.by("claim").stream().flatMap(c -> c.by("item").stream()).toList();
                lanes.add(new Lane(TITLES.get(key), entries.stream().map(e -> item(key, e)).toList()));
                grids.add(new Grid(TITLES.get(key), COLUMNS, entries.stream()
                        .map(e -> row(key, e, source)).toList()));
            }
        }

        private Item item(String lane, Entry entry) {
            Node claim = entry.value("claim").orElseThrow();
            String modality = entry.text("modality");
            String doubt = entry.values("assessment").stream().filter(a -> !a.equals(Claims.UNDISPUTED))
                    .map(a -> " (" + display.of(a).text() + ")").findFirst().orElse("");
            return new Item(display.key(claim).text() + doubt + " " + what(lane, entry).text(),
                    display.key(claim).href(),
                    Span.of(entry), lane.equals("planned") || lane.equals("foreseen")
                    || !modality.endsWith("/asserted") && !modality.endsWith("/reported"));
        }

        /** What an entry is called: events by name, what is done with a paper with its verb, stages by their label. */
        private Shown what(String lane, Entry entry) {
            Shown item = display.of(entry.node());
            String property = display.of(entry.value("property").orElseThrow()).text();
            boolean plain = lane.equals("event") || entry.text("property").endsWith("#status");
            boolean stage = lane.equals("planned") || lane.equals("done");
            return new Shown(plain ? item.text() : stage ? item.text() + ": " + property
                    : property + ": " + item.text(), plain ? item.language() : "", item.href(), "");
        }

        private List<List<Shown>> row(String lane, Entry entry, String source) {
            Node claim = entry.value("claim").orElseThrow();
            Span span = Span.of(entry);
            return List.of(
                    List.of(new Times(display).ofClaim(claim)),
                    span.edtf().isEmpty() ? List.of() : List.of(Shown.text(span.edtf())),
                    List.of(what(lane, entry)),
                    Stream.of("modality", "assessment").flatMap(v -> entry.values(v).stream())
                            .filter(n -> !n.equals(Claims.UNDISPUTED)).map(display::of).toList(),
                    entry.values(source).stream().map(display::of).toList(), List.of(display.key(claim)),
                    List.of(display.of(claim, Terms.PARAPHRASE)));
        }

        private void promises(Answered answer) {
            List<Entry> entries = answer.by("item");
            lanes.add(new Lane("Promises, from the day they were made to their last day", entries.stream()
                    .map(e -> new Item(display.of(e.node()).text() + " · "
                            + e.value("modality").map(display::of).orElse(Shown.text("")).text(),
                            display.of(e.node()).href(), Span.of(e), true)).toList()));
            grids.add(new Grid("Promises", PROMISE_COLUMNS, entries.stream().map(this::promise).toList()));
        }

        private List<List<Shown>> promise(Entry e) {
            return List.of(List.of(Times.ofExpression(e.text("made"))),
                    List.of(e.text("when").isEmpty() ? Shown.text("no day is set")
                            : Times.ofExpression(e.text("when"))),
                    e.text("when").isEmpty() ? List.of() : List.of(Shown.text(e.text("when"))),
                    List.of(display.of(e.node())), e.values("modality").stream().map(display::of).toList(),
                    e.values("statedIn").stream().map(display::of).toList(),
                    e.values("claim").stream().map(display::key).toList());
        }

        private Slip slip(Entry e) {
            return new Slip(key(e, "promise").text() + " → " + key(e, "deed").text() + ": later by " + days(e),
                    display.of(e.node()).href(), between(e, "promise"), between(e, "deed"));
        }

        private List<List<Shown>> distance(Entry e) {
            return List.of(List.of(display.of(e.value("promise").orElseThrow())),
                    List.of(display.of(e.value("deed").orElseThrow())),
                    List.of(new Shown(days(e), "", display.of(e.node()).href(), "")),
                    List.of(Shown.text(e.text("shortest") + " to " + e.text("longest"))));
        }

        private Shown key(Entry entry, String column) {
            return display.key(entry.value(column).orElseThrow());
        }

        private String days(Entry e) {
            return display.of(e.value("shortest").orElseThrow()).text() + " to "
                    + display.of(e.value("longest").orElseThrow()).text();
        }

        private static Span between(Entry e, String column) {
            return new Span(Span.day(e, column + "Earliest"), Span.day(e, column + "Latest"), false, false, "");
        }
    }
}
