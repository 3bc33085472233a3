package org.amurgraph.join;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.external.Field;
import org.amurgraph.external.SafeCell;
import org.amurgraph.table.Finding;
import org.amurgraph.table.Suggestion;
import org.amurgraph.vocab.Am;

/**
 * What people decided on values of a table, which wins over the rule of matching. It comes from a CSV file with the
 * columns {@code column, value, decision, thing, note}; a row without a decision decides nothing.
 */
final class Decisions {

    /** The columns of the file. */
    static final List<String> COLUMNS = List.of("column", "value", "decision", "thing", "note");
    static final String LINK = "link";
    static final String NONE = "none";

    private record Cell(String column, String value) {
    }

    private final Map<Cell, Decision> decisions = new LinkedHashMap<>();
    private final Set<Cell> used = new LinkedHashSet<>();

    /** No decisions. */
    static Decisions none() {
        return new Decisions();
    }

    /**
     * Reads a file of decisions.
     *
     * @param fields the columns of the table
     * @param things the things that may be linked to
     * @param faults where it goes what is wrong with the file, by row
     */
    static Decisions read(Path file, List<Field> fields, Known things, List<Finding> faults) throws IOException {
        Decisions decisions = new Decisions();
        Map<String, String> columns = new HashMap<>();
        fields.stream().filter(f -> f.key().isPresent()).forEach(f -> {
            columns.put(f.title(), f.name());
            columns.put(f.name(), f.name());
        });
        long row = 1;
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().commentStrategy(CommentStrategy.NONE)
                .detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord cells : records) {
                row++;
                if (!cells.getHeader().containsAll(COLUMNS.subList(0, 4))) {
                    faults.add(new Finding(file.toString(), 1, "", "has the columns " + cells.getHeader(),
                            "write " + String.join(",", COLUMNS)));
                    break;
                }
                decisions.add(new Line(file.toString(), row, cells), columns, things, faults);
            }
        } catch (CsvParseException e) {
            faults.add(new Finding(file.toString(), (int) row, "", "cannot be read as CSV",
                    "correct its quotation marks"));
        }
        return decisions;
    }

    /** Tells which things there are. */
    interface Known {

        /** What a thing is called; empty if there is no such thing. */
        Optional<String> label(String iri);
    }

    /** A row of the file. */
    private record Line(String file, long row, NamedCsvRecord cells) {

        String cell(String column) {
            return cells.findField(column).orElse("");
        }

        Finding finding(String column, String problem, String remedy) {
            return new Finding(file, (int) Math.min(row, Integer.MAX_VALUE), column, problem, remedy);
        }
    }

    private void add(Line line, Map<String, String> columns, Known things, List<Finding> faults) {
        String decision = line.cell("decision").strip();
        if (decision.isEmpty()) {
            return;
        }
        List<Finding> found = new ArrayList<>();
        String column = columns.get(line.cell("column"));
        if (column == null) {
            found.add(line.finding("column", Finding.quote(line.cell("column")) + " is no key column of the table"
                    + Suggestion.clause(line.cell("column"), columns.keySet()), "correct it"));
        }
        if (!decision.equals(LINK) && !decision.equals(NONE)) {
            found.add(line.finding("decision", Finding.quote(decision) + " is no decision", "write link or none"));
        }
        String thing = expand(line.cell("thing").strip());
        Optional<String> label = things.label(thing);
        if (decision.equals(LINK) && label.isEmpty()) {
            found.add(line.finding("thing", Finding.quote(line.cell("thing")) + " is no thing of the release",
                    "write the IRI of one, such as id:khabarovsk"));
        }
        Optional<String> meant = decision.equals(LINK) ? Optional.of(thing) : Optional.empty();
        Cell cell = new Cell(column, line.cell("value"));
        Decision before = decisions.get(cell);
        if (before != null && !before.thing().equals(meant)) {
            found.add(line.finding("value", Finding.quote(cell.value) + " is decided otherwise in row " + before.row(),
                    "keep one"));
        }
        faults.addAll(found);
        if (found.isEmpty()) {
            decisions.put(cell, new Decision(column, cell.value, meant, meant.flatMap(m -> label).orElse(""),
                    line.cell("note"), line.row));
        }
    }

    /** An IRI that may be shortened, as the lists for deciding write it. */
    private static String expand(String thing) {
        return thing.startsWith("id:") ? Am.prefixes().get("id") + thing.substring("id:".length()) : thing;
    }

    /** The decision on a value, also if it stands in the file as a spreadsheet was kept from running it. */
    Optional<Decision> on(String column, String value) {
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        for (String form : List.of(value, SafeCell.of(value))) {
            Cell cell = new Cell(column, form);
            if (decisions.containsKey(cell)) {
                used.add(cell);
                return Optional.of(decisions.get(cell));
            }
        }
        return Optional.empty();
    }

    /** The decisions on values that the table does not have, in the order of the file. */
    List<Decision> unused() {
        return decisions.entrySet().stream().filter(d -> !used.contains(d.getKey())).map(Map.Entry::getValue).toList();
    }
}
