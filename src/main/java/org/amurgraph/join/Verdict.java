package org.amurgraph.join;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.match.Candidate;
import org.amurgraph.match.Outcome;

/**
 * What was decided on a value, by the rule of matching or by a person.
 *
 * @param kind whether it leads to a thing
 * @param thing IRI of the thing, if it does
 * @param label what the thing is called; empty if there is none
 * @param chosen the thing as the rule found it, if it did
 * @param others what else could have been meant, the likeliest first
 * @param why why, in a sentence
 * @param reviewed true if a person decided
 */
record Verdict(Kind kind, Optional<String> thing, String label, Optional<Candidate> chosen, List<Candidate> others,
               String why, boolean reviewed) {

    /** How a value can end. */
    enum Kind {
        LINKED, AMBIGUOUS, UNLINKED;

        /** The word for it in files. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the rule of matching says. */
    static Verdict of(Outcome outcome) {
        if (outcome instanceof Outcome.Linked linked) {
            Candidate chosen = linked.candidate();
            return new Verdict(Kind.LINKED, Optional.of(chosen.thing()), chosen.label(), Optional.of(chosen),
                    linked.runnerUp().stream().toList(), linked.why(), false);
        }
        if (outcome instanceof Outcome.Ambiguous several) {
            return new Verdict(Kind.AMBIGUOUS, Optional.empty(), "", Optional.empty(), several.candidates(),
                    several.why(), false);
        }
        return new Verdict(Kind.UNLINKED, Optional.empty(), "", Optional.empty(),
                ((Outcome.Unlinked) outcome).near(), outcome.why(), false);
    }

    /** What a person decided, whatever the rule says. */
    Verdict overruled(Decision decision) {
        String why = decision.sentence() + " The rule says: " + this.why;
        List<Candidate> all = Stream.concat(chosen.stream(), others.stream()).toList();
        return new Verdict(decision.thing().isPresent() ? Kind.LINKED : Kind.UNLINKED, decision.thing(),
                decision.label(),
                all.stream().filter(c -> decision.thing().equals(Optional.of(c.thing()))).findFirst(),
                all.stream().filter(c -> !decision.thing().equals(Optional.of(c.thing()))).toList(), why, true);
    }
}
