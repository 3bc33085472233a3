package org.amurgraph.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** An answer that is kept, plain and, once a client has asked for it so, compressed. */
final class Cached {

    /** Below this, compression costs more than it saves. */
    private static final int LEAST_BYTES = 1024;

    private final byte[] plain;
    private byte[] compressed = {};

    Cached(byte[] plain) {
        this.plain = plain;
    }

    byte[] plain() {
        return plain;
    }

    boolean isWorthCompressing() {
        return plain.length >= LEAST_BYTES;
    }

    synchronized byte[] compressed() {
        if (compressed.length == 0) {
            compressed = gzip(plain);
        }
        return compressed;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Upper bound of the memory that this takes, in bytes. */
    int weight() {
        return 64 + 2 * plain.length;
    }
}
