package org.amurgraph.release;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The list of a release's files, by which it is known and checked.
 *
 * @param version version of the data
 * @param issued day of the version
 * @param quads number of statements, counting one once per graph
 * @param sha256 checksum by path, relative to the release's folder
 */
public record Manifest(String version, String issued, long quads, Map<String, String> sha256) {

    static final String FILE = "manifest.json";
    /** Where the files of external tables are, each table in a folder with its name. */
    static final String EXTERNAL = "external/";

    /** Lists the files of a folder. */
    static Manifest of(Path folder, DatasetInfo info, long quads) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(FILE)) {
                    sums.put(name, sha256(file));
                }
            }
        }
        return new Manifest(info.version(), info.issued(), quads, sums);
    }

    /**
     * Reads the manifest of a release.
     *
     * @throws IOException if it is not there
     * @throws DamagedException if it is damaged
     */
    static Manifest read(Path folder) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(folder.resolve(FILE)))) {
            JsonObject json = reader.readObject();
            Map<String, String> sums = new TreeMap<>();
            JsonObject files = json.getJsonObject("sha256");
            files.keySet().forEach(name -> sums.put(name, files.getString(name)));
            return new Manifest(json.getString("version"), json.getString("issued"),
                    json.getJsonNumber("quads").longValueExact(), sums);
        } catch (JsonException | NullPointerException | ClassCastException | ArithmeticException e) {
            throw new DamagedException(folder.resolve(FILE) + " is damaged; build the release anew", e);
        }
    }

    /** A manifest that cannot be read. */
    static final class DamagedException extends IOException {

        private static final long serialVersionUID = 1;

        DamagedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The text of the manifest file. It is the same for the same content. */
    String json() {
        JsonObjectBuilder files = Json.createObjectBuilder();
        sha256.forEach(files::add);
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(Json.createObjectBuilder().add("version", version).add("issued", issued)
                    .add("quads", quads).add("sha256", files).build());
        }
        return text.toString().strip() + "\n";
    }

    /** Name of the release: its version, and a checksum of everything in it. */
    String name() {
        return version + "-" + DigestUtils.sha256Hex(json()).substring(0, 12);
    }

    /** Names of the external tables that are joined, in their order. */
    public List<String> tables() {
        return sha256.keySet().stream().filter(f -> f.startsWith(EXTERNAL)).map(f -> f.split("/")[1]).distinct()
                .sorted().toList();
    }

    /** Path of an external table's folder, with a slash at its end. */
    static String folder(String table) {
        return EXTERNAL + table + "/";
    }

    /** True if the other one lists the same files, whatever external tables are joined to either. */
    boolean hasSameData(Manifest other) {
        return version.equals(other.version) && issued.equals(other.issued)
                && without(EXTERNAL).equals(other.without(EXTERNAL));
    }

    /** The checksums of all files that are not in a folder. */
    Map<String, String> without(String folder) {
        Map<String, String> others = new TreeMap<>(sha256);
        others.keySet().removeIf(f -> f.startsWith(folder));
        return others;
    }

    /** The paths of the files with statements: the curated ones first, then those of external tables. */
    List<String> quadFiles() {
        return Stream.concat(Stream.of(ReleaseWriter.GRAPH), sha256.keySet().stream()
                .filter(f -> f.startsWith(EXTERNAL) && f.endsWith(NQuads.ENDING))).toList();
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        Files.copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Hex.encodeHexString(digest.digest());
    }
}
