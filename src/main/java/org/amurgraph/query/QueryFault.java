package org.amurgraph.query;

/** A query file that cannot be used: which, where in it and why. */
public final class QueryFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /**
     * A fault.
     *
     * @param file name of the query file
     * @param line line of the fault, 0 if it is in the file as a whole
     * @param column character of the line, 0 if not known
     * @param message what is wrong
     */
    public QueryFault(String file, int line, int column, String message) {
        super(line > 0 ? file + ":" + line + ":" + column + ": " + message : file + ": " + message);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
