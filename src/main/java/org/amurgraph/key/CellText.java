package org.amurgraph.key;

import java.util.Locale;

/** Small questions about the characters of a cell, asked without regular expressions since there are many cells. */
final class CellText {

    private static final int EXCERPT = 60;

    private CellText() {
    }

    static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    static boolean isDigits(String text) {
        return isDigits(text, 0, text.length());
    }

    static boolean isLetters(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = (char) (text.charAt(i) | 0x20);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return from < to;
    }

    /** Letters of ASCII made capital; the same string if they are already. */
    static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** A whole number without the {@code .0} that a program puts behind it when it takes codes for measurements. */
    static String withoutZeroFraction(String text) {
        int point = text.indexOf('.');
        if (point < 1) {
            return text;
        }
        for (int i = point + 1; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return text;
            }
        }
        return text.substring(0, point);
    }

    static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static boolean isAddress(String text) {
        return startsWith(text, "http://") || startsWith(text, "https://") || startsWith(text, "<http");
    }

    /** A cell that is none of a scheme: what it is, and what was expected. Tells an address that is no IRI as such. */
    static Reading wrong(String text, String expected) {
        if (isAddress(text)) {
            for (int i = 1; i < text.length() - 1; i++) {
                if (text.charAt(i) <= ' ' || "<>\"{}|\\^`".indexOf(text.charAt(i)) >= 0) {
                    return new Reading.Wrong("the address " + quote(text) + " is no IRI, for it holds the character "
                            + quote(text.substring(i, i + 1)) + "; expected was " + expected);
                }
            }
        }
        return new Reading.Wrong(quote(text) + " is not " + expected);
    }

    private static String quote(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(EXCERPT).forEach(c -> shown.append(
                Character.isISOControl(c) || c > 0xFFFD && c < 0x10000 ? String.format("\\u%04X", c) : Character.toString(c)));
        return shown.append(text.codePointCount(0, text.length()) > EXCERPT ? "…\"" : "\"").toString();
    }
}
