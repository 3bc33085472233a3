package org.amurgraph.engine;

/** A text is no SPARQL 1.1 query. */
public final class SyntaxFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    SyntaxFault(int line, int column, String problem) {
        super((line > 0 ? "Line " + line + ", column " + column + ": " : "") + problem);
        this.line = line;
        this.column = column;
    }

    /** The line, from 1; 0 if the fault has no place. */
    public int line() {
        return line;
    }

    /** The column, from 1; 0 if the fault has no place. */
    public int column() {
        return column;
    }
}
