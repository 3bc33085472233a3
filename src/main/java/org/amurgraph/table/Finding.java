package org.amurgraph.table;

import java.util.Comparator;

/**
 * One thing that is wrong with the input: where it is, what was found, what was expected and how to mend it.
 *
 * @param file path as the curator knows it, relative to the project's folder
 * @param row line of the file, the header being line 1; 0 if the whole file is meant
 * @param column name of the column, or a position in the line; empty if the whole row is meant
 * @param problem what was found and what was expected, without a full stop
 * @param remedy what to do about it, as an imperative
 * @param severity whether it stops a release
 */
public record Finding(String file, int row, String column, String problem, String remedy, Severity severity)
        implements Comparable<Finding> {

    /** Whether a finding stops a release. */
    public enum Severity { ERROR, WARNING }

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::row)
            .thenComparing(Finding::column)
            .thenComparing(Finding::problem)
            .thenComparing(Finding::remedy)
            .thenComparing(Finding::severity);

    /** Longest excerpt of the input that a finding repeats, in characters. */
    private static final int EXCERPT = 80;

    /** An error. */
    public Finding(String file, int row, String column, String problem, String remedy) {
        this(file, row, column, problem, remedy, Severity.ERROR);
    }

    public static Finding ofFile(String file, String problem, String remedy) {
        return new Finding(file, 0, "", problem, remedy);
    }

    /** Quotes a piece of the input, shortened and with control characters made visible. */
    public static String quote(String found) {
        StringBuilder shown = new StringBuilder("\"");
        found.codePoints().limit(EXCERPT).forEach(c -> {
            if (Character.isISOControl(c) || c == 0xFEFF || c == 0xFFFD || (c & 0xFFFE) == 0xFFFE) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        if (found.codePointCount(0, found.length()) > EXCERPT) {
            shown.append('…');
        }
        return shown.append('"').toString();
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        StringBuilder where = new StringBuilder(file);
        if (row > 0) {
            where.append(':').append(row);
        }
        if (!column.isEmpty()) {
            where.append(':').append(column);
        }
        return where + ": " + (severity == Severity.WARNING ? "warning: " : "") + problem + "; " + remedy + ".";
    }
}
