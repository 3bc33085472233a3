package org.amurgraph.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the Extended Date/Time Format (ISO 8601-2, as profiled by the Library of Congress): day, month or year,
 * qualified ({@code ?}, {@code ~}, {@code %}) or with unspecified digits ({@code X}); a time stamp with its zone;
 * an interval ({@code a/b}, either end {@code ..} for open or empty for unknown); one of a set ({@code [a..b]}) or
 * all of a set. Seasons, exponents and years before 0 or after 9999 are refused.
 *
 * @param earliest first day that the expression can mean, absent if open or unknown
 * @param latest last day that the expression can mean, absent if open or unknown
 * @param extent whether the whole stretch is meant or some time within it
 * @param approximate marked {@code ~} or {@code %} anywhere
 * @param uncertain marked {@code ?} or {@code %} anywhere
 */
public record Edtf(Optional<LocalDate> earliest, Optional<LocalDate> latest, Extent extent,
                   boolean approximate, boolean uncertain) {

    /** How an expression fills its bounds. */
    public enum Extent {
        /** A date as precise as it is written. */
        PLAIN,
        /** Some time inside the bounds: one of a set. */
        WITHIN,
        /** The whole stretch: an interval, or all of a set. */
        THROUGHOUT
    }

    private static final Pattern DATE =
            Pattern.compile("(\\d{2}(?:\\d{2}|\\dX|XX))(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%])?");

    private static final int LAST_YEAR = 9999;

    private record Bounds(LocalDate first, LocalDate last) {
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is no EDTF that is understood here, or ends before it starts; the
     *     message says what was expected
     */
    public static Edtf parse(String text) {
        boolean approximate = text.contains("~") || text.contains("%");
        boolean uncertain = text.contains("?") || text.contains("%");
        List<Optional<Bounds>> ends;
        Extent extent = Extent.PLAIN;
        if (text.startsWith("[") && text.endsWith("]") || text.startsWith("{") && text.endsWith("}")) {
            extent = text.startsWith("[") ? Extent.WITHIN : Extent.THROUGHOUT;
            ends = set(text.substring(1, text.length() - 1));
        } else if (text.contains("/")) {
            extent = Extent.THROUGHOUT;
            ends = interval(text);
        } else {
            ends = List.of(Optional.of(date(text)));
        }
        Optional<LocalDate> earliest = ends.get(0).isEmpty() ? Optional.empty()
                : ends.stream().flatMap(Optional::stream).map(Bounds::first).min(Comparator.naturalOrder());
        Optional<LocalDate> latest = ends.get(ends.size() - 1).isEmpty() ? Optional.empty()
                : ends.stream().flatMap(Optional::stream).map(Bounds::last).max(Comparator.naturalOrder());
        return new Edtf(earliest, latest, extent, approximate, uncertain);
    }

    private static List<Optional<Bounds>> interval(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("an interval has two ends, parted by one \"/\"");
        }
        if (Arrays.stream(ends).allMatch(e -> e.isEmpty() || e.equals(".."))) {
            throw new IllegalArgumentException("an interval needs a date at one end at least");
        }
        List<Optional<Bounds>> bounds = Arrays.stream(ends)
                .map(e -> e.isEmpty() || e.equals("..") ? Optional.<Bounds>empty() : Optional.of(date(e)))
                .toList();
        if (bounds.stream().allMatch(Optional::isPresent)
                && bounds.get(1).get().last().isBefore(bounds.get(0).get().first())) {
            throw new IllegalArgumentException("ends on " + bounds.get(1).get().last() + ", before it starts on "
                    + bounds.get(0).get().first());
        }
        return bounds;
    }

    /** The members of a set in order; an open end is an empty member, {@code a..b} is two. */
    private static List<Optional<Bounds>> set(String members) {
        List<Optional<Bounds>> ends = new ArrayList<>();
        String[] parts = members.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            String[] range = parts[i].split("\\.\\.", -1);
            if (range.length > 2 || range.length == 2 && range[0].isEmpty() && (i > 0 || range[1].isEmpty())
                    || range.length == 2 && range[1].isEmpty() && i < parts.length - 1) {
                throw new IllegalArgumentException("a set is dates or ranges parted by commas, such as "
                        + "[2025-08-31..2025-09-03] or [..2030]");
            }
            for (String end : range) {
                ends.add(end.isEmpty() && range.length == 2 ? Optional.empty() : Optional.of(date(end)));
            }
        }
        List<LocalDate> days = ends.stream().flatMap(Optional::stream).map(Bounds::first).toList();
        if (!days.equals(days.stream().sorted(Comparator.naturalOrder()).toList())) {
            throw new IllegalArgumentException("a set lists its members from early to late, but "
                    + days.get(days.size() - 1) + " comes after a later day");
        }
        return ends;
    }

    private static Bounds date(String text) {
        if (text.contains("T")) {
            LocalDate day = dayOfTimeStamp(text);
            return new Bounds(day, day);
        }
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(Finding.quote(text) + " is not a date such as 2024, 2024-05, "
                    + "2024-05-16, 2024-05~ or 202X");
        }
        if (m.group(1).contains("X") && m.group(2) != null && !m.group(2).equals("XX")
                || "XX".equals(m.group(2)) && m.group(3) != null && !m.group(3).equals("XX")) {
            throw new IllegalArgumentException(Finding.quote(text)
                    + " leaves a larger unit open than a smaller one");
        }
        try {
            return bounds(m.group(1), m.group(2), m.group(3));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Finding.quote(text) + " is no day of the calendar", e);
        }
    }

    private static Bounds bounds(String year, String month, String day) {
        if (year.equals("0000")) {
            throw new DateTimeException("there is no year 0 here");
        }
        if (month == null || month.equals("XX")) {
            return new Bounds(LocalDate.of(Integer.parseInt(year.replace('X', '0')), 1, 1),
                    LocalDate.of(Integer.parseInt(year.replace('X', '9')), 12, 31));
        }
        YearMonth of = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        if (day == null || day.equals("XX")) {
            return new Bounds(of.atDay(1), of.atEndOfMonth());
        }
        return new Bounds(of.atDay(Integer.parseInt(day)), of.atDay(Integer.parseInt(day)));
    }

    private static LocalDate dayOfTimeStamp(String text) {
        try {
            LocalDate day = OffsetDateTime.parse(text).toLocalDate();
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw new DateTimeException("years go from 1 to " + LAST_YEAR);
            }
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Finding.quote(text)
                    + " is not a time stamp such as 2015-08-27T16:07:00+08:00", e);
        }
    }
}
