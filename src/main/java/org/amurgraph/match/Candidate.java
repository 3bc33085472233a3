package org.amurgraph.match;

import java.util.List;

/**
 * A thing that may be meant.
 *
 * @param thing its IRI
 * @param label its preferred label in English, or the first that it has
 * @param types IRIs of its classes, the narrowest first
 * @param score from 0 to 100
 * @param via what led to it
 * @param why the same in a sentence, for people
 */
public record Candidate(String thing, String label, List<String> types, double score, Via via, String why) {

    /** What led to a thing. */
    public sealed interface Via {

        /**
         * An identifier.
         *
         * @param scheme notation of its scheme
         * @param exact true if the identifier is the thing's own; false for a near match, as the currency of a state is
         * @param record IRI of the record of the link
         * @param note what the record or the form of the identifier warns of; empty if nothing
         */
        record ByKey(String scheme, String identifier, boolean exact, String record, String note) implements Via {
        }

        /**
         * A name.
         *
         * @param form the name of the thing that resembles the text
         * @param language its language; empty if it has none
         * @param way how it does, such as {@code EXACT} or {@code ONE_SLIP}
         * @param kind IRI of the code of the name's kind, such as misprint; empty for a preferred label
         * @param record IRI of the record of the printed name; empty for a preferred label
         */
        record ByName(String form, String language, String way, String kind, String record) implements Via {
        }
    }
}
