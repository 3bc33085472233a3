package org.amurgraph.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amurgraph.key.Scheme;

/**
 * What a cell asks of the graph.
 *
 * @param text the cell as it is
 * @param scheme what it is; {@link Scheme#NAME} for a name
 * @param type IRI of the class of the thing that is meant; empty if any may be
 * @param conditions what else must hold of it
 * @param on the day that the row is about, for identifiers that were valid for a time
 */
public record Question(String text, Scheme scheme, Optional<String> type, List<Condition> conditions,
                       Optional<LocalDate> on) {

    /**
     * Something that a thing must be related to, directly or, for being part of a place, over several steps.
     *
     * @param property IRI of the property
     * @param value IRI of a thing, an identifier or a name
     */
    public record Condition(String property, String value) {
    }
}
