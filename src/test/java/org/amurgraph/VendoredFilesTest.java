package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** The files of others that pages load are the ones that the list names, with their licences. */
class VendoredFilesTest {

    private static final Path FOLDER = TestProject.PROJECT.resolve("src/main/resources/explorer");
    private static final Pattern ROW = Pattern.compile(
            "\\| (\\S+) \\| (\\d[\\w.-]*) \\| (\\S+) \\| (\\S+) \\| ([0-9a-f]{64}) \\| (.+) \\|");

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("VENDORED.md")).stream().map(ROW::matcher).filter(Matcher::matches)
                .toList();
    }

    @Test
    void everyFileOfTheListIsTheOneThatWasTaken() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Matcher row : rows()) {
            listed.put(row.group(4), row.group(5));
            found.put(row.group(4), DigestUtils.sha256Hex(Files.readAllBytes(FOLDER.resolve(row.group(4)))));
        }
        assertEquals(listed, found);
        assertTrue(listed.containsKey("yasgui.js"), listed::toString);
    }

    @Test
    void everyLicenceFileThatTheListNamesIsThere() throws IOException {
        for (Matcher row : rows()) {
            Matcher file = Pattern.compile("[a-z-]+\\.txt").matcher(row.group(6));
            assertTrue(file.find() && Files.size(FOLDER.resolve(file.group())) > 0, row.group());
        }
    }
}
