package org.amurgraph.page;

import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The time for which a claim or record holds, in words. */
final class Times {

    private static final Node THROUGHOUT = NodeFactory.createURI(Am.CODE + "throughout");
    private static final Node DATE = NodeFactory.createURI(Am.CODE + "date");

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

    /** The time of a claim; where none is known that is said, with a link to what is known of the gap. */
    Shown ofClaim(Node claim) {
        Shown time = of(claim);
        return !time.text().isEmpty() ? time : new Shown("no time stated", "",
                display.subjects(Terms.STATED_BY, claim).filter(this::isMissingDate).findFirst().map(display::of)
                        .map(Shown::href).orElse(""), "");
    }

    private boolean isMissingDate(Node gap) {
        return display.values(gap, Terms.MISSING).anyMatch(DATE::equals);
    }

    /** A time of the Extended Date/Time Format in words, with the expression itself as the exact value. */
    static Shown ofExpression(String edtf) {
        String words = edtf.replaceAll("([0-9-]+)~", "about $1").replaceAll("([0-9-]+)\\?", "perhaps $1")
                .replaceAll("^\\[\\.\\.(.+)]$", "by $1").replaceAll("^\\[(.+)\\.\\.]$", "not before $1")
                .replaceAll("^\\[(.+)\\.\\.(.+)]$", "between $1 and $2").replaceAll("^(.+)/\\.\\.$", "from $1 on")
                .replaceAll("^\\.\\./(.+)$", "until $1").replaceAll("^(.+)/(.+)$", "$1 to $2");
        return new Shown(words, "", "", edtf);
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
