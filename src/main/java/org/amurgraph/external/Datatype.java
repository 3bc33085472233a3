package org.amurgraph.external;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The datatypes of cells, each with its test of the characters; written by hand since it is done for every cell. */
enum Datatype {

    STRING("string", "any text", s -> true),
    INTEGER("integer", "a whole number", Datatype::isInteger),
    DECIMAL("decimal", "a number with a point before decimals and no thousands separator", Datatype::isDecimal),
    DOUBLE("double", "a number such as 1.5 or 1.5E6", Datatype::isDouble),
    BOOLEAN("boolean", "true or false", s -> s.equals("true") || s.equals("false") || s.equals("1") || s.equals("0")),
    DATE("date", "a day of the calendar as YYYY-MM-DD", s -> isDayShaped(s) && isInCalendar(s)),
    DATE_TIME("dateTime", "a time as YYYY-MM-DDThh:mm:ss", Datatype::isTime),
    YEAR("gYear", "a year of four digits", s -> s.length() == 4 && isDigits(s, 0, 4)),
    YEAR_MONTH("gYearMonth", "a month as YYYY-MM", Datatype::isMonth),
    ANY_URI("anyURI", "an absolute IRI without blanks", Datatype::isIri);

    private static final String DOUBLES = "INF -INF NaN";

    private final String local;
    private final String expected;
    private final Predicate<String> test;

    Datatype(String local, String expected, Predicate<String> test) {
        this.local = local;
        this.expected = expected;
        this.test = test;
    }

    /** Its name in XML Schema. */
    String local() {
        return local;
    }

    /** What a cell of it looks like, for people. */
    String expected() {
        return expected;
    }

    boolean allows(String cell) {
        return test.test(cell);
    }

    static Optional<Datatype> of(String local) {
        return Arrays.stream(values()).filter(d -> d.local.equals(local)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Datatype::local).toList();
    }

    static boolean isDigits(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.charAt(i) < '0' || s.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private static int afterSign(String s) {
        return s.startsWith("-") || s.startsWith("+") ? 1 : 0;
    }

    private static boolean isInteger(String s) {
        return isDigits(s, afterSign(s), s.length());
    }

    private static boolean isDecimal(String s) {
        int from = afterSign(s);
        int point = s.indexOf('.', from);
        return point < 0 ? isDigits(s, from, s.length())
                : (point == from || isDigits(s, from, point)) && isDigits(s, point + 1, s.length());
    }

    private static boolean isDouble(String s) {
        int exponent = Math.max(s.indexOf('e'), s.indexOf('E'));
        return exponent < 0 ? isDecimal(s) || DOUBLES.contains(s) && s.length() > 2
                : isDecimal(s.substring(0, exponent)) && isInteger(s.substring(exponent + 1));
    }

    /** True for what is meant as a day, be it one of the calendar or not. */
    static boolean isDayShaped(String s) {
        return s.length() == 10 && s.charAt(4) == '-' && s.charAt(7) == '-' && isDigits(s, 0, 4) && isDigits(s, 5, 7)
                && isDigits(s, 8, 10);
    }

    private static boolean isInCalendar(String s) {
        int month = Integer.parseInt(s, 5, 7, 10);
        int day = Integer.parseInt(s, 8, 10, 10);
        return month > 0 && month < 13 && day > 0
                && (day < 29 || day <= YearMonth.of(Integer.parseInt(s, 0, 4, 10), month).lengthOfMonth());
    }

    private static boolean isMonth(String s) {
        return s.length() == 7 && s.charAt(4) == '-' && isDigits(s, 0, 4) && isDigits(s, 5, 7)
                && s.compareTo(s.substring(0, 5) + "13") < 0 && !s.endsWith("00");
    }

    /** True for what is meant as a time on a day, be it one of the calendar or not. */
    static boolean isTimeShaped(String s) {
        return s.length() >= 19 && s.charAt(10) == 'T' && isDayShaped(s.substring(0, 10)) && s.charAt(13) == ':'
                && s.charAt(16) == ':' && isDigits(s, 11, 13) && isDigits(s, 14, 16) && isDigits(s, 17, 19);
    }

    private static boolean isTime(String s) {
        if (!isTimeShaped(s) || !isInCalendar(s) || s.compareTo(s.substring(0, 11) + "24:00:00") >= 0
                || s.charAt(14) > '5' || s.charAt(17) > '5') {
            return false;
        }
        int at = 19;
        if (at < s.length() && s.charAt(at) == '.') {
            at++;
            while (at < s.length() && isDigits(s, at, at + 1)) {
                at++;
            }
        }
        String zone = s.substring(at);
        return !s.endsWith(".") && (zone.isEmpty() || zone.equals("Z") || zone.length() == 6 && zone.charAt(3) == ':'
                && (zone.charAt(0) == '+' || zone.charAt(0) == '-') && isDigits(zone, 1, 3) && isDigits(zone, 4, 6));
    }

    private static boolean isIri(String s) {
        int colon = s.indexOf(':');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean scheme = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || i > 0 && (c >= '0' && c <= '9'
                    || c == '+' || c == '-' || c == '.');
            if (c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0 || Character.isWhitespace(c) || i < colon && !scheme) {
                return false;
            }
        }
        return colon > 0 && colon + 1 < s.length();
    }
}
