package org.amurgraph.external;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.amurgraph.key.Reading;
import org.amurgraph.key.Scheme;
import org.amurgraph.table.Finding;

/** Makes the cells of one column values. For one thread, since it remembers the last cell. */
final class CellReader {

    private static final String CORRECT = "correct the cell, or the column's datatype or null in the metadata";

    private final Field field;
    private final Datatype datatype;
    private final CellForm form;
    private final Optional<Scheme> scheme;
    private final Optional<DateTimeFormatter> dates;
    private String lastCell = "";
    private Optional<String> lastValue = Optional.empty();
    private boolean remembers;

    CellReader(Field field) {
        this.field = field;
        this.datatype = Datatype.of(field.datatype()).orElseThrow();
        this.form = field.form();
        this.scheme = field.key().map(KeyUse::scheme).filter(s -> s != Scheme.NAME);
        this.dates = form.pattern().map(p -> DateTimeFormatter.ofPattern(p.replace('y', 'u'))
                .withResolverStyle(ResolverStyle.STRICT));
    }

    /** The value of a cell in the lexical form of its datatype; empty if the cell means that there is none. */
    Optional<String> read(String cell) throws BadCell {
        if (remembers && cell.equals(lastCell)) {
            return lastValue;
        }
        remembers = false;
        lastValue = value(cell);
        lastCell = cell;
        remembers = true;
        return lastValue;
    }

    private Optional<String> value(String cell) throws BadCell {
        String text = cell.strip();
        if (text.isEmpty() || field.nulls().contains(text)) {
            if (form.required() && form.fallback().isEmpty()) {
                throw new BadCell("the cell is empty, but the column must have a value", "fill it in");
            }
            return text.isEmpty() ? form.fallback() : Optional.empty();
        }
        requireText(cell);
        String value = typed(datatype == Datatype.STRING && scheme.isEmpty() ? cell : text);
        if (scheme.isPresent()) {
            Reading reading = scheme.get().read(value);
            if (reading instanceof Reading.Wrong wrong) {
                throw new BadCell(wrong.why(), "correct the cell, or give the column another --key or null");
            }
            return reading instanceof Reading.None ? Optional.empty() : Optional.of(value);
        }
        return Optional.of(value);
    }

    private static void requireText(String cell) throws BadCell {
        if (cell.indexOf('\0') >= 0) {
            throw new BadCell("the cell holds a NUL: " + Finding.quote(cell), "remove it");
        }
        if (cell.indexOf(MarkedText.MALFORMED) >= 0) {
            throw new BadCell("the cell holds bytes that the encoding of the table does not know, at each \\uFFFF of "
                    + Finding.quote(cell), "save the whole file in one encoding, and name it with --encoding");
        }
    }

    private String typed(String text) throws BadCell {
        if (dates.isPresent()) {
            return date(text);
        }
        String value = form.group().isEmpty() && form.decimal() == '.' ? text : number(text);
        if (!datatype.allows(value)) {
            throw new BadCell(Datatype.isDayShaped(text) ? Finding.quote(text) + " is no day of the calendar"
                    : Finding.quote(text) + " is not " + expected(), CORRECT);
        }
        return value;
    }

    private String expected() {
        return form.equals(CellForm.PLAIN) || form.decimal() == '.' && form.group().isEmpty() ? datatype.expected()
                : "a number with \"" + form.decimal() + "\" before decimals"
                + form.group().map(g -> " and \"" + g + "\" between thousands").orElse("");
    }

    private String number(String text) throws BadCell {
        if (form.decimal() != '.' && text.indexOf('.') >= 0 && form.group().filter(g -> g == '.').isEmpty()) {
            throw new BadCell(Finding.quote(text) + " is not " + expected(), CORRECT);
        }
        String whole = form.group().map(g -> text.replace(String.valueOf(g), "")).orElse(text);
        return whole.replace(form.decimal(), '.');
    }

    private String date(String text) throws BadCell {
        try {
            return datatype == Datatype.YEAR_MONTH ? YearMonth.parse(text, dates.get()).toString()
                    : LocalDate.parse(text, dates.get()).toString();
        } catch (DateTimeException e) {
            throw new BadCell(Finding.quote(text) + " is no " + (datatype == Datatype.YEAR_MONTH ? "month" : "day")
                    + " of the calendar as " + form.pattern().get(), CORRECT);
        }
    }
}
