package org.amurgraph.external;

import java.util.List;
import java.util.Optional;

/**
 * A sound row.
 *
 * @param row number of the record, the header being 1
 * @param line line of the file where it starts
 * @param values by field: the value in the lexical form of the field's datatype; empty if there is none
 */
public record Entry(long row, long line, List<Optional<String>> values) {
}
