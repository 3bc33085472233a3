package org.amurgraph.external;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.amurgraph.table.Finding;
import org.amurgraph.table.Suggestion;

/** Checks the header of a table by itself or against its metadata. */
final class Header {

    /** More columns than any table has that people join. */
    static final int MOST_COLUMNS = 10_000;

    private final String file;
    private final int line;
    private final List<Finding> findings;

    Header(String file, int line, List<Finding> findings) {
        this.file = file;
        this.line = line;
        this.findings = findings;
    }

    /** Finds headers that are empty, stand twice or cannot be read. */
    void check(List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            int first = titles.indexOf(title);
            if (title.isEmpty()) {
                fault("cell " + (i + 1), "the column has no header", "give it one");
            } else if (first < i) {
                fault(title, "the header stands twice, in the cells " + (first + 1) + " and " + (i + 1),
                        "rename one, or give each a name of its own in the metadata");
            }
            if (title.indexOf(MarkedText.MALFORMED) >= 0 || title.indexOf('\0') >= 0) {
                fault("cell " + (i + 1), "the header " + Finding.quote(title) + " holds NUL or bytes that the encoding "
                        + "does not know", "name the right encoding with --encoding");
            }
        }
    }

    /** The described columns with the headers that the table has; findings if the two do not agree. */
    List<Field> match(List<String> titles, List<Described.Column> columns) {
        int before = findings.size();
        List<String> known = columns.stream().flatMap(c -> c.titles().stream()).distinct().toList();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            if (!known.contains(title)) {
                fault(title.isEmpty() ? "cell " + (i + 1) : title, "the metadata describes no such column",
                        "describe it, or correct its titles" + Suggestion.clause(title, known));
            }
        }
        for (Described.Column column : columns) {
            if (column.titles().stream().noneMatch(titles::contains)) {
                fault(column.field().title(), "the metadata describes this column, but the table has no such header",
                        "correct the metadata" + Suggestion.clause(column.field().title(), titles));
            }
        }
        boolean alike = titles.size() == columns.size();
        for (int i = 0; alike && i < titles.size(); i++) {
            alike = columns.get(i).titles().contains(titles.get(i));
        }
        if (findings.size() == before && !alike) {
            fault("", "the metadata describes the columns in another order or number",
                    "describe them as the table has them: " + String.join(", ", titles));
        }
        return alike ? titled(titles, columns) : List.of();
    }

    private static List<Field> titled(List<String> titles, List<Described.Column> columns) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Field f = columns.get(i).field();
            fields.add(new Field(i, f.name(), titles.get(i), f.datatype(), f.form(), f.language(), f.nulls(), f.key(),
                    f.reason()));
        }
        return fields;
    }

    /** Finds what no table can be: too wide. */
    boolean isTooWide(int width) {
        if (width > MOST_COLUMNS) {
            fault("cell " + (MOST_COLUMNS + 1), "the header has " + width + " cells; at most " + MOST_COLUMNS
                    + " columns are read", "give the right --delimiter, or split the table");
        }
        return width > MOST_COLUMNS;
    }

    /** Names of columns that metadata may use for a table without a header. */
    static List<String> none(int width) {
        return IntStream.rangeClosed(1, width).mapToObj(i -> "column_" + i).toList();
    }

    private void fault(String column, String problem, String remedy) {
        findings.add(new Finding(file, line, column, problem, remedy));
    }
}
