package org.amurgraph.release;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.amurgraph.vocab.Am;

/**
 * What the data says of itself as a whole.
 *
 * @param title name of the dataset
 * @param description what it holds
 * @param version version of the data, as {@code 1.2.3}
 * @param issued day of the version, as {@code YYYY-MM-DD}
 * @param license IRI of the licence
 * @param creator who made it
 */
public record DatasetInfo(String title, String description, String version, String issued, String license,
                          String creator) {

    private static final Set<String> PROPERTIES =
            new TreeSet<>(List.of("title", "description", "base", "version", "issued", "license", "creator"));

    /**
     * Reads {@code dataset.json}.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no JSON object with exactly the known properties, or its base is not
     *     {@link Am#BASE}
     */
    public static DatasetInfo read(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject json = reader.readObject();
            if (!json.keySet().equals(PROPERTIES)
                    || json.values().stream().anyMatch(v -> !(v instanceof JsonString))) {
                throw new IllegalArgumentException("holds " + json.keySet() + "; write the properties "
                        + String.join(", ", PROPERTIES) + ", each a string");
            }
            if (!json.getString("base").equals(Am.BASE)) {
                throw new IllegalArgumentException("has the base " + json.getString("base")
                        + "; write " + Am.BASE + ", which the code and the queries use");
            }
            return new DatasetInfo(json.getString("title"), json.getString("description"),
                    json.getString("version"), json.getString("issued"), json.getString("license"),
                    json.getString("creator"));
        } catch (JsonException e) {
            throw new IllegalArgumentException("is no JSON object; correct its syntax", e);
        }
    }
}
