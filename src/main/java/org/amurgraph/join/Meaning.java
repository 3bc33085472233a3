package org.amurgraph.join;

import java.time.LocalDate;
import java.util.Optional;

/** A distinct value of a key column: what it leads to, and how many rows have it. Made and changed by one thread. */
final class Meaning {

    private final long number;
    private final Ask ask;
    private final Verdict.Kind kind;
    private final String thing;
    private final long firstRow;
    private final Verdict verdict;
    private long rows;

    /**
     * What was asked.
     *
     * @param value the cell
     * @param within IRI of the thing that contains what is meant; empty if none does
     * @param on the day of the row, where that matters
     */
    record Ask(String value, String within, Optional<LocalDate> on) {
    }

    /**
     * A value that was seen for the first time.
     *
     * @param number its place among the column's values, from 1
     * @param keeps whether there is room to keep all that was decided
     */
    Meaning(long number, Ask ask, Verdict verdict, long firstRow, boolean keeps) {
        this.number = number;
        this.ask = ask;
        this.kind = verdict.kind();
        this.thing = verdict.thing().orElse("");
        this.firstRow = firstRow;
        this.verdict = keeps ? verdict : null;
    }

    long number() {
        return number;
    }

    Ask ask() {
        return ask;
    }

    Verdict.Kind kind() {
        return kind;
    }

    /** IRI of the thing that is meant; empty if none is. */
    String thing() {
        return thing;
    }

    long firstRow() {
        return firstRow;
    }

    long rows() {
        return rows;
    }

    void count() {
        rows++;
    }

    /** All that was decided, if it was kept. */
    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }
}
