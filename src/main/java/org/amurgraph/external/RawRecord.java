package org.amurgraph.external;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;

/**
 * The record that was read last, used again for the next so that millions of rows leave nothing behind. Holds no more
 * cells than it is told to, but counts them all.
 */
final class RawRecord extends AbstractBaseCsvCallbackHandler<RawRecord> {

    /** Longest record in characters. */
    static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    /** A record that is longer than any row of a table. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private String[] cells = new String[64];
    private int most = Integer.MAX_VALUE;
    private int count;
    private int characters;
    private int quoted;
    private long line;
    private long number;

    /** Keeps no more than so many cells of the next records. */
    void keep(int cellsAtMost) {
        most = cellsAtMost;
    }

    /** Line of the file on which the record starts. */
    long line() {
        return line;
    }

    /** Number of the record in the file, from 1. */
    long number() {
        return number;
    }

    /** Number of cells in the file, which may be more than were kept. */
    int count() {
        return count;
    }

    /** Number of cells with quotes around them. */
    int quoted() {
        return quoted;
    }

    String cell(int index) {
        return index < count ? cells[index] : "";
    }

    List<String> cells() {
        return List.of(Arrays.copyOf(cells, Math.min(count, most)));
    }

    /** True for a line with nothing on it, or nothing but delimiters and blanks. */
    boolean isBlank() {
        for (int i = 0; i < count && i < most; i++) {
            if (!cells[i].isBlank()) {
                return false;
            }
        }
        return count <= most;
    }

    /** True for the mark behind the last record. */
    boolean isEnd() {
        return count == 1 && most > 0 && cells[0].length() == 1 && cells[0].charAt(0) == MarkedText.END;
    }

    /** True if the end of the file came while a quoted cell of this record was open. */
    boolean isOpen() {
        return count > 0 && cells[Math.min(count, most) - 1].indexOf(MarkedText.END) >= 0;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        count = 0;
        characters = 0;
        quoted = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean inQuotes) {
        quoted += inQuotes ? 1 : 0;
        characters += length + 1;
        if (characters > MOST_CHARACTERS) {
            throw new TooLong();
        }
        if (count == cells.length && count < most) {
            cells = Arrays.copyOf(cells, 2 * count);
        }
        if (count < most) {
            String before = cells[count];
            cells[count] = before != null && isSame(before, buffer, offset, length) ? before
                    : new String(buffer, offset, length);
        } else if (length > 0 && buffer[offset + length - 1] == MarkedText.END) {
            cells[most - 1] += MarkedText.END;
        }
        count++;
    }

    private static boolean isSame(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected RawRecord buildRecord() {
        number++;
        return this;
    }
}
