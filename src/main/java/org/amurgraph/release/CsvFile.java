package org.amurgraph.release;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A CSV file (RFC 4180) with CSVW metadata beside it, whose rows are each about the thing in their first column.
 *
 * @param name file name without its ending
 * @param title what the table is called
 * @param description what a row is
 * @param license IRI of the licence
 */
record CsvFile(String name, String title, String description, String license) {

    /** Name of the first column, and so of every table's key. */
    static final String KEY = "iri";

    /** The first column in CSVW. */
    static JsonObject key() {
        return suppressed(KEY).add("datatype", "anyURI").add("required", true).build();
    }

    /** A column that is there for readers and makes no triple of its own. */
    static JsonObjectBuilder suppressed(String column) {
        return Json.createObjectBuilder().add("name", column).add("titles", column).add("suppressOutput", true);
    }

    /**
     * Writes both files.
     *
     * @param columns the columns in CSVW, in the order of the cells; the required ones are the key
     * @param rows the cells of each row
     */
    void write(Path folder, JsonArray columns, Stream<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(folder.resolve(name + Dump.CSV)))) {
            csv.writeRecord(columns.stream().map(c -> c.asJsonObject().getString("name")).toList());
            rows.forEach(csv::writeRecord);
        }
        JsonArrayBuilder key = Json.createArrayBuilder();
        columns.stream().map(JsonValue::asJsonObject).filter(c -> c.getBoolean("required", false))
                .forEach(c -> key.add(c.getString("name")));
        JsonObjectBuilder metadata = Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add("http://www.w3.org/ns/csvw")
                        .add(Json.createObjectBuilder().add("@language", "en")))
                .add("url", name + Dump.CSV).add("dc:title", title);
        if (!description.isEmpty()) {
            metadata.add("dc:description", description);
        }
        metadata.add("dc:license", Json.createObjectBuilder().add("@id", license)).add("tableSchema",
                Json.createObjectBuilder().add("aboutUrl", "{+" + KEY + "}").add("primaryKey", key)
                        .add("columns", columns));
        Files.writeString(folder.resolve(name + Dump.METADATA), pretty(metadata.build()));
    }

    private static String pretty(JsonObject json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(json);
        }
        return text.toString().strip() + "\n";
    }
}
