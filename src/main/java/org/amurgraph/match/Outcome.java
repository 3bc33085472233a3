package org.amurgraph.match;

import java.util.List;
import java.util.Optional;

/** What a question leads to. Only the first of these makes a link. */
public sealed interface Outcome {

    /** Why it ended so, in a sentence that names the rule and its threshold. */
    String why();

    /** One thing is meant. */
    record Linked(Candidate candidate, Optional<Candidate> runnerUp, String why) implements Outcome {
    }

    /** Several may be meant, and nothing tells which. */
    record Ambiguous(List<Candidate> candidates, String why) implements Outcome {
    }

    /** Nothing is near enough, or nothing at all. */
    record Unlinked(List<Candidate> near, String why) implements Outcome {
    }
}
