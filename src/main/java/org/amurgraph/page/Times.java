package org.amurgraph.page;

import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The time for which a claim or record holds, in words. */
final class Times {

    private static final Node THROUGHOUT = NodeFactory.createURI(Am.CODE + "throughout");

    private final Display display;

    Times(Display display) {
        this.display = display;
    }

    /**
     * The bounds of a record's time in words, with its EDTF expression as the exact value. What holds throughout a time
     * is told from what holds at some time within it.
     */
    Shown of(Node record) {
        String earliest = display.of(record, Terms.EARLIEST).text();
        String latest = display.of(record, Terms.LATEST).text();
        boolean throughout = display.value(record, Terms.EXTENT).filter(THROUGHOUT::equals).isPresent();
        String qualifier = display.of(record, Terms.QUALIFIER).text();
        return new Shown(words(earliest, latest, throughout) + (qualifier.isEmpty() ? "" : " (" + qualifier + ")"), "",
                "", display.of(record, Terms.WHEN).text());
    }

    private static String words(String earliest, String latest, boolean throughout) {
        if (earliest.equals(latest)) {
            return earliest;
        }
        if (earliest.isEmpty()) {
            return (throughout ? "until " : "by ") + latest;
        }
        if (latest.isEmpty()) {
            return (throughout ? "from " : "not before ") + earliest;
        }
        return throughout ? earliest + " to " + latest : "between " + earliest + " and " + latest;
    }
}
