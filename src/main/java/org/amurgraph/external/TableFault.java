package org.amurgraph.external;

import java.util.List;
import org.amurgraph.table.Finding;

/** A table that cannot be used as it is. Its findings say where, and how to mend it. */
public final class TableFault extends Exception {

    private static final long serialVersionUID = 1;
    private final transient List<Finding> findings;

    /** A fault with what was found; there is at least one. */
    public TableFault(List<Finding> findings) {
        super(findings.get(0).toString());
        this.findings = List.copyOf(findings);
    }

    /** What is wrong, each with its row and column. The last may say that more was found than is listed. */
    public List<Finding> findings() {
        return findings;
    }
}
