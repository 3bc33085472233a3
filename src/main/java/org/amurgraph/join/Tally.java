package org.amurgraph.join;

import java.util.Map;

/**
 * How much a join found.
 *
 * @param file name of the table's file
 * @param rows number of rows
 * @param leftOut number of rows that were left out
 * @param links number of statements on links
 * @param values number of distinct values by how they ended
 */
record Tally(String file, long rows, long leftOut, long links, Map<Verdict.Kind, Long> values) {
}
