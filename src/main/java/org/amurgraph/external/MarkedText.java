package org.amurgraph.external;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a file. Bytes that the encoding does not know become {@link #MALFORMED}, a code point that no text
 * holds, so that they are found again in their cell; {@link #END} on a line of its own closes the text, so that a quote
 * that is still open there gives itself away. A byte order mark is left out.
 */
final class MarkedText extends FilterReader {

    static final char MALFORMED = '\uFFFF';
    static final char END = '\uFFFE';
    private static final String CLOSING = "\n" + END + "\n";

    private boolean started;
    private int closing = -1;

    MarkedText(InputStream bytes, Charset charset) {
        super(new InputStreamReader(bytes, charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(String.valueOf(MALFORMED))));
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (closing >= 0) {
            return close(buffer, from, length);
        }
        int read = super.read(buffer, from, length);
        if (read < 0) {
            closing = 0;
            return close(buffer, from, length);
        }
        if (!started && read > 0) {
            started = true;
            if (buffer[from] == '\uFEFF') {
                System.arraycopy(buffer, from + 1, buffer, from, read - 1);
                return read > 1 ? read - 1 : read(buffer, from, length);
            }
        }
        return read;
    }

    private int close(char[] buffer, int from, int length) {
        int left = Math.min(length, CLOSING.length() - closing);
        CLOSING.getChars(closing, closing + left, buffer, from);
        closing += left;
        return left == 0 ? -1 : left;
    }
}
