package org.amurgraph.table;

/**
 * What a metadata file tells a reader of its table.
 *
 * @param title name of the table
 * @param description what a row is
 * @param source where the rows come from
 * @param license IRI of the licence
 */
public record Annotations(String title, String description, String source, String license) {
}
