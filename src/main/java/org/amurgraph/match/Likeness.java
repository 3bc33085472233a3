package org.amurgraph.match;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.amurgraph.names.Spelling;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How like a text is to a name, from 0 to 100. 100: they are the same but for case, width and blanks. 97: the same in
 * another spelling, that is, in another script, with other accents, hyphens or blanks, or in traditional characters. Up
 * to 95: the mean of the similarity of Jaro and Winkler, which forgives slips best near the end, and of Levenshtein's
 * distance as a share of the longer one, which takes account of length; both over Latin letters, or over the characters
 * where both are Chinese, since characters that merely sound alike are different names. Characters and letters of the
 * same sound are the same name only if there are at least four characters.
 *
 * <p>A name without the word for what it names (Province, River, 省) is a short form: 96; without what stands in
 * brackets behind it, another: 94.
 *
 * @param score from 0 to 100
 * @param degree what kind of likeness it is
 */
record Likeness(double score, Degree degree) {

    /** Kinds of likeness, the closest first. */
    enum Degree {
        /** The same name. */
        SAME,
        /** The same name spelt otherwise. */
        SPELT_OTHERWISE,
        /** The name without the word for what it names. */
        SHORT_FORM,
        /** All that differs is one letter of some long words. */
        SLIP,
        /** Something else. */
        OTHER
    }

    private static final double SAME = 100;
    private static final double SPELT_OTHERWISE = 97;
    private static final double SHORT_FORM = 96;
    private static final double WITHOUT_BRACKETS = 94;
    /** What merely resembles is never more like than this. */
    private static final double MOST_FOR_OTHERS = 95;
    /** Chinese characters that sound as the letters of a name do: so do those of other names. */
    private static final double SOUND_OF_CHARACTERS = 80;
    /** That of so many characters together is no other's. */
    private static final int LEAST_CHARACTERS_BY_SOUND = 4;
    /** Shorter words have neighbours that are names too. */
    private static final int LEAST_LETTERS_FOR_A_SLIP = 10;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern GENERIC =
            Pattern.compile("(?<=.)( (province|oblast|krai|river|island)|[省州岛])$");
    private static final Pattern BRACKETS = Pattern.compile("(?<=.) ?\\([^)]*\\)$");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    /** True if a text has Chinese characters. */
    static boolean isHan(String text) {
        return HAN.matcher(text).find();
    }

    private static Likeness other(double score) {
        return new Likeness(score, Degree.OTHER);
    }

    /** True if it is the same name, however it is spelt. */
    boolean isSame() {
        return degree == Degree.SAME || degree == Degree.SPELT_OTHERWISE;
    }

    /** Compares texts with names. Can be used by many threads at once. */
    static final class Measure {

        private final JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();
        private final LevenshteinDistance levenshtein = LevenshteinDistance.getDefaultInstance();
        /** Names are compared again and again; there are no more of these than names. */
        private final Map<String, Spelt> names = new ConcurrentHashMap<>();

        /** A text in the forms in which it is compared. */
        record Spelt(String whole, String characters, String latin, boolean han) {

            static Spelt of(String text) {
                String whole = Spelling.whole(text);
                boolean han = isHan(text);
                return new Spelt(whole, han ? SIMPLIFIED.transliterate(whole) : whole, Spelling.latin(text), han);
            }
        }

        /** How like a text is to a name. */
        Likeness of(Spelt text, String form) {
            Spelt name = names.computeIfAbsent(form, Spelt::of);
            if (text.whole.equals(name.whole)) {
                return new Likeness(SAME, Degree.SAME);
            }
            if (text.characters.equals(name.characters)) {
                return new Likeness(SPELT_OTHERWISE, Degree.SPELT_OTHERWISE);
            }
            if (text.characters.equals(GENERIC.matcher(name.characters).replaceFirst(""))) {
                return new Likeness(SHORT_FORM, Degree.SHORT_FORM);
            }
            if (text.characters.equals(BRACKETS.matcher(name.characters).replaceFirst(""))) {
                return new Likeness(WITHOUT_BRACKETS, Degree.SHORT_FORM);
            }
            return text.han && name.han ? other(similarity(text.characters, name.characters)) : ofLetters(text, name);
        }

        private Likeness ofLetters(Spelt text, Spelt name) {
            String sound = Spelling.squeezed(text.latin);
            String right = Spelling.squeezed(name.latin);
            if (!sound.isEmpty() && sound.equals(right)) {
                return isTelling(text) && isTelling(name) ? new Likeness(SPELT_OTHERWISE, Degree.SPELT_OTHERWISE)
                        : other(SOUND_OF_CHARACTERS);
            }
            if (text.han || name.han) {
                return other(Math.min(SOUND_OF_CHARACTERS, similarity(sound, right)));
            }
            return new Likeness(similarity(sound, right), isSlip(Spelling.words(text.latin),
                    Spelling.words(name.latin)) ? Degree.SLIP : Degree.OTHER);
        }

        /** True if the sound of a name, written in letters, tells it from others. */
        private static boolean isTelling(Spelt name) {
            return !name.han || name.whole.codePointCount(0, name.whole.length()) >= LEAST_CHARACTERS_BY_SOUND;
        }

        private double similarity(String one, String other) {
            int longer = Math.max(one.length(), other.length());
            if (longer == 0) {
                return 0;
            }
            double share = 1 - (double) levenshtein.apply(one, other) / longer;
            return Math.min(MOST_FOR_OTHERS, SAME * (jaroWinkler.apply(one, other) + share) / 2);
        }

        private boolean isSlip(List<String> text, List<String> name) {
            boolean slip = text.size() == name.size();
            for (int i = 0; slip && i < text.size(); i++) {
                slip = text.get(i).equals(name.get(i)) || isSlip(text.get(i), name.get(i));
            }
            return slip;
        }

        private boolean isSlip(String word, String right) {
            return Math.max(word.length(), right.length()) >= LEAST_LETTERS_FOR_A_SLIP
                    && levenshtein.apply(word, right) == 1 && digits(word).equals(digits(right));
        }

        private static String digits(String word) {
            return NOT_DIGIT.matcher(word).replaceAll("");
        }
    }
}
