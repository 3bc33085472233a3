package org.amurgraph.match;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.match.Outcome.Ambiguous;
import org.amurgraph.match.Outcome.Linked;
import org.amurgraph.match.Outcome.Unlinked;
import org.amurgraph.names.Name;
import org.amurgraph.vocab.Am;

/**
 * When a name makes a link. All of this must hold: (1) the thing is of the class that was asked for, and a condition
 * that was given is known to hold of it, not merely possible; (2) the text is a name of the thing, also in another
 * spelling or script, or that with a slip in a long word, or, where a class or a condition was given, a short form of
 * it; and its score is at least {@value #LEAST_SCORE}; (3) no other such thing has a score that is less than
 * {@value #LEAST_DISTANCE} away. The score is that of {@link Likeness} less what the kind of the name takes away. All
 * else is ambiguous or without a link, and listed for people to decide.
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
    private static final double SURNAME_ALONE = 12;
    /** What a name of a kind loses. */
    private static final Map<String, Double> LOSS = Map.of("official", 0.0, "alias", 1.0, "transliteration", 1.0,
            "abbreviation", 1.0, "former", 1.0, "misprint", 2.0, "mistranslation", 20.0, "metonym", 30.0,
            "descriptive", 30.0);
    private static final String PERSON = Am.term("Person").getURI();
    private static final String RULE = " Rule: the same name, a slip in a long one, or a short form if a class or "
            + "condition is given; a score of at least " + number(LEAST_SCORE) + ", " + number(LEAST_DISTANCE)
            + " more than any other.";

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
     * @param named true if the text is its name in one of the ways that may make a link
     */
    record Found(Candidate candidate, boolean holds, boolean named) {

        boolean mayLink() {
            return holds && named && candidate.score() >= LEAST_SCORE;
        }
    }

    /** Decides between things, the likeliest of which stand first. */
    static Outcome decide(String text, List<Found> found) {
        List<Candidate> all = found.stream().map(Found::candidate).toList();
        Optional<Candidate> best = found.stream().filter(Found::mayLink).map(Found::candidate).findFirst();
        if (best.isEmpty()) {
            return new Unlinked(all, all.isEmpty() ? "No name is anything like “" + text + "”."
                    : "Not linked. The nearest is " + all.get(0).label() + ": " + all.get(0).why() + RULE);
        }
        List<Candidate> others = found.stream().filter(Found::holds).map(Found::candidate)
                .filter(c -> c != best.get()).toList();
        List<Candidate> rivals = others.stream().filter(c -> best.get().score() - c.score() < LEAST_DISTANCE).toList();
        return rivals.isEmpty() ? linked(best.get(), others.stream().findFirst())
                : ambiguous(text, Stream.concat(best.stream(), rivals.stream()).toList());
    }

    private static Outcome linked(Candidate best, Optional<Candidate> second) {
        return new Linked(best, second, best.why() + second.map(c -> " Runner-up: " + c.label() + ", "
                + number(c.score()) + ".").orElse(" There is no runner-up.") + RULE);
    }

    private static Outcome ambiguous(String text, List<Candidate> several) {
        return new Ambiguous(several, "Not linked: “" + text + "” may be any of " + several.size() + ". "
                + String.join(" ", several.stream().map(Candidate::why).toList())
                + " Give a class, or a place that it lies in." + RULE);
    }

    /** A score as people read it. */
    static String number(double score) {
        return String.format(Locale.ROOT, "%.1f", score).replaceFirst("\\.0$", "");
    }
}
