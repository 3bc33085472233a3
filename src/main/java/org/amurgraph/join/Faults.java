package org.amurgraph.join;

import java.util.ArrayList;
import java.util.List;
import org.amurgraph.table.Finding;

/** What is wrong with a prepared folder. The first faults are kept and the others counted. */
final class Faults {

    private static final int MOST_KEPT = 20;

    private final List<Finding> findings = new ArrayList<>();
    private long others;

    /**
     * Takes down a fault.
     *
     * @param line line of the file; 0 if the whole file is meant
     */
    void add(String file, long line, String problem, String remedy) {
        if (findings.size() < MOST_KEPT) {
            findings.add(new Finding(file, (int) Math.min(line, Integer.MAX_VALUE), "", problem, remedy));
        } else {
            others++;
        }
    }

    /**
     * Stops if there were any.
     *
     * @throws JoinFault with what was found
     */
    void stop() throws JoinFault {
        if (!findings.isEmpty()) {
            List<Finding> all = new ArrayList<>(findings);
            if (others > 0) {
                all.add(Finding.ofFile("the folder", "has " + others + " more faults",
                        "mend those above first, since others may follow from them"));
            }
            throw new JoinFault(all);
        }
    }
}
