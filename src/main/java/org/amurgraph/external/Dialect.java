package org.amurgraph.external;

import java.nio.charset.Charset;

/**
 * How the bytes of a file become cells.
 *
 * @param gzip true if the file is packed
 * @param reason why it was understood so, for the metadata that is written out: what was told, or what was seen
 */
public record Dialect(Charset charset, boolean gzip, char delimiter, char quote, String reason) {
}
