package org.amurgraph.store;

/** A store did not do what was asked of it. The sentence is ours: nothing that the store says is repeated. */
public final class StoreFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** In what way. */
    public enum Kind {
        /** No connection, or one that ended before an answer. */
        AWAY(503, "The store behind this server cannot be reached; try again in a moment."),
        /** It says that it has too much to do. */
        BUSY(503, "The store behind this server is busy; try again in a moment."),
        /** It does not know this server. */
        LOCKED(503, "The store behind this server does not accept its credentials; whoever runs the server has to mend "
                + "that."),
        /** It does not hold the release that is served. */
        CHANGED(503, "The store behind this server does not hold the release that is served here; whoever runs the "
                + "server has to push it again."),
        /** It took too long. */
        SLOW(504, "The store behind this server took too long; make the query's patterns more selective, or try "
                + "again."),
        /** It does not take what it was sent. */
        UNWILLING(502, "The store behind this server does not take this query; it may not know something that the "
                + "query uses, or find it too large."),
        /** It failed, or its answer is none or not whole. */
        BROKEN(502, "The store behind this server did not answer in a way that can be used, or not wholly; make the "
                + "query's patterns more selective, or try again.");

        private final int status;
        private final String sentence;

        Kind(int status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }
    }

    private final Kind kind;
    private final String detail;

    StoreFault(Kind kind, String detail) {
        super(kind.sentence);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /** HTTP status for the client. */
    public int status() {
        return kind.status;
    }

    /** What happened, for whoever runs the server. */
    public String detail() {
        return detail;
    }

    /** True if the same request may go well in a moment. */
    boolean isPassing() {
        return kind == Kind.AWAY || kind == Kind.BUSY;
    }
}
