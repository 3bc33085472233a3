package org.amurgraph.join;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes N-Quads (RDF 1.1 N-Quads, section 4) as bytes, since millions of lines are written here. What is the same on
 * many lines is made ready once; values are escaped while they are written.
 */
final class QuadLines implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;
    /** Most bytes that one character becomes. */
    private static final int LONGEST = 6;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** What may not stand in an IRI as it is, besides controls and the space. */
    private static final String NOT_IN_IRI = "<>\"{}|^`\\";
    private static final String ESCAPED = "\b\t\n\f\r\"\\";
    private static final String ESCAPES = "btnfr\"\\";

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int end;
    private long lines;

    QuadLines(OutputStream out) {
        this.out = out;
    }

    /** Number of lines that have been ended. */
    long lines() {
        return lines;
    }

    /** Bytes of an IRI as a line has it, with a space behind. */
    static byte[] ready(String iri) {
        return ('<' + iri + "> ").getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes of what comes behind an object that is an IRI, to the end of its line. */
    static byte[] tailOfIri(String graph) {
        return ("<" + graph + "> .\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes of what comes behind the quotation marks of a literal, to the end of its line. */
    static byte[] tail(String datatype, String graph) {
        return ((datatype.isEmpty() ? "" : "^^<" + datatype + ">") + " <" + graph + "> .\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same for a text in a language. */
    static byte[] tailIn(String language, String graph) {
        return ("@" + language + " <" + graph + "> .\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Writes bytes that were made ready. */
    QuadLines put(byte[] ready) throws IOException {
        if (end + ready.length > buffer.length) {
            flush();
        }
        if (ready.length > buffer.length) {
            out.write(ready);
        } else {
            System.arraycopy(ready, 0, buffer, end, ready.length);
            end += ready.length;
        }
        return this;
    }

    /** Writes an IRI with a space behind. */
    QuadLines iri(String iri) throws IOException {
        room();
        buffer[end++] = '<';
        for (int i = 0; i < iri.length(); i += Character.charCount(iri.codePointAt(i))) {
            int c = iri.codePointAt(i);
            if (c <= ' ' || NOT_IN_IRI.indexOf(c) >= 0) {
                room();
                spell(c);
            } else {
                character(c);
            }
        }
        room();
        buffer[end++] = '>';
        buffer[end++] = ' ';
        return this;
    }

    /** Writes a text in quotation marks. */
    QuadLines text(String text) throws IOException {
        room();
        buffer[end++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
                room();
                buffer[end++] = (byte) c;
            } else if (c < 0x80) {
                escape(c);
            } else {
                int whole = text.codePointAt(i);
                character(whole);
                i += Character.charCount(whole) - 1;
            }
        }
        room();
        buffer[end++] = '"';
        return this;
    }

    /** Ends a line with what was made ready for it. */
    void end(byte[] tail) throws IOException {
        put(tail);
        lines++;
    }

    private void escape(char c) throws IOException {
        room();
        int known = ESCAPED.indexOf(c);
        if (known >= 0) {
            buffer[end++] = '\\';
            buffer[end++] = (byte) ESCAPES.charAt(known);
        } else {
            spell(c);
        }
    }

    private void spell(int c) {
        buffer[end++] = '\\';
        buffer[end++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[end++] = HEX[c >> shift & 0xF];
        }
    }

    /** Writes a character in UTF-8; half of one, which has no such form, becomes the replacement character. */
    private void character(int c) throws IOException {
        room();
        if (c < 0x80) {
            buffer[end++] = (byte) c;
        } else if (c < 0x800) {
            buffer[end++] = (byte) (0xC0 | c >> 6);
            buffer[end++] = (byte) (0x80 | c & 0x3F);
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            character(0xFFFD);
        } else if (c < 0x10000) {
            buffer[end++] = (byte) (0xE0 | c >> 12);
            buffer[end++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[end++] = (byte) (0x80 | c & 0x3F);
        } else {
            buffer[end++] = (byte) (0xF0 | c >> 18);
            buffer[end++] = (byte) (0x80 | c >> 12 & 0x3F);
            buffer[end++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[end++] = (byte) (0x80 | c & 0x3F);
        }
    }

    private void room() throws IOException {
        if (end + LONGEST > buffer.length) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, end);
        end = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
