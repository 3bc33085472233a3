package org.amurgraph.external;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What parts the cells of a table and stands around them, as its first records suggest it.
 *
 * @param reason what was seen
 */
record Punctuation(char delimiter, char quote, String reason) {

    private static final Map<Character, String> NAMES = Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|',
            "vertical bar");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final List<Character> QUOTES = List.of('"', '\'');

    /**
     * How a sample looks with one delimiter and quote.
     *
     * @param alike number of records that are as wide as the first
     * @param quoted number of cells in quotes
     */
    private record Trial(char delimiter, char quote, int width, int alike, int records, int quoted) {

        /** The share of records that are as wide as the first; 0 if nothing is parted, or no apostrophe is a quote. */
        double score() {
            return width < 2 || quote == '\'' && quoted == 0 ? 0 : (double) alike / records;
        }

        boolean isBetterThan(Trial other) {
            return score() > other.score() || score() == other.score() && score() > 0 && width > other.width;
        }
    }

    /**
     * The delimiter and quote that make the most records as wide as the first.
     *
     * @param sample the beginning of the text
     * @param whole true if it is the whole text, so that its last record is not cut off
     * @param delimiter the delimiter if it is known
     */
    static Punctuation of(String sample, boolean whole, Optional<Character> delimiter, Optional<Character> quote) {
        Trial best = new Trial(delimiter.orElse(','), quote.orElse('"'), 0, 0, 1, 0);
        for (char candidate : delimiter.map(List::of).orElse(DELIMITERS)) {
            for (char around : quote.map(List::of).orElse(QUOTES)) {
                Trial trial = attempt(sample, whole, candidate, around);
                best = trial.isBetterThan(best) ? trial : best;
            }
        }
        return new Punctuation(best.delimiter, best.quote, best.width < 2 ? "no delimiter found, so one column"
                : NAMES.getOrDefault(best.delimiter, String.valueOf(best.delimiter)) + " between cells, for "
                + best.alike + " of the first " + best.records + " records then have " + best.width + " cells");
    }

    private static Trial attempt(String sample, boolean whole, char delimiter, char quote) {
        RawRecord record = new RawRecord();
        int width = 0;
        int alike = 0;
        int records = 0;
        int quoted = 0;
        boolean last = false;
        try (CsvReader<RawRecord> parser = Records.parser(delimiter, quote, record, new StringReader(sample))) {
            for (RawRecord next : parser) {
                if (next.isBlank()) {
                    continue;
                }
                records++;
                quoted += next.quoted();
                width = width == 0 ? next.count() : width;
                last = next.count() == width;
                alike += last ? 1 : 0;
            }
        } catch (CsvParseException e) {
            records += 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean cut = !whole && records > 1;
        return new Trial(delimiter, quote, width, alike - (cut && last ? 1 : 0), Math.max(records - (cut ? 1 : 0), 1),
                quoted);
    }
}
