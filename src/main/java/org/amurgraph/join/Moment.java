package org.amurgraph.join;

import java.util.Optional;
import org.amurgraph.key.Key;
import org.amurgraph.key.Scheme;
import org.amurgraph.table.Edtf;

/**
 * The time that a row is about.
 *
 * @param edtf as EDTF, as precise as the cell
 * @param span all days that it can be
 */
record Moment(String edtf, Span span) {

    /** The time that a cell tells; empty if it tells none. */
    static Optional<Moment> of(String cell) {
        return Scheme.DATE.read(cell).key().map(Key::identifier).map(e -> new Moment(e, Span.of(Edtf.parse(e))));
    }

    /** The year, if a whole year is meant: a figure of a month is none of its year. */
    Optional<String> year() {
        return edtf.length() == 4 ? Optional.of(edtf) : Optional.empty();
    }
}
