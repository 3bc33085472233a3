package org.amurgraph.page;

import java.util.List;
import java.util.Map;

/**
 * What became of a joined table, for people to read.
 *
 * @param title what the table is called
 * @param facts what is known of it as a whole, each with its name
 * @param rule the rule by which names are linked, with its thresholds
 * @param columns its key columns
 * @param figures the trade flows that its rows stand beside
 * @param bad what was wrong with the rows that were left out
 * @param warnings what else the reader should know
 */
public record LinkReport(String title, Map<String, String> facts, String rule, List<Column> columns,
                         List<String> figures, List<String> bad, List<String> warnings) {

    /**
     * A key column.
     *
     * @param how what its cells were taken for and why
     * @param counts number of values and of rows by outcome
     * @param values its distinct values, those without a link first
     * @param left number of values that are not shown
     */
    public record Column(String title, String how, List<Count> counts, List<Value> values, long left) {
    }

    /** How many values ended in one way, and how many rows have them. */
    public record Count(String outcome, long values, long rows) {
    }

    /**
     * A distinct value.
     *
     * @param within what contains the thing that is meant; empty if nothing does
     * @param outcome linked, ambiguous or unlinked
     * @param things the thing that was linked, or those that may be meant
     */
    public record Value(String value, String within, String outcome, String why, List<Thing> things, long rows,
                        long firstRow) {
    }

    /**
     * A thing that is or may be meant.
     *
     * @param iri its IRI
     * @param role what it is to the value: the link, the runner-up or a candidate
     * @param score from 0 to 100; empty if a person decided
     */
    public record Thing(String iri, String label, String role, String score) {

        /** Path of its page from where the report is offered; empty if it has none. */
        String href() {
            String path = Links.href(iri);
            return path.startsWith("/") ? "../../.." + path : "";
        }
    }
}
