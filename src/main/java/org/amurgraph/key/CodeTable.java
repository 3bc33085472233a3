package org.amurgraph.key;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A list of codes that is a resource beside this class: commas, no quotes, the code first, its source last. */
final class CodeTable {

    private CodeTable() {
    }

    /** The rows by their code. */
    static Map<String, String[]> read(String name) {
        try (InputStream in = CodeTable.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
