package org.amurgraph.page;

import java.time.LocalDate;
import java.util.Optional;
import org.amurgraph.page.Answered.Entry;

/**
 * A time with its bounds, as a row of an answer gives it.
 *
 * @param earliest first day; absent if the time is open at its beginning
 * @param latest last day; absent if the time is open at its end
 * @param throughout true if what is said holds all the time, and not at some time within
 * @param vague true if the bounds are approximate or uncertain
 * @param edtf the expression in the data; blank if no time is known
 */
record Span(Optional<LocalDate> earliest, Optional<LocalDate> latest, boolean throughout, boolean vague, String edtf) {

    /** The time in the columns {@code earliest}, {@code latest}, {@code when}, {@code extent}, {@code qualifier}. */
    static Span of(Entry entry) {
        return new Span(day(entry, "earliest"), day(entry, "latest"), entry.text("extent").endsWith("/throughout"),
                entry.value("qualifier").isPresent(), entry.text("when"));
    }

    static Optional<LocalDate> day(Entry entry, String column) {
        return entry.value(column).map(v -> LocalDate.parse(v.getLiteralLexicalForm()));
    }

    boolean isKnown() {
        return earliest.isPresent() || latest.isPresent();
    }

    boolean isDay() {
        return earliest.isPresent() && earliest.equals(latest);
    }
}
