package org.amurgraph.external;

/**
 * What is known of a table as a whole. A text that nobody told is empty.
 *
 * @param title name of the table
 * @param description what a row is
 * @param source where the table comes from: an address, or words
 * @param license IRI of its licence
 * @param retrieved day on which it was fetched, as {@code YYYY-MM-DD}
 * @param sha256 checksum of the file as it lies on the disk
 */
public record About(String title, String description, String source, String license, String retrieved, String sha256) {
}
