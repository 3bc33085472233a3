package org.amurgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is judged as a whole, though it is read in pieces. */
class PlainTextTest {

    /** Lines of 35 bytes, so that pieces of 65,536 end everywhere in one: in a letter of three bytes, and in quotes. */
    private static final String LINES = "port,珲春,\"a \"\"b\"\"\",42.654,130.6\n".repeat(80_000);

    @TempDir
    private Path folder;

    private List<String> findings(byte[] bytes) throws IOException {
        Path file = folder.resolve("port.csv");
        Files.write(file, bytes);
        List<Finding> findings = new ArrayList<>();
        assertEquals(PlainText.check(file, "port.csv", findings), findings.isEmpty());
        return findings.stream().map(f -> f.row() + " " + f.column() + ": " + f.problem()).toList();
    }

    @Test
    void aLargeFileIsPlain() throws IOException {
        byte[] bytes = LINES.getBytes(StandardCharsets.UTF_8);
        assertEquals(35 * 80_000, bytes.length);
        assertEquals(List.of(), findings(bytes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "61FF           | 80001 character 2: the byte 0xFF is not UTF-8",
        "E9BB91E9BE99E9 | 80001 character 3: the byte 0xE9 is not UTF-8",
        "612C2262       | 80001 : a quote that opens here is not closed before the end of the file",
        "612C0D         | 80001 : the line ends with a carriage return"})
    void whatIsWrongFarDownIsToldOfItsPlace(String lastLine, String finding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(LINES.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(HexFormat.of().parseHex(lastLine));
        assertEquals(List.of(finding), findings(bytes.toByteArray()));
    }
}
