package org.amurgraph.external;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first rows of a table, by column.
 *
 * @param columns the different cells of each column with how often they stand there, in the order of the file
 * @param rows number of rows, those left out that are not as wide as the header
 * @param whole true if these are all rows of the table
 * @param records the rows themselves
 */
record Sample(List<Map<String, Integer>> columns, int rows, boolean whole, List<List<String>> records) {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_CELLS = 1_000_000;
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    /** Reads on from where the records stand. */
    static Sample read(Records records, int width) throws IOException, TableFault {
        List<Map<String, Integer>> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(new LinkedHashMap<>());
        }
        List<List<String>> rows = new ArrayList<>();
        int most = Math.max(100, Math.min(MOST_ROWS, MOST_CELLS / width));
        long characters = 0;
        boolean whole = true;
        while (records.next()) {
            if (rows.size() == most || characters > MOST_CHARACTERS) {
                whole = false;
                break;
            }
            if (records.record().count() != width || records.record().isBlank()) {
                continue;
            }
            List<String> cells = records.record().cells();
            for (int i = 0; i < width; i++) {
                columns.get(i).merge(cells.get(i).strip(), 1, Integer::sum);
                characters += cells.get(i).length();
            }
            rows.add(cells);
        }
        return new Sample(columns, rows.size(), whole, rows);
    }

    /** True if the columns together tell every row from all others, and are never blank. */
    boolean isKey(List<Integer> indexes) {
        Set<List<String>> seen = new HashSet<>();
        for (List<String> row : records) {
            List<String> key = indexes.stream().map(i -> row.get(i).strip()).toList();
            if (key.stream().anyMatch(String::isEmpty) || !seen.add(key)) {
                return false;
            }
        }
        return rows > 0;
    }
}
