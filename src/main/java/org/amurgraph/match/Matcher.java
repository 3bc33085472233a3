package org.amurgraph.match;

import java.util.List;
import org.amurgraph.key.Scheme;
import org.amurgraph.names.NameIndex;
import org.apache.jena.graph.Graph;

/** Answers what identifiers and names mean. Can be asked by many threads at once. */
public final class Matcher {

    private final KeySearch keys;
    private final NameSearch names;

    private Matcher(KeySearch keys, NameSearch names) {
        this.keys = keys;
        this.names = names;
    }

    /**
     * A matcher over a graph.
     *
     * @param graph the union of a release's curated graphs
     * @param names the index of its names
     */
    public static Matcher of(Graph graph, NameIndex names) {
        Things things = new Things(graph);
        Identifiers identifiers = new Identifiers(graph);
        NameLookup lookup = new NameLookup(names);
        Conditions conditions = new Conditions(things, identifiers, new Containment(graph, identifiers),
                lookup::bearers);
        return new Matcher(new KeySearch(identifiers, things, conditions),
                new NameSearch(lookup, things, conditions));
    }

    /**
     * A decision, with what it was made between.
     *
     * @param candidates what may be meant, the likeliest first
     */
    public record Answer(Outcome outcome, List<Candidate> candidates) {
    }

    /** The decision on a question, and what may be meant: the same as of the other two methods, for one search. */
    public Answer answer(Question question, int limit) {
        if (question.scheme() != Scheme.NAME) {
            return new Answer(match(question), candidates(question, limit));
        }
        List<NameRule.Found> found = names.find(question);
        return new Answer(NameRule.decide(question.text(), found),
                found.stream().map(NameRule.Found::candidate).limit(limit).toList());
    }

    /** The decision on a question: by {@link KeySearch} for identifiers, by {@link NameRule} for names. */
    public Outcome match(Question question) {
        return question.scheme() == Scheme.NAME
                ? NameRule.decide(question.text(), names.find(question))
                : keys.decide(question);
    }

    /** What may be meant, the likeliest first. */
    public List<Candidate> candidates(Question question, int limit) {
        return (question.scheme() == Scheme.NAME
                ? names.find(question).stream().map(NameRule.Found::candidate)
                : keys.find(question).stream()).limit(limit).toList();
    }
}
