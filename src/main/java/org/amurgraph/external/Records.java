package org.amurgraph.external;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipException;
import org.amurgraph.table.Finding;

/** The records of a file, one after the other. What is no CSV any more ends the reading. */
final class Records implements AutoCloseable {

    /** Stands for "no quotes": a code point that no text holds. */
    private static final char NO_QUOTE = '\uFDD0';

    private final String file;
    private final SourceBytes bytes;
    private final CsvReader<RawRecord> parser;
    private final Iterator<RawRecord> iterator;
    private final RawRecord record = new RawRecord();
    private boolean ended;

    private Records(String file, SourceBytes bytes, Dialect dialect) {
        this.file = file;
        this.bytes = bytes;
        this.parser = parser(dialect.delimiter(), dialect.quote(), record,
                new MarkedText(bytes.stream(), dialect.charset()));
        this.iterator = parser.iterator();
    }

    static Records open(Path path, Dialect dialect) throws IOException, TableFault {
        String file = path.getFileName().toString();
        try {
            return new Records(file, SourceBytes.open(path), dialect);
        } catch (EOFException | ZipException e) {
            throw brokenPack(file);
        }
    }

    static CsvReader<RawRecord> parser(char delimiter, char quote, RawRecord record, Reader text) {
        return CsvReader.builder().fieldSeparator(delimiter).quoteCharacter(quote == '\0' ? NO_QUOTE : quote)
                .skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(RawRecord.MOST_CHARACTERS).build(record, text);
    }

    /** The record that {@link #next} moves to; one and the same object each time. */
    RawRecord record() {
        return record;
    }

    /** Bytes read from the disk so far. */
    long bytes() {
        return bytes.read();
    }

    /** Moves to the next record; false if there is none. */
    boolean next() throws IOException, TableFault {
        if (ended) {
            return false;
        }
        try {
            if (!iterator.hasNext()) {
                throw notClosed();
            }
            iterator.next();
        } catch (CsvParseException e) {
            throw fault(e.getCause());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof EOFException || e.getCause() instanceof ZipException) {
                throw brokenPack(file);
            }
            throw e.getCause();
        }
        ended = record.isEnd();
        if (!ended && record.isOpen()) {
            throw notClosed();
        }
        return !ended;
    }

    private TableFault notClosed() {
        return fault("a quote that opens in this row is not closed before the end of the file",
                "close it, and double every quote inside a quoted cell; if the table has no quotes, say so in its "
                        + "metadata with \"quoteChar\": null", 0);
    }

    private TableFault fault(Throwable cause) {
        if (cause instanceof RawRecord.TooLong || String.valueOf(cause.getMessage()).contains("buffer size")) {
            return fault("the row is longer than " + RawRecord.MOST_CHARACTERS + " characters",
                    "close the quote that opens in it, or give the right --delimiter and --encoding", 1);
        }
        return fault("no CSV from here on (" + cause.getMessage() + ")",
                "double every quote inside a quoted cell, and close the cell before the delimiter", 1);
    }

    private TableFault fault(String problem, String remedy, int unread) {
        return new TableFault(List.of(new Finding(file, (int) record.line(),
                "cell " + Math.max(record.count() + unread, 1), problem, remedy)));
    }

    private static TableFault brokenPack(String file) {
        return new TableFault(List.of(Finding.ofFile(file, "is a gzip file that is damaged or ends too early",
                "fetch it again")));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
