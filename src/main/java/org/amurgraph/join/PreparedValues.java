package org.amurgraph.join;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.external.Field;
import org.amurgraph.external.Shape;
import org.amurgraph.page.LinkReport;
import org.amurgraph.table.Finding;

/**
 * Reads the report of a prepared table row by row, counts how its values ended, and copies out those that wait for a
 * decision. As many values are kept for the page as the page shows.
 */
final class PreparedValues {

    /** A key column of the report. */
    private static final class Column {

        private final Field field;
        private final Map<Verdict.Kind, List<LinkReport.Value>> shown = new EnumMap<>(Verdict.Kind.class);
        private final Map<Verdict.Kind, Long> values = new EnumMap<>(Verdict.Kind.class);
        private final Map<Verdict.Kind, Long> rows = new EnumMap<>(Verdict.Kind.class);

        Column(Field field) {
            this.field = field;
            for (Verdict.Kind kind : Verdict.Kind.values()) {
                shown.put(kind, new ArrayList<>());
                values.put(kind, 0L);
                rows.put(kind, 0L);
            }
        }

        void add(Verdict.Kind kind, ReportRow row) {
            values.merge(kind, 1L, Long::sum);
            rows.merge(kind, row.rows(), Long::sum);
            if (shown.get(kind).size() < ReportView.MOST_VALUES) {
                shown.get(kind).add(row.value(kind));
            }
        }

        LinkReport.Column view() {
            List<LinkReport.Value> first = List.of(Verdict.Kind.AMBIGUOUS, Verdict.Kind.UNLINKED, Verdict.Kind.LINKED)
                    .stream().flatMap(k -> shown.get(k).stream()).limit(ReportView.MOST_VALUES).toList();
            return new LinkReport.Column(field.title(), ReportView.how(field.key().orElseThrow()),
                    Arrays.stream(Verdict.Kind.values()).map(k -> new LinkReport.Count(k.word(), values.get(k),
                            rows.get(k))).toList(), first, values.values().stream().mapToLong(v -> v).sum() - first.size());
        }
    }

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Faults faults;

    PreparedValues(Shape shape, Faults faults) {
        this.faults = faults;
        KeyColumns.keys(shape.fields()).forEach(f -> columns.put(f.title(), new Column(f)));
    }

    /**
     * Reads the report.
     *
     * @param undecided takes the values without a link
     */
    void read(Path file, CsvWriter undecided) throws IOException {
        undecided.writeRecord(Decisions.COLUMNS);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Files.newBufferedReader(file))) {
            boolean header = true;
            for (CsvRecord row : csv) {
                if (header && !row.getFields().equals(ReportFiles.COLUMNS)) {
                    fault(row.getStartingLineNumber(), "the columns are " + Finding.quote(String.join(",",
                            row.getFields())), "write " + String.join(",", ReportFiles.COLUMNS));
                    return;
                }
                if (!header) {
                    take(row, undecided);
                }
                header = false;
            }
            if (header) {
                fault(1, "the file is empty", "write " + String.join(",", ReportFiles.COLUMNS));
            }
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
            fault(0, "it cannot be read as CSV: " + e.getMessage(), "write it as RFC 4180 has it, in UTF-8");
        }
    }

    private void take(CsvRecord record, CsvWriter undecided) {
        Optional<ReportRow> row = ReportRow.of(record.getFields());
        Column column = columns.get(record.getField(0));
        if (row.isEmpty()) {
            fault(record.getStartingLineNumber(), "the row is none of a report: " + Finding.quote(String.join(",",
                    record.getFields())), "write an outcome (linked, ambiguous or unlinked), a thing if and only if it is "
                    + "linked, and whole numbers of rows and of the first row");
        } else if (column == null) {
            fault(record.getStartingLineNumber(), Finding.quote(record.getField(0)) + " is no key column of "
                    + Joining.METADATA, "write one of " + String.join(", ", columns.keySet()));
        } else {
            column.add(row.get().kind(), row.get());
            if (row.get().kind() != Verdict.Kind.LINKED) {
                undecided.writeRecord(row.get().toDecide());
            }
        }
    }

    /** Compares the values that the report says are linked with the records of links. */
    void compare(Map<String, Long> records) {
        columns.forEach((title, column) -> {
            long linked = column.values.get(Verdict.Kind.LINKED);
            long there = records.getOrDefault(title, 0L);
            if (linked != there) {
                fault(0, linked + " values of " + Finding.quote(title) + " are linked, but links.nq has " + there
                        + " records of such", "write a record for each linked value, and a row for each record");
            }
        });
    }

    private void fault(long line, String problem, String remedy) {
        faults.add(Joining.VALUES, line, problem, remedy);
    }

    /** Number of values by how they ended. */
    Map<Verdict.Kind, Long> counts() {
        Map<Verdict.Kind, Long> counts = new EnumMap<>(Verdict.Kind.class);
        for (Verdict.Kind kind : Verdict.Kind.values()) {
            counts.put(kind, columns.values().stream().mapToLong(c -> c.values.get(kind)).sum());
        }
        return counts;
    }

    /** The columns as the page shows them. */
    List<LinkReport.Column> view() {
        return columns.values().stream().map(Column::view).toList();
    }
}
