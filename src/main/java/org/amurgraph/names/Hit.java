package org.amurgraph.names;

/**
 * A thing that was found by one of its names.
 *
 * @param name the name that resembles the text most, and by it the thing
 * @param score how much it does, from 1 to 100; equal for names that were found in the same way
 */
public record Hit(Name name, int score) {

    /** True if the text is the name, but for upper and lower case and blanks. */
    public boolean isExact() {
        return score == Way.EXACT.score();
    }

    /** How the text led to the name. */
    public Way way() {
        return Way.of(score);
    }
}
