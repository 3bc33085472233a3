package org.amurgraph.http;

/** What a client passes before an answer is made for it, so that no client takes all there is. */
public interface Gate {

    /**
     * Takes a place, to be given back.
     *
     * @param client address of the client
     * @throws Problem 429 if the client has had its share
     */
    Place enter(String client);

    /**
     * Counts work that has been done for a client without an answer being made.
     *
     * @throws Problem 429 if the client has had its share
     */
    void charge(String client);

    /** A place that a client has. */
    interface Place {
        /** Gives the place back. */
        void close();
    }
}
