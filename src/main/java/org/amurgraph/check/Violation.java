package org.amurgraph.check;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Something that is wrong with a node of the graph.
 *
 * @param focus the node
 * @param property the property at fault, if one is
 * @param value the value at fault, if one is
 * @param problem what is wrong, for a curator
 * @param remedy how to mend it; empty if the problem says so
 * @param error whether it stops a release
 */
public record Violation(Node focus, Optional<Node> property, Optional<Node> value, String problem, String remedy,
                        boolean error) {
}
