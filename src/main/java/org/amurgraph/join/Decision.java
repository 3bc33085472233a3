package org.amurgraph.join;

import java.util.Optional;

/**
 * What a person decided on a value of a column.
 *
 * @param column name of the column
 * @param value the value
 * @param thing IRI of the thing that it means; empty if it means none
 * @param label what the thing is called; empty if there is none
 * @param note why, in the person's words; empty if nothing was said
 * @param row row of the file of decisions, the header being 1
 */
record Decision(String column, String value, Optional<String> thing, String label, String note, long row) {

    /** That it was decided, where and why. */
    String sentence() {
        return "Decided in row " + row + " of the reviewed decisions: " + thing.map(t -> "link to " + label)
                .orElse("no link") + (note.isEmpty() ? "." : " (" + note + ").");
    }
}
