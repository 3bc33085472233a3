package org.amurgraph.table;

import java.util.List;

/**
 * A table as read.
 *
 * @param metadata what is known of its columns
 * @param file the CSV file's path as findings name it
 * @param rows the rows in file order
 */
public record Table(Metadata metadata, String file, List<Row> rows) {
}
