package org.amurgraph.external;

/** A cell that cannot be read. Carries no stack trace, since a table may have many. */
final class BadCell extends Exception {

    private static final long serialVersionUID = 1;
    private final String remedy;

    BadCell(String problem, String remedy) {
        super(problem, null, false, false);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
