package org.amurgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A claim that puts a thing at a stage.
 *
 * @param earliest first day of its time, as {@code YYYY-MM-DD}; so are the other days
 * @param latest last day of its time
 * @param lasting true if the stage holds all the time from the first to the last day
 * @param written last day on which its source can have been written
 */
record StageClaim(Node claim, Node stage, Manner manner, Optional<String> earliest, Optional<String> latest,
                  boolean lasting, Optional<String> written, List<Node> sources) {

    /** How a claim is put forward and judged. */
    record Manner(Node modality, Node assessment) {

        private static final Set<Node> STATED = Set.of(code("asserted"), code("reported"));
        private static final Node UNDISPUTED = code("undisputed");
        private static final Node LIKELY_WRONG = code("likelyWrong");

        private static Node code(String name) {
            return NodeFactory.createURI(Am.CODE + name);
        }

        /** True if it is stated to be so, and not only planned, expected or thought. */
        boolean isStated() {
            return STATED.contains(modality);
        }

        boolean isDisputed() {
            return !assessment.equals(UNDISPUTED);
        }

        boolean isLikelyWrong() {
            return assessment.equals(LIKELY_WRONG);
        }
    }

    Standing standing() {
        return Standing.of(stage);
    }

    /** True if the stage is stated for a time that begins by the end of a year, and does not end before the year. */
    boolean isStatedIn(int year) {
        boolean begun = earliest.or(() -> latest).filter(day -> year(day) <= year).isPresent();
        return manner.isStated() && begun && !(lasting && latest.filter(day -> year(day) < year).isPresent());
    }

    /**
     * True if a plan or expectation is known to have been there by the end of a year. It was by the time that it names,
     * when its source was written, or at the latest when the release was made.
     *
     * @param release year of the release
     */
    boolean isForeseenIn(int year, int release) {
        int since = Stream.of(latest.or(() -> earliest), written).flatMap(Optional::stream)
                .mapToInt(StageClaim::year).reduce(release, Math::min);
        return !manner.isStated() && since <= year;
    }

    /** True if another stage, reached for certain by the end of a year, took the place of this one. */
    boolean isOvertaken(StageClaim other, int year) {
        return !other.stage.equals(stage) && !other.manner.isLikelyWrong()
                && other.latest.filter(day -> year(day) <= year).isPresent() && other.earliest.isPresent()
                && latest.or(() -> earliest).filter(day -> day.compareTo(other.earliest.get()) < 0).isPresent();
    }

    private static int year(String day) {
        return Integer.parseInt(day.substring(0, 4));
    }
}
