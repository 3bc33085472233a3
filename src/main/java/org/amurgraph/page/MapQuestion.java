package org.amurgraph.page;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a reader wants of the map.
 *
 * @param year at whose end states are taken
 * @param release year of the release
 * @param thing what to look for on the map
 */
public record MapQuestion(int year, int release, Optional<Node> thing) {

    /** First year that can be asked for: that in which the frontier at the island was agreed on. */
    public static final int FIRST = 2004;
    /** Last year that can be asked for: that for which the checkpoint on the island is planned. */
    public static final int LAST = 2030;
}
