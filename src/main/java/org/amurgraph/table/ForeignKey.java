package org.amurgraph.table;

import java.nio.file.Path;

/**
 * A column whose values are keys of another table's rows.
 *
 * @param column the referring column
 * @param table the CSV file referred to
 * @param key that table's primary key column
 */
public record ForeignKey(String column, Path table, String key) {
}
