package org.amurgraph.external;

/** Cells of CSV files that people open with a spreadsheet, which runs text that looks like a formula. */
public final class SafeCell {

    /** What a formula begins with, in the wide forms of East Asian keyboards too, which some programs take for it. */
    private static final String STARTS = "=+-@＝＋－＠";
    private static final int LONGEST_NUMBER = 40;

    private SafeCell() {
    }

    /**
     * The text as a spreadsheet shows it and does not run it: with an apostrophe before it if it begins as a formula
     * does, be it after white space. Plain numbers with a sign stay as they are.
     */
    public static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text that {@link #of} was given. */
    public static String back(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0 && !isNumber(text)
                || !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r');
    }

    private static boolean isNumber(String text) {
        boolean signed = text.charAt(0) == '+' || text.charAt(0) == '-';
        return signed && text.length() > 1 && text.length() < LONGEST_NUMBER
                && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }
}
