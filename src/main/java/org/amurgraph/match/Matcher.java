package org.amurgraph.match;

import java.util.List;
import org.amurgraph.names.NameIndex;
import org.apache.jena.graph.Graph;

/** Answers what identifiers and names mean. Can be asked by many threads at once. */
public final class Matcher {

    private Matcher() {
    }

    /**
     * A matcher over a graph.
     *
     * @param graph the union of a release's curated graphs
     * @param names the index of its names
     */
    public static Matcher of(Graph graph, NameIndex names) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The decision on a question, by one stated rule. */
    public Outcome match(Question question) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** What may be meant, the likeliest first. */
    public List<Candidate> candidates(Question question, int limit) {
        throw new UnsupportedOperationException("not written yet");
    }
}
