package org.amurgraph.join;

import java.io.IOException;
import java.util.List;
import org.amurgraph.table.Finding;

/** A table, or decisions on it, that cannot be joined as they are. Nothing was written. */
public final class JoinFault extends IOException {

    private static final long serialVersionUID = 1;
    private final transient List<Finding> findings;

    /** A fault with what was found; there is at least one. */
    public JoinFault(List<Finding> findings) {
        super(findings.get(0).toString());
        this.findings = List.copyOf(findings);
    }

    /** What is wrong, each with its place. */
    public List<Finding> findings() {
        return findings;
    }
}
