package org.amurgraph.query;

/** A query file that cannot be used: which, where in it and why. */
public final class QueryFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String problem;

    /**
     * A fault.
     *
     * @param file the query file
     * @param line line of the fault, 0 if it is in the file as a whole
     * @param problem what is wrong, without a full stop
     */
    public QueryFault(String file, int line, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + problem + "; correct the query file.");
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }
}
