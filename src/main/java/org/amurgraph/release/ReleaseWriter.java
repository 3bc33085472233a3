package org.amurgraph.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Writes releases. A release is made in a hidden folder, renamed into place when it is whole, and only then made the
 * current one, each step by one rename: whatever stops the writer, the last release stays as it was.
 */
public final class ReleaseWriter {

    static final String GRAPH = "graph.nq";
    static final String QUERIES = "queries";
    private static final Pattern TABLE = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Releases releases;

    /** A writer into a folder of releases, which is made if need be. */
    public ReleaseWriter(Path releases) {
        this.releases = new Releases(releases);
    }

    /**
     * Writes a release and makes it the current one. If the current one has the same data, it stays, with the external
     * tables that are joined to it; otherwise the new one has none.
     *
     * @param data named graphs to write
     * @param queries folder of query files that belong to the release
     * @return folder of the release
     * @throws IOException if the disk does not allow it, or another writer is at work
     */
    public Path write(DatasetInfo info, DatasetGraph data, Path queries) throws IOException {
        releases.make();
        return releases.alone(unfinished -> {
            Manifest manifest = fill(unfinished, info, data, queries);
            Path current = releases.current();
            return Releases.isIntact(current, manifest::hasSameData)
                    ? current.resolveSibling(current.toRealPath().getFileName())
                    : releases.finish(unfinished, manifest);
        });
    }

    /** What makes a release in an empty folder. */
    @FunctionalInterface
    interface Maker {
        Manifest into(Path folder) throws IOException;
    }

    /** Has a release made, and makes it the current one. */
    Path adopt(Maker maker) throws IOException {
        releases.make();
        return releases.alone(unfinished -> releases.finish(unfinished, maker.into(unfinished)));
    }

    /**
     * Joins an external table to the current release: makes a new one, with all its other files, the current one. A
     * table that was joined under the same name is replaced.
     *
     * @param table name of the table: lower-case letters, digits and hyphens
     * @param filler writes the table's files
     * @return folder of the new release
     * @throws IOException if there is no sound release, the disk does not allow it, or another writer is at work
     */
    public Path join(String table, Filler filler) throws IOException {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("a table cannot be called " + table
                    + "; use lower-case letters, digits and hyphens");
        }
        releases.requireOne();
        return releases.alone(unfinished -> {
            Path current = releases.sound();
            ExternalFiles files = new ExternalFiles(unfinished, Manifest.folder(table));
            filler.fill(current, files);
            return releases.finish(unfinished, replace(current, table, files.sha256(), files.statements(), unfinished));
        });
    }

    /** Writes the files of an external table. */
    public interface Filler {

        /**
         * Writes the files.
         *
         * @param release folder of the release that the table is joined to, which nobody changes meanwhile
         */
        void fill(Path release, ExternalFiles files) throws IOException;
    }

    /**
     * Removes an external table: makes a release without it, but with all other files of the current one, the current
     * one.
     *
     * @return folder of the release, the very one that the table was joined to
     * @throws IOException if there is no such table or no sound release, the disk does not allow it, or another writer
     *     is at work
     */
    public Path remove(String table) throws IOException {
        releases.requireOne();
        return releases.alone(unfinished -> {
            Path current = releases.sound();
            List<String> tables = Manifest.read(current).tables();
            if (!tables.contains(table)) {
                throw new IOException("no table is joined as " + table + "; "
                        + (tables.isEmpty() ? "there is none" : "there is " + String.join(", ", tables)));
            }
            return releases.finish(unfinished, replace(current, table, Map.of(), 0, unfinished));
        });
    }

    /** Takes over all files of a release but those of a table, for which there are others. */
    private static Manifest replace(Path current, String table, Map<String, String> sha256, long statements,
                                    Path unfinished) throws IOException {
        Manifest before = Manifest.read(current);
        Map<String, String> files = before.without(Manifest.folder(table));
        long quads = before.quads() + statements;
        for (String file : before.quadFiles()) {
            quads -= files.containsKey(file) ? 0 : NQuads.count(current.resolve(file));
        }
        for (String file : files.keySet()) {
            take(current.resolve(file), unfinished.resolve(file));
        }
        files.putAll(sha256);
        Manifest manifest = new Manifest(before.version(), before.issued(), quads, files);
        Releases.writeThrough(unfinished.resolve(Manifest.FILE), manifest.json().getBytes(StandardCharsets.UTF_8));
        return manifest;
    }

    /** Gives a file a second name, or copies it where the disk knows no such thing. */
    private static void take(Path file, Path name) throws IOException {
        Files.createDirectories(name.getParent());
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, name);
            Releases.force(name);
        }
    }

    private static Manifest fill(Path folder, DatasetInfo info, DatasetGraph data, Path queries) throws IOException {
        Path graph = folder.resolve(GRAPH);
        long quads = NQuads.write(data, graph);
        Releases.force(graph);
        for (Path dump : Dumps.write(data.getDefaultGraph(), info.license(), folder.resolve(Dump.FOLDER))) {
            Releases.force(dump);
        }
        copy(queries, folder.resolve(QUERIES));
        Manifest manifest = Manifest.of(folder, info, quads);
        Releases.writeThrough(folder.resolve(Manifest.FILE), manifest.json().getBytes(StandardCharsets.UTF_8));
        return manifest;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".rq")).filter(Files::isRegularFile).sorted()
                    .toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Releases.writeThrough(target, Files.readAllBytes(file));
            }
        }
    }
}
