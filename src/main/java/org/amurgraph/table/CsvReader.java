package org.amurgraph.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a CSV file (UTF-8 without BOM, comma, RFC 4180 quoting) into records; what is not so becomes a finding. */
final class CsvReader {

    /** A record with the line of the file on which it starts. */
    record Line(int number, List<String> cells) {
    }

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private CsvReader() {
    }

    /**
     * The header and the records of a file, every record as wide as the header.
     *
     * @return empty if the file as a whole cannot be used
     */
    static Optional<List<Line>> read(Path path, String file, List<Finding> findings) throws IOException {
        if (!Files.isRegularFile(path)) {
            findings.add(Finding.ofFile(file, "there is no such file", "add it, or remove its metadata"));
            return Optional.empty();
        }
        Optional<String> text = decode(Files.readAllBytes(path), file, findings);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().isBlank()) {
            findings.add(Finding.ofFile(file, "is empty", "write the header line at least"));
            return Optional.empty();
        }
        return isPlain(text.get(), file, findings) ? split(text.get(), file, findings) : Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes, String file, List<Finding> findings) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, text, true);
        text.flip();
        if (result.isError()) {
            String before = text.toString();
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int character = before.length() - before.lastIndexOf('\n');
            findings.add(new Finding(file, line, "character " + character,
                    String.format("the byte 0x%02X is not UTF-8", input.get(input.position())),
                    "save the file as UTF-8"));
            return Optional.empty();
        }
        if (text.length() > 0 && text.charAt(0) == '\uFEFF') {
            findings.add(new Finding(file, 1, "character 1", "the file starts with a byte order mark",
                    "save it as UTF-8 without BOM"));
            return Optional.empty();
        }
        return Optional.of(text.toString());
    }

    /** Looks for what a CSV parser would make the best of, though the writer meant something else. */
    private static boolean isPlain(String text, String file, List<Finding> findings) {
        int before = findings.size();
        if (text.indexOf('\r') >= 0) {
            int line = (int) text.substring(0, text.indexOf('\r')).chars().filter(c -> c == '\n').count() + 1;
            findings.add(new Finding(file, line, "", "the line ends with a carriage return",
                    "save the file with LF line ends"));
        }
        if (openQuote(text) > 0) {
            findings.add(new Finding(file, openQuote(text), "", "a quote that opens here is not closed before the "
                    + "end of the file", "close it, and double every quote inside a quoted cell"));
        }
        return findings.size() == before;
    }

    private static Optional<List<Line>> split(String text, String file, List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        int width = 0;
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().skipEmptyLines(false)
                .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                int number = (int) record.getStartingLineNumber();
                if (lines.isEmpty()) {
                    width = record.getFieldCount();
                }
                if (record.getFieldCount() != width) {
                    findings.add(new Finding(file, number, "", "the row has " + record.getFieldCount()
                            + " cells, but the header has " + width,
                            "add or remove commas, and put quotes around a cell that holds one"));
                } else {
                    lines.add(new Line(number, record.getFields()));
                }
            }
        } catch (CsvParseException e) {
            String fault = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            Matcher line = LINE.matcher(e.getMessage());
            findings.add(new Finding(file, line.find() ? Integer.parseInt(line.group(1)) : 0, "",
                    "no CSV from here on (" + fault + ")",
                    "double every quote inside a quoted cell, and close the cell before its comma"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(lines);
    }

    /** The line of a quote that is never closed, for which the parser takes the end of the file; 0 if there is none. */
    private static int openQuote(String text) {
        int line = 1;
        int opened = 0;
        boolean cellStarts = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && opened > 0) {
                opened = 0;
            } else if (c == '"' && (cellStarts || i > 0 && text.charAt(i - 1) == '"')) {
                opened = line;
            }
            cellStarts = opened == 0 && (c == ',' || c == '\n');
            line += c == '\n' ? 1 : 0;
        }
        return opened;
    }
}
