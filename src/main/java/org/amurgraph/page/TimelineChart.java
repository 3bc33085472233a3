package org.amurgraph.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amurgraph.page.TimelineView.Item;
import org.amurgraph.page.TimelineView.Lane;
import org.amurgraph.page.TimelineView.Slip;

/**
 * A timeline as a drawing: one line for each entry, its words on the left and its time on the right.
 *
 * @param height of the drawing; its width is {@link #WIDTH}
 * @param years lines of the grid
 * @param today where the day of the release stands, if it does
 * @param heads headings of the lanes
 * @param summary the same in a sentence
 */
record TimelineChart(int height, List<Tick> years, Optional<Tick> today, List<Head> heads, List<Mark> marks,
                     String summary) {

    static final int WIDTH = 1000;
    static final int LEFT = 420;
    static final int RIGHT = 985;
    private static final int LINE = 22;
    private static final int TOP = 28;
    /** How far the bar of a time goes beyond its one bound, if it is not known to hold all the time. */
    private static final int BEYOND = 60;
    private static final int MOST_YEARS = 14;
    private static final int LABEL = 56;

    record Tick(double x, String label) {
    }

    record Head(int y, String title) {
    }

    /**
     * An entry as drawn.
     *
     * @param y middle of its line
     * @param kind classes that decide on its look: day, period or within; hollow, vague
     * @param path its form; blank if it has no time
     * @param whole a second, thinner form: how far a slippage may reach; blank if there is none
     * @param label short enough for the drawing
     * @param title what it is, with its time
     */
    record Mark(int y, String kind, String path, String whole, String label, String title, String href) {
    }

    static TimelineChart of(List<Lane> lanes, List<Slip> slips, LocalDate today) {
        List<LocalDate> days = Stream.concat(lanes.stream().flatMap(l -> l.items().stream()).map(Item::span),
                slips.stream().flatMap(s -> Stream.of(s.promise(), s.deed())))
                .flatMap(s -> Stream.concat(s.earliest().stream(), s.latest().stream())).sorted().toList();
        int first = days.isEmpty() ? today.getYear() : days.get(0).getYear();
        int last = (days.isEmpty() ? today.getYear() : days.get(days.size() - 1).getYear()) + 1;
        Scale scale = new Scale(LocalDate.of(first, 1, 1), LocalDate.of(last, 1, 1));
        List<Head> heads = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int y = TOP;
        for (Lane lane : lanes) {
            heads.add(new Head(y += LINE + 6, lane.title()));
            for (Item item : lane.items()) {
                marks.add(scale.mark(item, y += LINE));
            }
        }
        if (!slips.isEmpty()) {
            heads.add(new Head(y += LINE + 6, "How much later than foreseen"));
            for (Slip slip : slips) {
                marks.add(scale.mark(slip, y += LINE));
            }
        }
        int every = 1 + (last - first) / MOST_YEARS;
        return new TimelineChart(y + LINE, IntStream.rangeClosed(first, last).filter(n -> (n - first) % every == 0)
                .mapToObj(n -> new Tick(scale.x(LocalDate.of(n, 1, 1)), Integer.toString(n))).toList(),
                Optional.of(today).filter(d -> !d.isAfter(scale.end)).filter(d -> !d.isBefore(scale.start))
                        .map(d -> new Tick(scale.x(d), "release of " + d)), heads, marks, summary(lanes, first, last));
    }

    private static String summary(List<Lane> lanes, int first, int last) {
        return String.join("; ", lanes.stream().map(l -> l.title() + ": " + l.items().size()
                + (l.items().size() == 1 ? " entry" : " entries")).toList()) + ". The years run from " + first + " to "
                + (last - 1) + ". The tables below have every entry in words.";
    }

    private record Scale(LocalDate start, LocalDate end) {

        double x(LocalDate day) {
            return LEFT + (RIGHT - LEFT) * (double) (day.toEpochDay() - start.toEpochDay())
                    / (end.toEpochDay() - start.toEpochDay());
        }

        Mark mark(Item item, int y) {
            Span span = item.span();
            String form = !span.isKnown() ? "" : span.isDay() ? "day" : span.throughout() ? "period" : "within";
            String kind = (form + (item.hollow() ? " hollow" : "") + (span.vague() ? " vague" : "")).strip();
            return new Mark(y, kind, form.isEmpty() ? "" : form.equals("day") ? day(span, item.hollow(), y)
                    : bar(span, y), "", clipped(item.label()), item.label() + ", "
                    + (span.edtf().isEmpty() ? span.isKnown() ? "no day is set" : "no date is stated" : span.edtf()),
                    item.href());
        }

        Mark mark(Slip slip, int y) {
            double from = x(slip.promise().latest().orElseThrow());
            double to = x(slip.deed().earliest().orElseThrow());
            String head = String.format(Locale.ROOT, "M%.1f,%dL%.1f,%dm-6,-4l6,4l-6,4", from, y, to, y);
            String whole = String.format(Locale.ROOT, "M%.1f,%dL%.1f,%d", x(slip.promise().earliest().orElseThrow()),
                    y, x(slip.deed().latest().orElseThrow()), y);
            return new Mark(y, "slip", head, whole, clipped(slip.label()), slip.label(), slip.href());
        }

        /** A disc for what was done, a diamond for what is planned. */
        private String day(Span span, boolean hollow, int y) {
            double x = x(span.earliest().orElseThrow());
            return String.format(Locale.ROOT, hollow ? "M%.1f,%dm0,-7l7,7l-7,7l-7,-7z"
                    : "M%.1f,%dm-5.5,0a5.5,5.5 0 1,0 11,0a5.5,5.5 0 1,0 -11,0z", x, y);
        }

        /** A bar, thick for what holds all the time; an end without a bound is the head of an arrow. */
        private String bar(Span span, int y) {
            int half = span.throughout() ? 6 : 3;
            double reach = span.throughout() ? WIDTH : BEYOND;
            double from = span.earliest().map(this::x)
                    .orElseGet(() -> Math.max(LEFT, x(span.latest().orElseThrow()) - reach));
            double to = span.latest().map(d -> x(d.plusDays(1))).orElseGet(() -> Math.min(RIGHT, from + reach));
            double wide = Math.max(to, from + 7);
            String head = span.earliest().isPresent() ? String.format(Locale.ROOT, "M%.1f,%dv%d", from, y - half,
                    2 * half) : String.format(Locale.ROOT, "M%.1f,%dl9,7v%d", from, y, half - 7);
            String tail = span.latest().isPresent() ? String.format(Locale.ROOT, "H%.1fv%d", wide, -2 * half)
                    : String.format(Locale.ROOT, "H%.1fv%dl9,-7l-9,-7v%d", wide - 9, 7 - half, 7 - half);
            String back = span.earliest().isPresent() ? "z" : String.format(Locale.ROOT, "H%.1fv%dz", from + 9,
                    half - 7);
            return head + tail + back;
        }

        private static String clipped(String label) {
            return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "…";
        }
    }
}
