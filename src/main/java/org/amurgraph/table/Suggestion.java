package org.amurgraph.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The nearest known word to one that is not known, for error messages. */
public final class Suggestion {

    private Suggestion() {
    }

    /** The known word at the smallest edit distance; among equals the one nearest in length, then in the alphabet. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.<String>comparingInt(k -> distance.apply(word, k))
                        .thenComparingInt(k -> Math.abs(k.length() - word.length()))
                        .thenComparing(k -> k));
    }

    /** A clause to end a remedy with: {@code (the nearest is "x")}, or nothing when nothing is known. */
    public static String clause(String word, Collection<String> known) {
        return nearest(word, known).map(n -> " (the nearest is " + Finding.quote(n) + ")").orElse("");
    }
}
