package org.amurgraph.table;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param line line of the file, the header being line 1
 * @param about IRI of the row's main thing; empty if its key is at fault
 * @param cells values by column; a column without a value is absent
 * @param sound false if a finding names this row, so that what follows from it is not reported too
 */
public record Row(int line, String about, Map<String, List<Value>> cells, boolean sound) {
}
