package org.amurgraph.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.match.Outcome.Ambiguous;
import org.amurgraph.match.Outcome.Linked;
import org.amurgraph.match.Outcome.Unlinked;
import org.amurgraph.names.Name;
import org.amurgraph.vocab.Am;

/**
 * When a name makes a link. All of this must hold: (1) the thing is of the class that was asked for, and every condition
 * is known to hold of it, not merely possible; (2) the text is a name of the thing, also in another spelling or script,
 * or differs from one by a letter in long words, or is short for one if a class was asked for, and its score is at least {@value #LEAST_SCORE}; (3) no other such
 * thing comes nearer to that score than {@value #LEAST_DISTANCE}. The score is that of {@link Likeness} less what the
 * kind of the name takes away. All else is ambiguous or without a link, and listed for people to decide.
 */
final class NameRule {

    /** Least score of a link. Kinds of names that do not identify lose so much that they stay below. */
    static final double LEAST_SCORE = 90;
    /** Least distance to the runner-up. An alias of one thing is no farther than that from the name of another. */
    static final double LEAST_DISTANCE = 5;
    /** What is less like is not worth looking through. */
    static final double LEAST_LISTED = 40;
    /** What lacks a condition is farther from a link than anything that has them all. */
    static final double WITHOUT_A_CONDITION = 40;
    /** Part of a person's name: others have it too. */
    static final double SURNAME_ALONE = 12;

    /** What a name of a kind loses. */
    private static final Map<String, Double> LOSS = Map.of("official", 0.0, "alias", 1.0, "transliteration", 1.0,
            "abbreviation", 1.0, "former", 1.0, "misprint", 2.0, "mistranslation", 20.0, "metonym", 30.0,
            "descriptive", 30.0);

    private static final String PERSON = Am.term("Person").getURI();

    private NameRule() {
    }

    /** What a name loses by being of a kind, or by being the surname of a person. */
    static double loss(Name name) {
        if (name.isPreferred()) {
            return 0;
        }
        boolean surname = name.classes().contains(PERSON) && !name.form().contains(" ")
                && !Likeness.isHan(name.form());
        return LOSS.getOrDefault(name.origin().kind().substring(Am.CODE.length()), 1.0)
                + (surname ? SURNAME_ALONE : 0);
    }

    /**
     * A thing that was found by a name.
     *
     * @param holds true if it is all that was asked for
     * @param same true if the text is its name, in a way that may make a link
     */
    record Found(Candidate candidate, boolean holds, boolean same) {

        boolean mayLink() {
            return holds && same && candidate.score() >= LEAST_SCORE;
        }
    }

    /** Decides between things, the likeliest of which stand first. */
    static Outcome decide(String text, List<Found> found, boolean conditions) {
        List<Candidate> all = found.stream().map(Found::candidate).toList();
        if (all.isEmpty()) {
            return new Unlinked(List.of(), "No name is anything like “" + text + "”.");
        }
        List<Candidate> fit = found.stream().filter(Found::mayLink).map(Found::candidate).toList();
        if (fit.isEmpty()) {
            return new Unlinked(all, "Not linked: " + reason(found.get(0), conditions) + rule());
        }
        Candidate best = fit.get(0);
        List<Candidate> rivals = found.stream().filter(Found::holds).map(Found::candidate)
                .filter(c -> c != best && best.score() - c.score() < LEAST_DISTANCE).toList();
        if (!rivals.isEmpty()) {
            List<Candidate> several = new ArrayList<>(List.of(best));
            several.addAll(rivals);
            return new Ambiguous(several, "Not linked: “" + text + "” may be " + several.size()
                    + " things whose scores are less than " + number(LEAST_DISTANCE) + " apart. " + listed(several)
                    + " Name a class or a place that it lies in." + rule());
        }
        Optional<Candidate> second = found.stream().filter(Found::holds).map(Found::candidate)
                .filter(c -> c != best).findFirst();
        return new Linked(best, second, best.why() + second.map(c -> " Runner-up: " + c.label() + ", "
                + number(c.score()) + ".").orElse(" There is no runner-up.") + rule());
    }

    private static String reason(Found first, boolean conditions) {
        String near = "the nearest is " + first.candidate.label() + ". " + first.candidate.why();
        return first.holds || !conditions ? near : near + " Nothing says that it is where it should be.";
    }

    private static String listed(List<Candidate> candidates) {
        return String.join(" ", candidates.stream().map(Candidate::why).toList());
    }

    private static String rule() {
        return " Rule: the same name, a slip in a long one, or a short form of the class that was asked for; a score of at least " + number(LEAST_SCORE) + ", "
                + number(LEAST_DISTANCE) + " more than any other.";
    }

    static String number(double score) {
        return String.format(Locale.ROOT, "%.1f", score).replaceFirst("\\.0$", "");
    }
}
