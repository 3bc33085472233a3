package org.amurgraph.match;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.amurgraph.key.Key;
import org.amurgraph.key.Reading;
import org.amurgraph.key.Scheme;
import org.amurgraph.match.Outcome.Ambiguous;
import org.amurgraph.match.Outcome.Linked;
import org.amurgraph.match.Outcome.Unlinked;

/**
 * What identifiers mean. An identifier makes a link if exactly one thing has it as its own or, failing that, as a near
 * match, of the class that was asked for and with the conditions known to hold. A code of the Harmonized System that no
 * thing has leads to the thing of the heading or chapter that contains it.
 */
final class KeySearch {

    private static final double OWN = 100;
    private static final double NEAR = 80;
    private static final double WIDER = 70;
    private static final List<Integer> LEVELS_OF_HS = List.of(4, 2);

    private final Identifiers identifiers;
    private final Things things;
    private final Conditions conditions;

    KeySearch(Identifiers identifiers, Things things, Conditions conditions) {
        this.identifiers = identifiers;
        this.things = things;
        this.conditions = conditions;
    }

    /** Things with an identifier, those that have it as their own first; what does not fit is left out. */
    List<Candidate> find(Question question) {
        return question.scheme().read(question.text()).key().map(k -> fitting(question, all(question, k)))
                .orElse(List.of());
    }

    Outcome decide(Question question) {
        Reading reading = question.scheme().read(question.text());
        if (reading instanceof Reading.Of one) {
            return decide(question, one.identifier());
        }
        if (reading instanceof Reading.Several several) {
            List<Candidate> all = several.identifiers().stream().flatMap(k -> all(question, k).stream()).toList();
            String why = "The cell lists " + several.identifiers().size() + " identifiers, and one was expected.";
            return all.isEmpty() ? new Unlinked(all, why) : new Ambiguous(all, why);
        }
        return new Unlinked(List.of(), reading instanceof Reading.Wrong wrong ? "Not linked: " + wrong.why() + "."
                : "The cell says that there is no identifier.");
    }

    private Outcome decide(Question question, Key key) {
        List<Candidate> all = all(question, key);
        if (all.isEmpty()) {
            return new Unlinked(List.of(), "No thing has the identifier " + named(key) + "."
                    + key.remark().map(r -> " " + r + ".").orElse(""));
        }
        List<Candidate> fit = fitting(question, all);
        if (fit.isEmpty()) {
            return new Unlinked(all, "What has the identifier " + named(key)
                    + " is not of the class, or not known to go with the conditions, that were asked for.");
        }
        List<Candidate> best = fit.stream().filter(c -> c.score() == fit.get(0).score()).toList();
        if (best.size() > 1) {
            return new Ambiguous(best, "The identifier " + named(key) + " belongs to " + best.size()
                    + " things alike: " + best.stream().map(Candidate::label).collect(Collectors.joining(", "))
                    + ". Name a class or a condition.");
        }
        return new Linked(best.get(0), fit.stream().skip(1).findFirst(), best.get(0).why());
    }

    private List<Candidate> fitting(Question question, List<Candidate> all) {
        Conditions.Known known = conditions.of(question);
        return all.stream().filter(c -> question.type().map(t -> things.is(c.thing(), t)).orElse(true))
                .filter(c -> known.holdOf(c.thing())).toList();
    }

    private List<Candidate> all(Question question, Key key) {
        List<Candidate> own = candidates(key, key.identifier(), question);
        return !own.isEmpty() || key.scheme() != Scheme.HS ? own : wider(key, question);
    }

    private List<Candidate> wider(Key key, Question question) {
        return LEVELS_OF_HS.stream().filter(l -> l < key.identifier().length())
                .map(l -> candidates(key, key.identifier().substring(0, l), question))
                .filter(c -> !c.isEmpty()).findFirst().orElse(List.of());
    }

    private List<Candidate> candidates(Key key, String identifier, Question question) {
        return identifiers.of(key.scheme(), identifier).stream().filter(l -> l.isValid(question.on()))
                .collect(Collectors.toMap(Identifiers.Link::thing, l -> candidate(key, l), (a, b) ->
                        a.score() >= b.score() ? a : b))
                .values().stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparing(Candidate::thing))
                .toList();
    }

    private Candidate candidate(Key key, Identifiers.Link link) {
        String label = things.label(link.thing());
        boolean wider = !link.identifier().equals(key.identifier());
        String how = wider ? label + " has " + link.identifier() + ", which contains " + named(key)
                : label + (link.exact() ? " has the identifier " : " goes with the identifier ") + named(key);
        String note = key.remark().map(r -> r + ". ").orElse("") + link.note();
        return new Candidate(link.thing(), label, things.types(link.thing()),
                wider ? WIDER : link.exact() ? OWN : NEAR,
                new Candidate.Via.ByKey(key.scheme().code(), key.identifier(), link.exact() && !wider, link.record(),
                        note.strip()),
                how + (link.exact() ? "" : ", a near match") + "." + (note.isBlank() ? "" : " " + note.strip()));
    }

    private static String named(Key key) {
        return key.scheme().code() + " " + key.identifier();
    }
}
