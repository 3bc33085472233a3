package org.amurgraph.names;

import java.util.Arrays;

/** The ways in which a text can lead to a name, from the closest to the loosest. */
public enum Way {

    /** The text is the name. */
    EXACT(100),
    /** It is, in another script or with other blanks, hyphens or accents. */
    SAME_SOUND(90),
    /** The name begins with it. */
    BEGINNING(80),
    /** It does, in another script or with other blanks. */
    SAME_BEGINNING(75),
    /** The name has all its words, the last of which may be unfinished. */
    WORDS(70),
    /** It has them in another script. */
    SOUNDS(60),
    /** One letter of the whole is wrong. */
    ONE_SLIP(50),
    /** One letter of each word may be wrong. */
    SLIP_IN_WORDS(45),
    /** Two letters of the whole are wrong. */
    TWO_SLIPS(40),
    /** Two letters of each word may be wrong. */
    SLIPS_IN_WORDS(35),
    /** The name has at least half of its words. */
    SOME_WORDS(20);

    private final int score;

    Way(int score) {
        this.score = score;
    }

    int score() {
        return score;
    }

    /** The way that has a score. */
    static Way of(int score) {
        return Arrays.stream(values()).filter(w -> w.score == score).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no way has the score " + score));
    }
}
