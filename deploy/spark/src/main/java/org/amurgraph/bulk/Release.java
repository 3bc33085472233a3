package org.amurgraph.bulk;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a release that the job reads: one row per thing of a class.
 *
 * @param tables folder of the tables
 */
record Release(Path tables) {

    static final String BASE = "https://w3id.org/amur/";
    static final String TERM = BASE + "ontology#";
    static final String CODE = BASE + "code/";
    static final String ID = BASE + "id/";
    private static final int LONGEST_CELL = 1 << 20;

    /**
     * Opens a release, or the current one of a folder of releases.
     *
     * @throws Fault if there is none
     */
    static Release open(Path folder) {
        for (Path release : List.of(folder, folder.resolve("current"))) {
            if (Files.isRegularFile(release.resolve("dump/class/ExternalLink.csv"))) {
                return new Release(release.resolve("dump/class"));
            }
        }
        throw Fault.of("there is no release with dump/class/ExternalLink.csv in " + folder
                + "; make one with the command build");
    }

    /** The rows of a table by column, in the order of their IRIs. Empty cells are empty texts. */
    List<Map<String, String>> rows(String table) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setMaxCharsPerColumn(LONGEST_CELL);
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setNullValue("");
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.getFormat().setComment('\0');
        List<Map<String, String>> rows = new ArrayList<>();
        try (var text = Files.newBufferedReader(tables.resolve(table + ".csv"), StandardCharsets.UTF_8)) {
            List<String[]> all = new CsvParser(settings).parseAll(text);
            for (String[] cells : all.subList(1, all.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(all.get(0)[i], cells[i]);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw Fault.of("the table " + table + " of the release cannot be read: " + e.getMessage());
        }
        return rows;
    }

    /** The names that a list cell holds. */
    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }

    /** An IRI as files for people have it. */
    static String shorten(String iri) {
        return iri.startsWith(ID) ? "id:" + iri.substring(ID.length()) : iri;
    }
}
