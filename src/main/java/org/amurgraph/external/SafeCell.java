package org.amurgraph.external;

/** Cells of CSV files that people open with a spreadsheet, which runs text that looks like a formula. */
public final class SafeCell {

    private static final String STARTS = "=+-@\t\r";

    private SafeCell() {
    }

    /**
     * The text as a spreadsheet shows it and does not run it: with an apostrophe before it if it begins as a formula
     * does. Plain numbers with a sign stay as they are.
     */
    public static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text that {@link #of} was given. */
    public static String back(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty() || STARTS.indexOf(text.charAt(0)) < 0 && text.charAt(0) < '\uFF00') {
            return false;
        }
        char first = text.charAt(0);
        return (first == '+' || first == '-') ? !isNumber(text)
                : STARTS.indexOf(first) >= 0 || "＝＋－＠".indexOf(first) >= 0;
    }

    private static boolean isNumber(String text) {
        return text.length() > 1 && text.length() < 40 && text.substring(1).chars().allMatch(c -> c >= '0' && c <= '9'
                || c == '.');
    }
}
