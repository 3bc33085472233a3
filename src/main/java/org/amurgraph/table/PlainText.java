package org.amurgraph.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks through a file for what a CSV parser would make the best of, though the writer meant something else. */
final class PlainText {

    private static final int PIECE = 1 << 16;

    private final String file;
    private final List<Finding> findings;
    private int line = 1;
    private int character;
    private char last;
    private boolean isBlank = true;
    private boolean hasMark;
    private boolean cellStarts = true;
    private int carriageReturn;
    /** The line of a quote that is not closed so far; 0 if there is none. */
    private int opened;

    private PlainText(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * Finds out whether a file is UTF-8 without BOM, has something in it, ends its lines with LF and closes its quotes.
     *
     * @param file the file as findings name it
     * @param findings where it goes what is not so
     * @return true if all is so
     */
    static boolean check(Path path, String file, List<Finding> findings) throws IOException {
        int before = findings.size();
        new PlainText(file, findings).look(path);
        return findings.size() == before;
    }

    private void look(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer characters = CharBuffer.allocate(PIECE);
        try (InputStream in = Files.newInputStream(path)) {
            for (boolean isEnd = false; !isEnd;) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                isEnd = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters, isEnd);
                characters.flip();
                characters.chars().forEach(c -> take((char) c));
                characters.clear();
                if (result.isError()) {
                    fault(line, "character " + (character + 1),
                            String.format("the byte 0x%02X is not UTF-8", bytes.get(bytes.position())),
                            "save the file as UTF-8");
                    return;
                }
                bytes.compact();
            }
        }
        judge();
    }

    private void take(char c) {
        hasMark |= line == 1 && character == 0 && c == '\uFEFF';
        isBlank &= Character.isWhitespace(c);
        if (c == '\r' && carriageReturn == 0) {
            carriageReturn = line;
        }
        if (c == '"' && opened > 0) {
            opened = 0;
        } else if (c == '"' && (cellStarts || last == '"')) {
            opened = line;
        }
        cellStarts = opened == 0 && (c == ',' || c == '\n');
        character = c == '\n' ? 0 : character + 1;
        line += c == '\n' ? 1 : 0;
        last = c;
    }

    private void judge() {
        if (hasMark) {
            fault(1, "character 1", "the file starts with a byte order mark", "save it as UTF-8 without BOM");
        } else if (isBlank) {
            findings.add(Finding.ofFile(file, "is empty", "write the header line at least"));
        } else {
            if (carriageReturn > 0) {
                fault(carriageReturn, "", "the line ends with a carriage return", "save the file with LF line ends");
            }
            if (opened > 0) {
                fault(opened, "", "a quote that opens here is not closed before the end of the file",
                        "close it, and double every quote inside a quoted cell");
            }
        }
    }

    private void fault(int row, String column, String problem, String remedy) {
        findings.add(new Finding(file, row, column, problem, remedy));
    }
}
