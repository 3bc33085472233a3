package org.amurgraph.release;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.amurgraph.json.StrictJson;
import org.amurgraph.vocab.Am;
import org.apache.jena.datatypes.xsd.XSDDatatype;

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

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern IRI = Pattern.compile("https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+");

    /** What is wrong with {@code dataset.json}, and how to mend it. */
    public static final class Fault extends Exception {

        private static final long serialVersionUID = 1;
        private final String remedy;

        Fault(String problem, String remedy) {
            super(problem);
            this.remedy = remedy;
        }

        public String remedy() {
            return remedy;
        }
    }

    /**
     * Reads {@code dataset.json}.
     *
     * @throws IOException if the file cannot be read
     * @throws Fault if there is no such file, it is no JSON object with exactly the known properties, one of them does
     *     not have its form, or its base is not {@link Am#BASE}
     */
    public static DatasetInfo read(Path file) throws IOException, Fault {
        try {
            JsonObject json = StrictJson.read(Files.readString(file)).asJsonObject();
            if (!json.keySet().equals(PROPERTIES)
                    || json.values().stream().anyMatch(v -> !(v instanceof JsonString))) {
                throw new Fault("holds " + json.keySet(),
                        "write the properties " + String.join(", ", PROPERTIES) + ", each a string");
            }
            if (!json.getString("base").equals(Am.BASE)) {
                throw new Fault("has the base " + json.getString("base"),
                        "write " + Am.BASE + ", which the code and the queries use");
            }
            for (String property : List.of("title", "description", "creator")) {
                require(!json.getString(property).isBlank(), property, "some words");
            }
            require(VERSION.matcher(json.getString("version")).matches(), "version", "a version such as 1.2.3");
            require(IRI.matcher(json.getString("license")).matches(), "license", "the IRI of the licence");
            require(DAY.matcher(json.getString("issued")).matches()
                    && XSDDatatype.XSDdate.isValid(json.getString("issued")), "issued", "a day as YYYY-MM-DD");
            return new DatasetInfo(json.getString("title"), json.getString("description"),
                    json.getString("version"), json.getString("issued"), json.getString("license"),
                    json.getString("creator"));
        } catch (NoSuchFileException e) {
            throw new Fault("there is no such file", "write one with the properties " + String.join(", ", PROPERTIES));
        } catch (StrictJson.DuplicateKeyException e) {
            throw new Fault("has the property " + e.key() + " twice", "keep one");
        } catch (JsonException | CharacterCodingException | ClassCastException e) {
            throw new Fault("is no JSON object in UTF-8", "correct its syntax, and write nothing behind it");
        }
    }

    private static void require(boolean fits, String property, String expected) throws Fault {
        if (!fits) {
            throw new Fault("the property " + property + " does not have its form", "write " + expected);
        }
    }
}
