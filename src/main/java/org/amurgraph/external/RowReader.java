package org.amurgraph.external;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.table.Finding;

/** Makes records rows of a shape, or findings. Remembers the keys of rows, if the shape has one, since they differ. */
final class RowReader {

    private static final char BETWEEN = '\u001F';

    private final String file;
    private final Shape shape;
    private final CellReader[] readers;
    private final int[] key;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> faults = new ArrayList<>();

    RowReader(String file, Shape shape) {
        this.file = file;
        this.shape = shape;
        this.readers = shape.fields().stream().map(CellReader::new).toArray(CellReader[]::new);
        this.key = shape.rowKey().stream().mapToInt(name -> index(shape, name)).toArray();
    }

    private static int index(Shape shape, String name) {
        return shape.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().index();
    }

    /** The row; empty if it has faults, which are then {@link #faults}. */
    Optional<Entry> read(RawRecord record) {
        faults.clear();
        if (record.count() != readers.length) {
            width(record);
            return Optional.empty();
        }
        List<Optional<String>> values = values(record);
        if (faults.isEmpty() && key.length > 0) {
            checkKey(record, values);
        }
        return faults.isEmpty() ? Optional.of(new Entry(record.number(), record.line(), values)) : Optional.empty();
    }

    /** What was wrong with the last record. */
    List<Finding> faults() {
        return List.copyOf(faults);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Optional<String>> values(RawRecord record) {
        Optional[] values = new Optional[readers.length];
        for (int i = 0; i < readers.length; i++) {
            try {
                values[i] = readers[i].read(record.cell(i));
            } catch (BadCell e) {
                values[i] = Optional.empty();
                fault(record, shape.fields().get(i).title(), e.getMessage(), e.remedy());
            }
        }
        return (List) Collections.unmodifiableList(Arrays.asList(values));
    }

    private void width(RawRecord record) {
        boolean few = record.count() < readers.length;
        fault(record, few ? shape.fields().get(record.count()).title() : "cell " + (readers.length + 1),
                "the row has " + record.count() + " cells, but the table has " + readers.length + " columns",
                few ? "add the cells that are missing"
                        : "put quotes around a cell that holds the delimiter, or remove what is too much");
    }

    private void checkKey(RawRecord record, List<Optional<String>> values) {
        StringBuilder joined = new StringBuilder();
        for (int column : key) {
            if (values.get(column).isEmpty()) {
                fault(record, shape.fields().get(column).title(), "the cell is empty, but belongs to the row's key",
                        "fill it in, or take another primaryKey in the metadata");
                return;
            }
            joined.append(values.get(column).get()).append(BETWEEN);
        }
        Integer before = lines.putIfAbsent(joined.toString(), (int) record.line());
        if (before != null) {
            fault(record, shape.fields().get(key[0]).title(), "a row with the key "
                            + Finding.quote(joined.substring(0, joined.length() - 1).replace(BETWEEN, ' '))
                            + " stands in line " + before + " already",
                    "remove one of the two, or take another primaryKey in the metadata");
        }
    }

    private void fault(RawRecord record, String column, String problem, String remedy) {
        faults.add(new Finding(file, (int) record.line(), column, record.number() == record.line() ? problem
                : problem + " (row " + record.number() + ")", remedy));
    }
}
