package org.amurgraph.table;

import java.util.List;

/**
 * A table as read.
 *
 * @param metadata what is known of its columns
 * @param file the CSV file's path as findings name it
 * @param rows the rows in file order
 * @param complete false if a line could not be made a row, so that nothing can be said of what refers to it
 */
public record Table(Metadata metadata, String file, List<Row> rows, boolean complete) {
}
