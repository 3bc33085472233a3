package org.amurgraph.external;

import java.util.Optional;

/**
 * The columns that together tell whose trade with whom a row counts.
 *
 * @param reporter name of the column of who counts
 * @param partner name of the column of the other side
 * @param period name of the column of the year
 * @param flow name of the column that tells exports from imports, if there is one
 */
public record Pair(String reporter, String partner, String period, Optional<String> flow) {
}
