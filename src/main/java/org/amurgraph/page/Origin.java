package org.amurgraph.page;

/**
 * Where the statements on a page come from.
 *
 * @param query the query that gives them, in SPARQL; empty if there is none
 * @param csv path of the claims among them as CSV; empty if there is none
 */
public record Origin(String query, String csv) {

    static final Origin NONE = new Origin("", "");

    /** Path of the editor with the query. */
    String editor() {
        return Links.sparql(query);
    }
}
