package org.amurgraph.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A CSVW datatype: a built-in base, narrowed by a pattern, lengths and bounds. {@code edtf} is the derived datatype
 * whose {@code @id} is {@link #EDTF}; its base is {@code string}.
 *
 * @param base name of the built-in datatype, or {@code edtf}
 * @param pattern what the characters of a cell must match, for bases that are strings
 * @param minimum least value, for numbers
 * @param maximum greatest value, for numbers
 * @param minLength least length in characters, for strings
 * @param maxLength greatest length in characters, for strings
 */
public record Datatype(String base, Optional<Pattern> pattern, Optional<BigDecimal> minimum,
                       Optional<BigDecimal> maximum, OptionalInt minLength, OptionalInt maxLength) {

    public static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** What each base allows: the sentence for a curator, and the test of the characters. */
    private record Rule(String expected, Predicate<String> allows) {
        static Rule matching(String expected, String regex) {
            return new Rule(expected, Pattern.compile(regex).asMatchPredicate());
        }
    }

    private static final String DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

    private static final Map<String, Rule> BASES = Map.ofEntries(
            Map.entry("string", new Rule("any text", s -> true)),
            Map.entry("edtf", new Rule("a date in EDTF", s -> true)),
            Map.entry("anyURI", Rule.matching("an absolute IRI without blanks",
                    "[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")),
            Map.entry("language", Rule.matching("a language tag such as en or zh",
                    "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")),
            Map.entry("boolean", Rule.matching("true or false", "true|false")),
            Map.entry("integer", Rule.matching("a whole number, digits only", "-?(0|[1-9]\\d*)")),
            Map.entry("nonNegativeInteger", Rule.matching("a whole number from 0 on, digits only", "0|[1-9]\\d*")),
            Map.entry("positiveInteger", Rule.matching("a whole number from 1 on, digits only", "[1-9]\\d*")),
            Map.entry("decimal", Rule.matching("a number with a point before decimals and no thousands separator",
                    "-?(0|[1-9]\\d*)(\\.\\d+)?")),
            Map.entry("date", new Rule("a day of the calendar as YYYY-MM-DD",
                    s -> s.matches(DAY) && isEdtf(s))),
            Map.entry("duration", Rule.matching("an ISO 8601 duration such as P1Y",
                    "P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?")));

    /** True if the metadata may name this base. */
    static boolean isKnown(String base) {
        return BASES.containsKey(base) && !base.equals("edtf");
    }

    static Iterable<String> names() {
        return BASES.keySet().stream().filter(b -> !b.equals("edtf")).sorted().toList();
    }

    /** True for the bases whose values are counted or measured and so need a unit. */
    boolean isNumber() {
        return base.equals("decimal") || base.toLowerCase(Locale.ROOT).endsWith("integer");
    }

    boolean isEdtf() {
        return base.equals("edtf");
    }

    /** IRI of the datatype of a value's literal. */
    String iri() {
        return isEdtf() ? EDTF : XSD + base;
    }

    /** What is wrong with these characters as a value of this datatype: found and expected; empty if nothing is. */
    Optional<String> fault(String cell) {
        Rule rule = BASES.get(base);
        if (!rule.allows.test(cell)) {
            return Optional.of(Finding.quote(cell) + " is not " + rule.expected);
        }
        if (isEdtf()) {
            return edtfFault(cell);
        }
        if (pattern.isPresent() && !pattern.get().matcher(cell).matches()) {
            return Optional.of(Finding.quote(cell) + " does not have the form " + pattern.get());
        }
        return isNumber() ? numberFault(cell) : lengthFault(cell);
    }

    private static Optional<String> edtfFault(String cell) {
        try {
            Edtf.parse(cell);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Finding.quote(cell) + " is no date in EDTF: " + e.getMessage());
        }
    }

    private Optional<String> numberFault(String cell) {
        BigDecimal number = new BigDecimal(cell);
        if (minimum.isPresent() && number.compareTo(minimum.get()) < 0) {
            return Optional.of(Finding.quote(cell) + " is below the least value, " + minimum.get().toPlainString());
        }
        if (maximum.isPresent() && number.compareTo(maximum.get()) > 0) {
            return Optional.of(Finding.quote(cell) + " is above the greatest value, " + maximum.get().toPlainString());
        }
        return Optional.empty();
    }

    private Optional<String> lengthFault(String cell) {
        int length = cell.codePointCount(0, cell.length());
        if (minLength.isPresent() && length < minLength.getAsInt()) {
            return Optional.of(Finding.quote(cell) + " is shorter than " + minLength.getAsInt() + " characters");
        }
        if (maxLength.isPresent() && length > maxLength.getAsInt()) {
            return Optional.of(Finding.quote(cell) + " is longer than " + maxLength.getAsInt() + " characters");
        }
        return Optional.empty();
    }

    private static boolean isEdtf(String day) {
        return edtfFault(day).isEmpty();
    }
}
