package org.amurgraph.external;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for IRIs, made of what people wrote in any script. */
final class ColumnNames {

    private static final Pattern INNER_CAPITAL = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final int LONGEST = 60;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private ColumnNames() {
    }

    /** Names of columns: small letters, digits and underscores, no two alike. */
    static List<String> of(List<String> titles) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String title : titles) {
            String plain = letters(title, "_");
            String stem = plain.isEmpty() ? "column_" + (names.size() + 1)
                    : Character.isDigit(plain.charAt(0)) ? "c" + plain : plain;
            String name = stem;
            for (int n = 2; !taken.add(name); n++) {
                name = stem + "_" + n;
            }
            names.add(name);
        }
        return names;
    }

    /** Name of a table, made of its file's name without endings: small letters, digits and hyphens. */
    static String ofTable(String file) {
        String stem = file.replaceAll("(?i)(\\.(csv|tsv|tab|txt|gz))+$", "");
        String name = letters(stem, "-");
        return name.isEmpty() ? "table" : name;
    }

    private static String letters(String text, String between) {
        String latin = LATIN.transliterate(INNER_CAPITAL.matcher(text).replaceAll("$1" + between + "$2"))
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", between);
        String trimmed = latin.length() > LONGEST ? latin.substring(0, LONGEST) : latin;
        return trimmed.replaceAll("^" + between + "+|" + between + "+$", "");
    }
}
