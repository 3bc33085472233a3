package org.amurgraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.jena.atlas.RuntimeIOException;

/**
 * A folder of releases, one of which is the current one. One writer at a time makes the next in a hidden folder; what a
 * writer left that was stopped is removed by the next.
 *
 * @param folder the folder
 */
record Releases(Path folder) {

    private static final String CURRENT = "current";
    private static final String UNFINISHED = ".unfinished-";
    private static final Pattern DISK_FAULT =
            Pattern.compile("(?i)no space left|too large|quota|read-only file system|too many open|input/output error");

    /** Makes the folder if need be. */
    void make() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder; name another one with --out");
        }
        Files.createDirectories(folder);
    }

    /** What stands for the current release, whether there is one or not. */
    Path current() {
        return folder.resolve(CURRENT);
    }

    /**
     * Sees to it that there is a current release.
     *
     * @throws IOException if there is none
     */
    void requireOne() throws IOException {
        Release.folder(folder);
    }

    /** Folder of the current release, after every file has been compared with its checksum. */
    Path sound() throws IOException {
        Path current = Release.folder(folder);
        List<String> faults = Release.faults(current);
        if (!faults.isEmpty()) {
            throw new IOException("the release in " + current + " is damaged: " + String.join(", ", faults)
                    + "; build it anew");
        }
        return current;
    }

    /** Something that is made of a folder that will be gone. */
    interface Making {
        Path make(Path unfinished) throws IOException;
    }

    /** Works on a new release while nobody else does. */
    Path alone(Making making) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException("another build or join is writing to " + folder + "; wait for it to end");
            }
            removeLeavings();
            requireLink();
            Path unfinished = folder.resolve(UNFINISHED + "release");
            try {
                return making.make(Files.createDirectory(unfinished));
            } catch (IOException | RuntimeIOException | UncheckedIOException e) {
                if (diskFault(e).isPresent()) {
                    throw new IOException(folder + ": " + diskFault(e).get() + "; make room there, or name another "
                            + "folder with --out; the last release stays as it was.", e);
                }
                throw e;
            } finally {
                remove(unfinished);
            }
        }
    }

    private void requireLink() throws IOException {
        if (Files.exists(current(), LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(current())) {
            throw new IOException(current() + " is no link to a release; move it away");
        }
    }

    /** What went wrong with a disk, in its own words, which say neither where nor what to do; empty if nothing did. */
    private static Optional<String> diskFault(Exception e) {
        Throwable cause = Objects.requireNonNullElse(ExceptionUtils.getRootCause(e), e);
        String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return Optional.ofNullable(reason).filter(r -> DISK_FAULT.matcher(r).find());
    }

    /** Puts a whole release in its place and makes it the current one. */
    Path finish(Path unfinished, Manifest manifest) throws IOException {
        Path release = folder.resolve(manifest.name());
        if (!isIntact(release, manifest::equals)) {
            remove(release);
            Files.move(unfinished, release, StandardCopyOption.ATOMIC_MOVE);
        }
        Path link = folder.resolve(UNFINISHED + CURRENT);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, release.getFileName());
        Files.move(link, current(), StandardCopyOption.ATOMIC_MOVE);
        return release;
    }

    /** True if a release is there, undamaged, and its manifest fits. */
    static boolean isIntact(Path release, Predicate<Manifest> fits) throws IOException {
        try {
            return Files.isDirectory(release) && Release.faults(release.toRealPath()).isEmpty()
                    && fits.test(Manifest.read(release));
        } catch (NoSuchFileException | Manifest.DamagedException e) {
            return false;
        }
    }

    /** Writes a file so that it is on the disk before the release is renamed into place. */
    static void writeThrough(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        force(file);
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void removeLeavings() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(UNFINISHED)).toList()) {
                remove(file);
            }
        }
    }

    private static void remove(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
