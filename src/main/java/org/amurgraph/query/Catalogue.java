package org.amurgraph.query;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The query files of a folder, by name.
 *
 * @param queries in the order of their names
 */
public record Catalogue(Map<String, QueryFile> queries) {

    /** How a file is read. */
    private interface Reader {
        QueryFile read(Path file, String shown) throws IOException;
    }

    /**
     * Reads all {@code .rq} files of a folder of a release and the folders in it. A folder that is not there has none.
     * Their SPARQL was read when the release was made, and is read again only when it is needed.
     *
     * @throws IOException if the folder cannot be read
     * @throws QueryFault if the header of a file is at fault, or two have one name
     */
    public static Catalogue read(Path folder) throws IOException {
        return read(folder, folder.getFileName().toString(), QueryFile::readHeader, fault -> {
            throw fault;
        });
    }

    /**
     * Reads all {@code .rq} files of a folder and the folders in it, leaving out those at fault.
     *
     * @param name the folder as faults name it
     * @param faults where faults go
     * @throws IOException if the folder cannot be read
     */
    public static Catalogue read(Path folder, String name, Consumer<QueryFault> faults) throws IOException {
        return read(folder, name, QueryFile::read, faults);
    }

    private static Catalogue read(Path folder, String name, Reader reader, Consumer<QueryFault> faults)
            throws IOException {
        Map<String, QueryFile> queries = new TreeMap<>();
        for (Path file : files(folder)) {
            String shown = name + "/" + folder.relativize(file).toString().replace('\\', '/');
            try {
                QueryFile query = reader.read(file, shown);
                if (queries.putIfAbsent(query.name(), query) != null) {
                    faults.accept(new QueryFault(shown, 0, "another query has this name"));
                }
            } catch (QueryFault e) {
                faults.accept(e);
            }
        }
        return new Catalogue(queries);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(f -> f.toString().endsWith(QueryFile.ENDING) && Files.isRegularFile(f)).sorted().toList();
        }
    }

    public Optional<QueryFile> find(String name) {
        return Optional.ofNullable(queries.get(name));
    }
}
