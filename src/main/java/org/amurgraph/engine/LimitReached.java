package org.amurgraph.engine;

import org.apache.jena.query.QueryCancelledException;

/**
 * A query was stopped because it asked for more than a {@link Limit} allows. ARQ lets a cancellation pass where it
 * takes any other exception for an error of one expression.
 */
public final class LimitReached extends QueryCancelledException {

    private static final long serialVersionUID = 1;

    /** Which limit. */
    public enum Limit {
        /** It ran too long. */
        TIME,
        /** Its answer has too many rows or triples. */
        ROWS,
        /** Its answer has too many bytes. */
        BYTES,
        /** It kept too much in memory. */
        MEMORY,
        /** It is nested too deeply. */
        DEPTH,
        /** Too many other queries run and wait. */
        BUSY,
        /** Nobody waits for the answer any more. */
        CANCELLED
    }

    private final Limit limit;
    private final String message;

    private LimitReached(Limit limit, String message) {
        this.limit = limit;
        this.message = message;
    }

    /** The fault for a limit, with a sentence that says how large it is and what to do. */
    static LimitReached of(Limit limit, Limits limits) {
        return new LimitReached(limit, switch (limit) {
            case TIME -> "The query ran for more than " + limits.time().toMillis() / 1000.0 + " seconds; make its "
                    + "patterns more selective, or ask for less at a time.";
            case ROWS -> "The answer has more than " + limits.rows() + " rows or triples; add LIMIT and OFFSET with "
                    + "ORDER BY, or take the dump.";
            case BYTES -> "The answer is larger than " + limits.bytes() + " bytes; ask for fewer rows or columns at a "
                    + "time, or take the dump.";
            case MEMORY -> "The query keeps more than " + limits.heldRows() + " rows in memory to sort, group, compare "
                    + "or join them, or makes as much text; make its patterns more selective.";
            case DEPTH -> "The query is nested too deeply; write it flatter.";
            case BUSY -> "The server is busy with other queries; try again in a few seconds.";
            case CANCELLED -> "The query was stopped because nobody waits for its answer.";
        });
    }

    /** The fault for a single text or number that a query would make too long. */
    static LimitReached tooLong(String what, long limit) {
        return new LimitReached(Limit.MEMORY, what + " longer than " + limit + " characters; make it shorter.");
    }

    public Limit limit() {
        return limit;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
