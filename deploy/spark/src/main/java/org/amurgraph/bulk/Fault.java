package org.amurgraph.bulk;

/** Something that stops the job, with a sentence on how to mend it. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final int code;

    private Fault(int code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** The command line is wrong. */
    static Fault usage(String sentence) {
        return new Fault(2, sentence + "\n" + Order.USAGE);
    }

    /** The raw rows or the release are at fault. */
    static Fault of(String sentence) {
        return new Fault(1, sentence);
    }

    /** Exit code of the command. */
    int code() {
        return code;
    }
}
