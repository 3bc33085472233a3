package org.amurgraph.engine;

/** A query asks for something that is not done here, whatever its size. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A refusal, with a sentence that says what is not done and what to do instead. */
    public Refused(String message) {
        super(message);
    }
}
