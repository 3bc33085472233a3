package org.amurgraph;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amurgraph.release.Release;

/**
 * The tables that were joined to a release before the next was built, and how to join those again that it lacks.
 *
 * @param release folder of the release, if there was one
 * @param tables their names
 */
record Rejoining(Optional<Path> release, List<String> tables) {

    /** The tables of the current release of a folder. */
    static Rejoining of(Path releases) throws IOException {
        List<String> tables = Release.tables(releases);
        return tables.isEmpty() ? new Rejoining(Optional.empty(), tables)
                : new Rejoining(Optional.of(releases.resolve(Release.folder(releases).getFileName())), tables);
    }

    /** What to do about the tables that the next release has no more, in sentences. */
    List<String> advice(Path next) throws IOException {
        List<String> lost = new ArrayList<>(tables);
        lost.removeAll(Release.tables(next));
        List<String> advice = new ArrayList<>();
        for (String table : lost) {
            advice.add("The data have changed, so the table " + table
                    + " is not joined to the new release; join it again: " + command(table));
        }
        return advice;
    }

    private String command(String table) throws IOException {
        Path folder = release.orElseThrow().resolve("external").resolve(table);
        Path metadata = folder.resolve("metadata.json");
        Path links = folder.resolve("links.csv");
        return "join " + file(metadata, table) + " --name " + table
                + (Files.exists(metadata) ? " --metadata " + metadata : "")
                + (Files.exists(links) ? " --links " + links : "");
    }

    /** Name of the file that a table came from, as far as its metadata tell it. */
    private static String file(Path metadata, String table) throws IOException {
        String standard = table + ".csv";
        if (!Files.exists(metadata)) {
            return standard;
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(metadata))) {
            return reader.readObject().getString("url", standard);
        } catch (JsonException | ClassCastException e) {
            return standard;
        }
    }
}
