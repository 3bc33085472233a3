package org.amurgraph.release;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Takes lines and writes them to a file, each once, sorted by their bytes, with no more in memory than a part of them:
 * each part is sorted into a file beside, and the parts are merged when the writer is closed.
 */
final class SortedLines extends OutputStream {

    /** Lines that are held to be sorted; a line takes its bytes and some twenty more. */
    static final long PART_BYTES = 64L << 20;

    private final Path file;
    private final long partBytes;
    private final List<Path> parts = new ArrayList<>();
    private final List<byte[]> lines = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long held;
    private long count;

    /**
     * Lines for a file.
     *
     * @param partBytes bytes of lines that are held at once
     */
    SortedLines(Path file, long partBytes) {
        this.file = file;
        this.partBytes = partBytes;
    }

    /** Number of lines in the file, once this is closed. */
    long count() {
        return count;
    }

    @Override
    public void write(int oneByte) throws IOException {
        line.write(oneByte);
        if (oneByte == '\n') {
            add(line.toByteArray());
            line.reset();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int start = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, start, i + 1 - start);
                add(line.toByteArray());
                line.reset();
                start = i + 1;
            }
        }
        line.write(bytes, start, offset + length - start);
    }

    private void add(byte[] one) throws IOException {
        lines.add(one);
        held += one.length;
        if (held >= partBytes) {
            Path part = file.resolveSibling(file.getFileName() + ".part-" + parts.size());
            parts.add(part);
            writePart(part);
        }
    }

    private void writePart(Path target) throws IOException {
        lines.sort(Arrays::compareUnsigned);
        count = 0;
        byte[] last = {};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            for (byte[] one : lines) {
                last = writeAfter(last, one, out);
            }
        }
        lines.clear();
        held = 0;
    }

    /** Writes a line unless it is the last one again; returns what is the last one then. */
    private byte[] writeAfter(byte[] last, byte[] one, OutputStream out) throws IOException {
        if (!Arrays.equals(last, one)) {
            out.write(one);
            count++;
        }
        return one;
    }

    /** Writes the file, and removes the parts. */
    @Override
    public void close() throws IOException {
        if (parts.isEmpty()) {
            writePart(file);
            return;
        }
        Path last = file.resolveSibling(file.getFileName() + ".part-" + parts.size());
        parts.add(last);
        writePart(last);
        merge();
        for (Path part : parts) {
            Files.delete(part);
        }
    }

    private void merge() throws IOException {
        count = 0;
        byte[] last = {};
        PriorityQueue<Part> queue = new PriorityQueue<>(Comparator.comparing(Part::head, Arrays::compareUnsigned));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Path part : parts) {
                Part opened = new Part(part);
                if (opened.next()) {
                    queue.add(opened);
                }
            }
            for (Part least = queue.poll(); least != null; least = queue.poll()) {
                last = writeAfter(last, least.head, out);
                if (least.next()) {
                    queue.add(least);
                }
            }
        } finally {
            for (Part part : queue) {
                part.in.close();
            }
        }
    }

    /** A sorted part that is being read. */
    private static final class Part {

        private final InputStream in;
        private final byte[] piece = new byte[1 << 16];
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private int from;
        private int to;
        private byte[] head = {};

        Part(Path file) throws IOException {
            this.in = Files.newInputStream(file);
        }

        byte[] head() {
            return head;
        }

        /** Reads the next line; at the end closes the file. */
        boolean next() throws IOException {
            line.reset();
            while (to >= 0) {
                for (int i = from; i < to; i++) {
                    if (piece[i] == '\n') {
                        line.write(piece, from, i + 1 - from);
                        head = line.toByteArray();
                        from = i + 1;
                        return true;
                    }
                }
                line.write(piece, from, to - from);
                from = 0;
                to = in.read(piece);
            }
            in.close();
            return false;
        }
    }
}
