package org.amurgraph.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The store of a release: a hidden folder beside it, which can be deleted and is then made anew. It is loaded in a
 * temporary folder by a process that ends, compared with the release's statements, given checksums and renamed into
 * place, and never written again.
 *
 * @param releases the folder of releases
 * @param release name of the release
 */
record Generation(Path releases, String release) {

    private static final String PREFIX = ".store-";
    private static final String UNFINISHED = ".loading-store";
    private static final String SUMS = "sha256";

    private Path folder() {
        return releases.resolve(PREFIX + release);
    }

    /**
     * Opens the store, or makes it first.
     *
     * @param files the release's statements
     * @throws IOException if it cannot be made; nothing is left of it then
     */
    DatasetGraph open(List<Path> files) throws IOException {
        if (!isSound()) {
            try (FileChannel channel = FileChannel.open(releases.resolve(".store.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                if (lock.isValid() && !isSound()) {
                    make(files.stream().map(Path::toString).toList());
                }
            }
        }
        return new ReadData(Tdb.connect(Location.create(folder())));
    }

    private void make(List<String> files) throws IOException {
        removeOld();
        Path unfinished = Files.createDirectory(releases.resolve(UNFINISHED));
        try {
            Loader.run(unfinished, files);
            Optional<String> fault = Soundness.fault(Location.create(unfinished), files);
            if (fault.isPresent()) {
                throw new IOException("the store on disk for " + release + " was not made well: " + fault.get()
                        + "; start again, or choose --store memory");
            }
            Files.writeString(unfinished.resolve(SUMS), sums(unfinished));
            Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(unfinished);
        }
    }

    /** True if the store is there and every byte of it is as it was written. */
    private boolean isSound() throws IOException {
        return Files.isRegularFile(folder().resolve(SUMS))
                && Files.readString(folder().resolve(SUMS)).equals(sums(folder()));
    }

    /** The checksums of the files that hold the statements; others tell which process reads, and the like. */
    private static String sums(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().matches(".*\\.(bpt|dat|idn|obj)")).parallel()
                    .collect(Collectors.toMap(f -> folder.relativize(f).toString(), Generation::sha256, (a, b) -> a,
                            TreeMap::new))
                    .entrySet().stream().map(e -> e.getValue() + "  " + e.getKey() + "\n")
                    .collect(Collectors.joining());
        }
    }

    private static String sha256(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return DigestUtils.sha256Hex(Channels.newInputStream(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was left unfinished, this generation if it is damaged, and those of releases that are gone. */
    private void removeOld() throws IOException {
        try (Stream<Path> files = Files.list(releases)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.equals(UNFINISHED) || name.startsWith(PREFIX) && (file.equals(folder())
                        || !Files.exists(releases.resolve(name.substring(PREFIX.length()))))) {
                    remove(file);
                }
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
