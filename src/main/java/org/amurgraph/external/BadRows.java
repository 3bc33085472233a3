package org.amurgraph.external;

import java.util.ArrayList;
import java.util.List;
import org.amurgraph.table.Finding;

/** The rows that are left out, of which there may be so many and no more. */
public final class BadRows {

    /** So many findings are kept; the rest is counted. */
    public static final int MOST_SHOWN = 100;

    private final long allowed;
    private final List<Finding> findings = new ArrayList<>();
    private long rows;
    private long found;

    private BadRows(long allowed) {
        this.allowed = allowed;
    }

    /** At most so many rows may be left out; one more is a fault of the table. */
    public static BadRows atMost(long allowed) {
        return new BadRows(allowed);
    }

    /** Number of rows left out so far. */
    public long count() {
        return rows;
    }

    /** Number of findings in them, which is larger if a row has several. */
    public long found() {
        return found;
    }

    /** The first findings, in the order of the file. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * Leaves a row out.
     *
     * @param faults what is wrong with it, at least one
     * @return false if that is one row too many
     */
    boolean add(List<Finding> faults) {
        rows++;
        found += faults.size();
        faults.stream().limit(MOST_SHOWN - findings.size()).forEach(findings::add);
        return rows <= allowed;
    }

    long allowed() {
        return allowed;
    }
}
