package org.amurgraph.external;

import java.util.List;
import java.util.Optional;

/**
 * A table as its metadata describes it, before the table itself is looked at.
 *
 * @param about all but the checksum
 * @param columns the columns in their order, with the titles that each may have
 */
record Described(Optional<String> name, About about, ToldDialect dialect, List<Column> columns, List<String> rowKey,
                 Optional<Pair> pair) {

    /** A column and the headers that it may have. */
    record Column(Field field, List<String> titles) {
    }
}
