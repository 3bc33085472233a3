package org.amurgraph.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a CSV file that is {@link PlainText} into records (comma, RFC 4180 quoting), one after another. */
final class CsvReader {

    /** A record with the line of the file on which it starts. */
    record Line(int number, List<String> cells) {
    }

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Path path;
    private final String file;

    /**
     * A reader of a file.
     *
     * @param file the file as findings name it
     */
    CsvReader(Path path, String file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Reads the records that are as wide as the header.
     *
     * @param findings where it goes that a record has another width, or that the rest of the file is no CSV
     * @param header judges the first record; if it will not do, no other is handed on
     * @return false if the header will not do, or the rest of the file is no CSV
     */
    boolean read(List<Finding> findings, Predicate<List<String>> header, Consumer<Line> sink) throws IOException {
        int width = 0;
        boolean usable = false;
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().skipEmptyLines(false)
                .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(path)) {
            for (CsvRecord record : reader) {
                int number = (int) record.getStartingLineNumber();
                if (width == 0) {
                    width = record.getFieldCount();
                    usable = header.test(record.getFields());
                } else if (record.getFieldCount() != width) {
                    findings.add(new Finding(file, number, "", "the row has " + record.getFieldCount()
                            + " cells, but the header has " + width,
                            "add or remove commas, and put quotes around a cell that holds one"));
                } else if (usable) {
                    sink.accept(new Line(number, record.getFields()));
                }
            }
        } catch (CsvParseException e) {
            String fault = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            Matcher line = LINE.matcher(e.getMessage());
            findings.add(new Finding(file, line.find() ? Integer.parseInt(line.group(1)) : 0, "",
                    "no CSV from here on (" + fault + ")",
                    "double every quote inside a quoted cell, and close the cell before its comma"));
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return usable;
    }
}
