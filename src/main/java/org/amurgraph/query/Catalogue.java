package org.amurgraph.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The query files of a folder, by name.
 *
 * @param queries in the order of their names
 */
public record Catalogue(Map<String, QueryFile> queries) {

    /**
     * Reads all {@code .rq} files of a folder and the folders in it. A folder that is not there has none.
     *
     * @throws IOException if the folder cannot be read
     * @throws QueryFault if a file is at fault, or two have one name
     */
    public static Catalogue read(Path folder) throws IOException {
        Map<String, QueryFile> queries = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
                    QueryFile query = QueryFile.read(file);
                    if (queries.put(query.name(), query) != null) {
                        throw new QueryFault(file.getFileName().toString(), 0, 0, "a second query has this name");
                    }
                }
            }
        }
        return new Catalogue(queries);
    }

    public Optional<QueryFile> find(String name) {
        return Optional.ofNullable(queries.get(name));
    }
}
