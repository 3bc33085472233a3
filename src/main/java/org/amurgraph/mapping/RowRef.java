package org.amurgraph.mapping;

/**
 * A row of a table, and a column of it if that is known.
 *
 * @param file the CSV file as findings name it
 * @param line line of the file
 * @param column name of the column, or empty
 */
public record RowRef(String file, int line, String column) {
}
