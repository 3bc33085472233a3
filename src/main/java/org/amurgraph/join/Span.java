package org.amurgraph.join;

import java.time.LocalDate;
import java.util.Optional;
import org.amurgraph.table.Edtf;

/**
 * A stretch of time.
 *
 * @param first its first day; empty if it is open
 * @param last its last day; empty if it is open
 */
record Span(Optional<LocalDate> first, Optional<LocalDate> last) {

    /** All days that an expression can mean. */
    static Span of(Edtf time) {
        return new Span(time.earliest(), time.latest());
    }

    /** True if all days of another stretch are in this one. */
    boolean covers(Span other) {
        return (first.isEmpty() || other.first.isPresent() && !other.first.get().isBefore(first.get()))
                && (last.isEmpty() || other.last.isPresent() && !other.last.get().isAfter(last.get()));
    }

    /** True if some day of another stretch is in this one. */
    boolean meets(Span other) {
        return (first.isEmpty() || other.last.isEmpty() || !other.last.get().isBefore(first.get()))
                && (last.isEmpty() || other.first.isEmpty() || !other.first.get().isAfter(last.get()));
    }
}
