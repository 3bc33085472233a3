package org.amurgraph.join;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows of a prepared table in their order, for one who comes by in the same order. */
final class RowOrder implements Closeable {

    private final BufferedReader lines;
    private final String start;
    private String row = "";

    /**
     * The rows of a file that was verified.
     *
     * @param start what the IRIs of rows start with
     */
    RowOrder(Path file, String start) throws IOException {
        this.lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        this.start = "<" + start;
    }

    /** Goes on to a row, whose name is made of ASCII characters; false if it is not there from here on. */
    boolean reach(String iri) throws IOException {
        while (!row.equals(iri)) {
            String line = lines.readLine();
            if (line == null) {
                return false;
            }
            if (line.startsWith(start)) {
                row = line.substring(1, line.indexOf('>'));
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
