package org.amurgraph.external;

import java.nio.charset.Charset;

/**
 * How the bytes of a file become cells.
 *
 * @param gzip true if the file is packed
 * @param quote the character around cells that hold a delimiter; a {@code NUL} if there is none
 * @param skipRows number of records before the header, or before the first row if there is no header
 * @param header false if the first record is a row already
 * @param reason why it was understood so, for the metadata that is written out: what was told, or what was seen
 */
public record Dialect(Charset charset, boolean gzip, char delimiter, char quote, int skipRows, boolean header,
                      String reason) {

    /** A table whose first record is its header. */
    public Dialect(Charset charset, boolean gzip, char delimiter, char quote, String reason) {
        this(charset, gzip, delimiter, quote, 0, true, reason);
    }
}
