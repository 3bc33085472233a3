package org.amurgraph.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amurgraph.page.Answered.Entry;

/**
 * The list of timelines.
 *
 * @param rows by name
 */
record TimelineList(List<Row> rows, Behind behind) {

    /** A thing with the numbers of its entries. */
    record Row(Shown thing, List<Shown> kinds, String plans, String deeds, String first, String last) {
    }

    static TimelineList of(Answered things, Display display) {
        return new TimelineList(things.by("thing").stream().map(t -> row(t, display))
                .sorted(Comparator.comparing(r -> r.thing().text().toLowerCase(Locale.ROOT))).toList(),
                Behind.of(things, new Shown("status of infrastructure on a day", "",
                        Links.answer("status-of-infrastructure-on-a-day", ".csv", Map.of()), "")));
    }

    private static Row row(Entry thing, Display display) {
        Shown name = display.of(thing.node());
        return new Row(new Shown(name.text(), name.language(), Links.timeline(display.key(thing.node()).text()), ""),
                thing.values("kind").stream().map(display::of).toList(), thing.text("plans"), thing.text("deeds"),
                thing.text("first"), thing.text("last"));
    }
}
