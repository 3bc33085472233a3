package org.amurgraph.external;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, unpacked if it is packed, with a count of those that were read from the disk. */
final class SourceBytes implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Counted disk;
    private final InputStream unpacked;
    private final boolean gzip;

    private SourceBytes(Counted disk, InputStream unpacked, boolean gzip) {
        this.disk = disk;
        this.unpacked = unpacked;
        this.gzip = gzip;
    }

    static SourceBytes open(Path file) throws IOException {
        Counted disk = new Counted(Files.newInputStream(file));
        try {
            BufferedInputStream buffered = new BufferedInputStream(disk, BUFFER);
            buffered.mark(2);
            boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
            buffered.reset();
            return new SourceBytes(disk, gzip ? new GZIPInputStream(buffered, BUFFER) : buffered, gzip);
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    InputStream stream() {
        return unpacked;
    }

    boolean gzip() {
        return gzip;
    }

    /** Bytes read from the disk so far. */
    long read() {
        return disk.count;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(read, 0);
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count += skipped;
            return skipped;
        }
    }
}
