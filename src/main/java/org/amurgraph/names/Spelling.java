package org.amurgraph.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms in which names are compared: as they are written, and in plain Latin letters. Russian is written as the
 * BGN/PCGN system has it, on which English forms of Russian names rest, and Chinese as Pinyin.
 */
public final class Spelling {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    private Spelling() {
    }

    /** A text without regard to case, width of characters and blanks. */
    public static String whole(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip()
                .replaceAll("\\s+", " ");
    }

    /** A text in the letters a to z, and digits, with single blanks for all else. */
    public static String latin(String text) {
        String latin = CYRILLIC.matcher(text).find() ? Russian.LATIN.transliterate(text) : text;
        latin = HAN.matcher(latin).find() ? Chinese.LATIN.transliterate(latin) : latin;
        String plain = MARK.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replaceAll("['ʹʺ’]", "").replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** Rules of a script take time to be read, and most of the time to be used: only where there is something to do. */
    private static final class Russian {
        static final Transliterator LATIN = Transliterator.getInstance("Russian-Latin/BGN");
    }

    private static final class Chinese {
        static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");
    }

    /** The same without the blanks, so that it does not matter how words are divided. */
    public static String squeezed(String latin) {
        return latin.replace(" ", "");
    }

    /** The words of a text in Latin letters. */
    public static List<String> words(String latin) {
        return latin.isEmpty() ? List.of() : Arrays.asList(latin.split(" "));
    }
}
