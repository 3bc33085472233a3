package org.amurgraph.bulk;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.amurgraph.external.SafeCell;

/** A text file in the making, of lines that end in LF: N-Quads as a release has them, or CSV (RFC 4180). */
final class TextFile implements Closeable {

    private static final int BUFFER_BYTES = 1 << 18;
    private static final String ESCAPED = "\b\t\n\f\r\"\\";
    private static final String ESCAPES = "btnfr\"\\";
    private static final String NOT_IN_IRI = "<>\"{}|^`\\";

    private final OutputStream out;
    private final Sha256 sum = new Sha256();
    private long lines;

    TextFile(Path file) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
    }

    /** Writes a line of a graph whose object is an IRI. */
    void iri(String graph, String subject, String predicate, String object) throws IOException {
        line(iri(subject) + iri(predicate) + iri(object) + iri(graph) + ".");
    }

    /**
     * Writes a line of a graph whose object is a literal.
     *
     * @param kind what stands behind its quotation marks
     */
    void literal(String graph, String subject, String predicate, String text, String kind) throws IOException {
        line(iri(subject) + iri(predicate) + quoted(text) + kind + " " + iri(graph) + ".");
    }

    private static String iri(String iri) {
        return isPlain(iri) ? "<" + iri + "> " : escaped(iri);
    }

    private static boolean isPlain(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            if (iri.charAt(i) <= ' ' || NOT_IN_IRI.indexOf(iri.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String iri) {
        StringBuilder text = new StringBuilder("<");
        iri.codePoints().forEach(c -> {
            if (c <= ' ' || NOT_IN_IRI.indexOf(c) >= 0) {
                text.append(String.format("\\u%04X", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append("> ").toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            int known = ESCAPED.indexOf(c);
            if (known >= 0) {
                quoted.append('\\').append(ESCAPES.charAt(known));
            } else if (c < ' ' || c == 0x7F) {
                quoted.append(String.format("\\u%04X", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /** Writes a row of CSV that no spreadsheet takes for formulas. */
    void row(List<String> cells) throws IOException {
        line(cells.stream().map(SafeCell::of).map(TextFile::cell).collect(Collectors.joining(",")));
    }

    private static String cell(String text) {
        return text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void line(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        sum.add(bytes, bytes.length);
        lines++;
    }

    /** Number of lines so far. */
    long lines() {
        return lines;
    }

    /** Checksum of what was written; to be asked for once, at the end. */
    String sha256() {
        return sum.hex();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
