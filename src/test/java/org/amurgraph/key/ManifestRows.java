package org.amurgraph.key;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amurgraph.TestProject;

/** The rows of a manifest of tests. */
public final class ManifestRows {

    private ManifestRows() {
    }

    /** The rows of a CSV file under {@code src/test/resources}. */
    public static List<NamedCsvRecord> read(String file) throws IOException {
        Path path = TestProject.PROJECT.resolve("src/test/resources").resolve(file);
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path).stream()) {
            return rows.toList();
        }
    }
}
