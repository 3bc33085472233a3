package org.amurgraph.external;

import java.util.List;
import org.amurgraph.table.Finding;

/** Rows with nothing in them: a fault between others, but nothing to tell of at the end of a file. */
final class BlankRows {

    private final String file;
    private final BadRows bad;
    private long firstLine;
    private long count;

    BlankRows(String file, BadRows bad) {
        this.file = file;
        this.bad = bad;
    }

    void add(RawRecord record) {
        firstLine = count == 0 ? record.line() : firstLine;
        count++;
    }

    /** Another row follows. */
    void end() throws TableFault {
        for (long i = 0; i < count; i++) {
            ExternalTable.leaveOut(bad, List.of(new Finding(file, (int) (firstLine + i), "", "the row is blank",
                    "remove it")));
        }
        count = 0;
    }
}
