package org.amurgraph.page;

import java.util.List;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * How many of a kind there are.
 *
 * @param kind the class, with a link
 * @param number of its members
 */
record Count(Shown kind, long number) {

    private static final List<String> CLASSES = List.of("Thing", "Claim", "SourceText", "WebPage", "Name", "Quantity",
            "KnownUnknown", "Discrepancy", "Commitment");

    /** Counts of the classes that tell most about a release. */
    static List<Count> all(Graph data, Display display) {
        return CLASSES.stream().map(Am::term).map(c -> new Count(display.of(c),
                data.stream(Node.ANY, Terms.TYPE, c).count())).toList();
    }
}
