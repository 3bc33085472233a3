package org.amurgraph.engine;

import java.time.Duration;
import java.util.Set;

/**
 * What one query may use.
 *
 * @param time from the start of its execution to the end of its answer
 * @param rows rows or triples of the answer
 * @param bytes bytes of the serialised answer
 * @param heldRows rows kept in memory at once to sort, group, compare or join them; a row counts once for each two
 *        of its values
 * @param stringLength characters of the longest string that a query may make
 * @param services addresses of the other endpoints that it may ask with SERVICE
 */
public record Limits(Duration time, long rows, long bytes, long heldRows, int stringLength, Set<String> services) {

    /** Limits of a query that asks no other endpoint. */
    public Limits(Duration time, long rows, long bytes, long heldRows, int stringLength) {
        this(time, rows, bytes, heldRows, stringLength, Set.of());
    }

    /** The limits of a public endpoint with a heap of 1 GB. */
    public static Limits standard() {
        return new Limits(Duration.ofSeconds(30), 100_000, 50_000_000, 1_000_000, 1_000_000);
    }

    /** The same with another time limit. */
    public Limits within(Duration other) {
        return new Limits(other, rows, bytes, heldRows, stringLength, services);
    }
}
