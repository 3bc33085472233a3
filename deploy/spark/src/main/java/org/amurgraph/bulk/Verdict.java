package org.amurgraph.bulk;

import java.util.List;
import java.util.Optional;

/**
 * What a value leads to.
 *
 * @param outcome linked, ambiguous or unlinked
 * @param chosen the thing, if it is linked
 * @param others the runner-up of a link, and otherwise the candidates
 * @param why why, in a sentence
 */
record Verdict(String outcome, Optional<Candidate> chosen, List<Candidate> others, String why) {

    static final String LINKED = "linked";

    /**
     * A thing that is or may be meant.
     *
     * @param score 100 if the identifier is its own, 80 if it is a near match, 70 if it is of a wider commodity
     * @param scheme code of the scheme
     * @param exact true if the identifier is its own
     * @param record the record of the identifier
     * @param note what a reader of the link must know
     */
    record Candidate(String thing, String label, int score, String scheme, String identifier, boolean exact,
            String record,
                     String note, String why) {
    }

    static Verdict linked(Candidate chosen, List<Candidate> others) {
        return new Verdict(LINKED, Optional.of(chosen), others, chosen.why());
    }

    static Verdict ambiguous(List<Candidate> candidates, String why) {
        return new Verdict("ambiguous", Optional.empty(), candidates, why);
    }

    static Verdict unlinked(String why) {
        return new Verdict("unlinked", Optional.empty(), List.of(), why);
    }

    /** IRI of the thing; empty if there is none. */
    String thing() {
        return chosen.map(Candidate::thing).orElse("");
    }
}
