package org.amurgraph.key;

import java.time.YearMonth;

/** Years, months and days as EDTF, each as precise as it is written; one column may mix them. */
final class CalendarDate {

    private static final String EXPECTED = "a year, month or day such as 2020, 2020-05 or 2020-05-16";

    private CalendarDate() {
    }

    static Reading read(String text) {
        String date = CellText.withoutZeroFraction(text);
        int slash = date.indexOf('/');
        if (slash > 0) {
            return interval(text, date.substring(0, slash), date.substring(slash + 1));
        }
        char last = date.charAt(date.length() - 1);
        boolean qualified = last == '~' || last == '?' || last == '%';
        String plain = qualified ? date.substring(0, date.length() - 1) : date;
        int time = plain.indexOf('T');
        if (time == 10 || plain.length() > 10 && plain.charAt(10) == ' ') {
            return isTime(plain, 11) ? day(text, plain.substring(0, 10)) : CellText.wrong(text, EXPECTED);
        }
        Reading reading = day(text, plain);
        return reading instanceof Reading.Of && qualified ? Scheme.DATE.key(date) : reading;
    }

    private static Reading day(String text, String date) {
        int length = date.length();
        boolean sound = (length == 4 || length == 7 || length == 10) && CellText.isDigits(date, 0, 4)
                && !date.startsWith("0000")
                && (length == 4 || date.charAt(4) == '-' && CellText.isDigits(date, 5, 7))
                && (length < 10 || date.charAt(7) == '-' && CellText.isDigits(date, 8, 10));
        if (!sound) {
            return CellText.wrong(text, EXPECTED);
        }
        return isInCalendar(date) ? Scheme.DATE.key(date)
                : new Reading.Wrong("\"" + text + "\" is a date that cannot be: there is no such "
                + (length == 7 ? "month" : "day"));
    }

    private static boolean isInCalendar(String date) {
        if (date.length() == 4) {
            return true;
        }
        int month = Integer.parseInt(date, 5, 7, 10);
        if (month < 1 || month > 12 || date.length() == 7) {
            return month > 0 && month < 13;
        }
        int day = Integer.parseInt(date, 8, 10, 10);
        return day > 0 && (day < 29 || day <= YearMonth.of(Integer.parseInt(date, 0, 4, 10), month).lengthOfMonth());
    }

    private static boolean isTime(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > '9' && text.charAt(i) != ':' && text.charAt(i) != 'Z') {
                return false;
            }
        }
        return text.length() >= from + 5 && CellText.isDigits(text, from, from + 2) && text.charAt(from + 2) == ':';
    }

    private static Reading interval(String text, String from, String to) {
        Reading start = from.isEmpty() ? new Reading.None() : day(text, from);
        Reading end = to.isEmpty() ? new Reading.None() : day(text, to);
        if (start.key().isEmpty() || end.key().isEmpty()) {
            return start instanceof Reading.Wrong ? start : CellText.wrong(text, EXPECTED + ", or two with / between");
        }
        return from.substring(0, Math.min(from.length(), to.length()))
                .compareTo(to.substring(0, Math.min(from.length(), to.length()))) > 0
                ? new Reading.Wrong("\"" + text + "\" is a date that cannot be: it ends before it starts")
                : Scheme.DATE.key(from + "/" + to);
    }
}
