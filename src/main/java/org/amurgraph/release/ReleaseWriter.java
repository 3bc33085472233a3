package org.amurgraph.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Writes releases. A release is made in a hidden folder, renamed into place when it is whole, and only then made the
 * current one, each step by one rename: whatever stops the writer, the last release stays as it was.
 */
public final class ReleaseWriter {

    static final String GRAPH = "graph.nq";
    static final String QUERIES = "queries";
    private static final String CURRENT = "current";
    private static final String UNFINISHED = ".unfinished-";

    private final Path releases;

    /** A writer into a folder of releases, which is made if need be. */
    public ReleaseWriter(Path releases) {
        this.releases = releases;
    }

    /**
     * Writes a release and makes it the current one.
     *
     * @param data named graphs to write
     * @param queries folder of query files that belong to the release
     * @return folder of the release
     * @throws IOException if the disk does not allow it, or another writer is at work
     */
    public Path write(DatasetInfo info, DatasetGraph data, Path queries) throws IOException {
        return take(folder -> fill(folder, info, data, queries));
    }

    /** What makes a release in an empty folder. */
    @FunctionalInterface
    interface Maker {
        Manifest into(Path folder) throws IOException;
    }

    /** Has a release made, and makes it the current one. */
    Path take(Maker maker) throws IOException {
        if (Files.exists(releases) && !Files.isDirectory(releases)) {
            throw new IOException(releases + " is no folder; name another one with --out");
        }
        Files.createDirectories(releases);
        try (FileChannel channel = FileChannel.open(releases.resolve(".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException("another build is writing to " + releases + "; wait for it to end");
            }
            removeLeavings();
            Path unfinished = Files.createDirectory(releases.resolve(UNFINISHED + "release"));
            try {
                return finish(unfinished, maker.into(unfinished));
            } finally {
                remove(unfinished);
            }
        }
    }

    private static Manifest fill(Path folder, DatasetInfo info, DatasetGraph data, Path queries) throws IOException {
        Path graph = folder.resolve(GRAPH);
        long quads = NQuads.write(data, graph);
        force(graph);
        for (Path dump : Dumps.write(data.getDefaultGraph(), info.license(), folder.resolve(Dump.FOLDER))) {
            force(dump);
        }
        copy(queries, folder.resolve(QUERIES));
        Manifest manifest = Manifest.of(folder, info, quads);
        writeThrough(folder.resolve(Manifest.FILE), manifest.json().getBytes(StandardCharsets.UTF_8));
        return manifest;
    }

    private Path finish(Path unfinished, Manifest manifest) throws IOException {
        Path release = releases.resolve(manifest.name());
        if (!isIntact(release, manifest)) {
            remove(release);
            Files.move(unfinished, release, StandardCopyOption.ATOMIC_MOVE);
        }
        Path current = current(releases);
        if (Files.exists(current, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(current)) {
            throw new IOException(current + " is no link to a release; move it away");
        }
        Path link = releases.resolve(UNFINISHED + CURRENT);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, release.getFileName());
        Files.move(link, current, StandardCopyOption.ATOMIC_MOVE);
        return release;
    }

    private static boolean isIntact(Path release, Manifest manifest) throws IOException {
        try {
            return Files.isDirectory(release) && Release.faults(release).isEmpty()
                    && Manifest.read(release).equals(manifest);
        } catch (NoSuchFileException | Manifest.DamagedException e) {
            return false;
        }
    }

    /** The folder that {@code current} stands for. */
    public static Path current(Path releases) {
        return releases.resolve(CURRENT);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".rq")).filter(Files::isRegularFile).sorted()
                    .toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                writeThrough(target, Files.readAllBytes(file));
            }
        }
    }

    /** Writes a file so that it is on the disk before the release is renamed into place. */
    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        force(file);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void removeLeavings() throws IOException {
        try (Stream<Path> files = Files.list(releases)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(UNFINISHED)).toList()) {
                remove(file);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
