package org.amurgraph.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amurgraph.table.Column.Derived;

/** Types the cells of one table's rows. References to other tables stay keys here; {@link References} resolves them. */
final class RowReader {

    private static final String DATE = "http://www.w3.org/2001/XMLSchema#date";

    private final Metadata metadata;
    private final String file;
    private final String base;
    private final CodeLists codes;
    private final List<Finding> findings;

    /**
     * A reader of one table's rows.
     *
     * @param metadata the table
     * @param file the CSV file as findings name it
     * @param findings where findings go
     */
    RowReader(Metadata metadata, String file, Cells cells, List<Finding> findings) {
        this.metadata = metadata;
        this.file = file;
        this.base = cells.base();
        this.codes = cells.codes();
        this.findings = findings;
    }

    Row read(CsvReader.Line line) {
        int before = findings.size();
        Map<String, List<Value>> cells = new LinkedHashMap<>();
        List<Column> written = metadata.written();
        for (int i = 0; i < written.size(); i++) {
            List<Value> values = cell(written.get(i), line.cells().get(i), line.number());
            if (!values.isEmpty()) {
                cells.put(written.get(i).name(), values);
                derive(written.get(i), values, cells);
            }
        }
        boolean sound = findings.size() == before;
        String about = iri(metadata.about(), cells, line.number(), sound);
        for (Column column : metadata.columns()) {
            column.valueUrl().ifPresent(template -> cells.put(column.name(),
                    List.of(new Value.Iri(iri(template, cells, line.number(), sound)))));
        }
        return new Row(line.number(), about, cells, findings.size() == before);
    }

    private String iri(UriTemplate template, Map<String, List<Value>> cells, int line, boolean sound) {
        Optional<String> iri = template.expand(base, cells);
        if (iri.isEmpty() && sound) {
            fault(line, String.join(",", template.columns()), "the IRI " + Finding.quote(template.text())
                    + " cannot be made of this row",
                    "use letters, digits, \"-\", \"_\" and \".\" in the cells it names");
        }
        return iri.orElse("");
    }

    private List<Value> cell(Column column, String cell, int line) {
        if (column.nulls().contains(cell)) {
            if (column.required()) {
                fault(line, column.name(), "the cell is empty, but the column is required", "fill it");
            }
            return List.of();
        }
        if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
            fault(line, column.name(), Finding.quote(cell) + " holds a line break",
                    "write the cell on one line, and close its quotes");
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        List<String> items = column.separator().isEmpty() ? List.of(cell)
                : Arrays.asList(cell.split(Pattern.quote(column.separator().get()), -1));
        for (String item : items) {
            value(column, item, line).ifPresent(values::add);
        }
        return values;
    }

    private Optional<Value> value(Column column, String item, int line) {
        if (item.chars().anyMatch(Character::isISOControl)) {
            fault(line, column.name(), Finding.quote(item) + " holds a control character", "remove it");
            return Optional.empty();
        }
        if (item.isEmpty() || isBlank(item.charAt(0)) || isBlank(item.charAt(item.length() - 1))) {
            fault(line, column.name(), Finding.quote(item) + " is empty, or starts or ends with a blank",
                    "remove the blank" + column.separator().map(s -> " or the needless " + Finding.quote(s)).orElse(""));
            return Optional.empty();
        }
        Optional<String> wrong = column.datatype().fault(item);
        if (wrong.isPresent()) {
            fault(line, column.name(), wrong.get(), "correct the cell, or its column's datatype in the metadata");
            return Optional.empty();
        }
        if (column.codeList().isPresent()) {
            return code(column, column.codeList().get(), item, line);
        }
        return Optional.of(column.language().isPresent() ? new Value.Text(item, column.language().get())
                : new Value.Literal(item, column.datatype().iri()));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private Optional<Value> code(Column column, String list, String code, int line) {
        Optional<String> iri = codes.iri(list, code);
        if (iri.isEmpty()) {
            fault(line, column.name(), Finding.quote(code) + " is no code of the list " + Finding.quote(list),
                    "use one of its codes" + Suggestion.clause(code, codes.codes(list)));
        }
        return iri.map(Value.Iri::new);
    }

    /** Adds what a value says beyond its characters: the bounds of a date, the unit of a number. */
    private void derive(Column column, List<Value> values, Map<String, List<Value>> cells) {
        if (column.datatype().isEdtf()) {
            Edtf date = Edtf.parse(values.get(0).lexical());
            date.earliest().ifPresent(day -> cells.put(column.derived(Derived.EARLIEST), day(day)));
            date.latest().ifPresent(day -> cells.put(column.derived(Derived.LATEST), day(day)));
            if (date.extent() != Edtf.Extent.PLAIN) {
                codes(column.derived(Derived.EXTENT), "temporalExtent",
                        List.of(date.extent() == Edtf.Extent.WITHIN ? "within" : "throughout"), cells);
            }
            List<String> qualifiers = new ArrayList<>();
            if (date.approximate()) {
                qualifiers.add("approximate");
            }
            if (date.uncertain()) {
                qualifiers.add("uncertain");
            }
            codes(column.derived(Derived.QUALIFIER), "temporalQualifier", qualifiers, cells);
        }
        if (column.hasFixedUnit()) {
            codes(column.derived(Derived.UNIT), "unit", List.of(column.unitCode().orElseThrow()), cells);
        }
    }

    private static List<Value> day(LocalDate day) {
        return List.of(new Value.Literal(day.toString(), DATE));
    }

    private void codes(String variable, String list, List<String> words, Map<String, List<Value>> cells) {
        List<Value> values = words.stream()
                .flatMap(w -> codes.iri(list, w).stream()).<Value>map(Value.Iri::new).toList();
        if (!values.isEmpty()) {
            cells.put(variable, values);
        }
    }

    private void fault(int line, String column, String problem, String remedy) {
        findings.add(new Finding(file, line, column, problem, remedy));
    }
}
