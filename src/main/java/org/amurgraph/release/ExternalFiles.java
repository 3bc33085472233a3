package org.amurgraph.release;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files of an external table in a release that is being made. Each is summed up while it is written, since a large
 * one is slow to read again, and is on the disk when it is closed.
 */
public final class ExternalFiles {

    /** The table and its rows, one statement per line. */
    public static final String ROWS = "rows.nq";
    /** Where the rows lead to, one statement per line. */
    public static final String LINKS = "links.nq";

    private static final int BUFFER_BYTES = 1 << 18;

    private final String folder;
    private final Path path;
    private final Map<String, String> sha256 = new TreeMap<>();
    private long statements;

    ExternalFiles(Path release, String folder) throws IOException {
        this.folder = folder;
        this.path = Files.createDirectories(release.resolve(folder));
    }

    /**
     * Makes a file. It belongs to the release once it is closed.
     *
     * @param name its name in the folder of the table
     */
    public OutputStream create(String name) throws IOException {
        return new Summed(name, FileChannel.open(path.resolve(name), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE));
    }

    /** Checksums of the files by their paths in the release. */
    Map<String, String> sha256() {
        return sha256;
    }

    /** How many statements the N-Quads files hold. */
    long statements() {
        return statements;
    }

    /** Counts and sums up what is written in large pieces to a file. */
    private final class Summed extends FilterOutputStream {

        private final String name;
        private final Pieces pieces;

        Summed(String name, FileChannel channel) {
            this(name, new Pieces(channel));
        }

        private Summed(String name, Pieces pieces) {
            super(new BufferedOutputStream(pieces, BUFFER_BYTES));
            this.name = name;
            this.pieces = pieces;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            try (FileChannel file = pieces.channel) {
                out.flush();
                if (file.isOpen()) {
                    file.force(true);
                    sha256.put(folder + name, HexFormat.of().formatHex(pieces.digest.digest()));
                    statements += name.endsWith(NQuads.ENDING) ? pieces.lines : 0;
                }
            }
        }
    }

    private static final class Pieces extends OutputStream {

        private final FileChannel channel;
        private final OutputStream out;
        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private long lines;

        Pieces(FileChannel channel) {
            this.channel = channel;
            this.out = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            for (int i = from; i < from + length; i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
        }
    }
}
