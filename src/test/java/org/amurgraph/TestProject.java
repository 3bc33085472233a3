package org.amurgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amurgraph.table.Finding;
import org.apache.commons.io.FileUtils;

/** A copy of the project's data, ontology and queries that a test may spoil. */
public record TestProject(Path folder) {

    /** The project's own folder: Maven runs tests in it. */
    public static final Path PROJECT = Path.of("").toAbsolutePath();

    public static TestProject copyTo(Path folder) throws IOException {
        for (String part : List.of("data", "ontology", "queries")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(PROJECT.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return new TestProject(folder);
    }

    /** A release of the project's own data, which a test may spoil, in a folder of releases; returns its folder. */
    public static Path release(Path releases) throws IOException {
        if (!Files.exists(releases.resolve("current"))) {
            copy(Built.RELEASES, releases);
        }
        return releases.resolve("current").toRealPath();
    }

    /** A copy of a folder of releases. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isSymbolicLink(file)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(file));
                } else if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Built when it is first asked for, once in a run of tests. */
    private static final class Built {

        private static final Path RELEASES = build();

        private static Path build() {
            try {
                Path releases = Files.createTempDirectory(PROJECT.resolve("target"), "releases");
                Build.of(PROJECT.resolve("data")).write(releases);
                FileUtils.forceDeleteOnExit(releases.toFile());
                return releases;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** Replaces the one occurrence of a text in a file. */
    public TestProject replace(String file, String from, String to) throws IOException {
        return edit(file, text -> {
            if (text.split(Pattern.quote(from), -1).length != 2) {
                throw new IllegalArgumentException("\"" + from + "\" does not stand in " + file + " exactly once");
            }
            return text.replace(from, to);
        });
    }

    public TestProject edit(String file, UnaryOperator<String> change) throws IOException {
        return write(file, change.apply(Files.readString(folder.resolve(file))).getBytes(StandardCharsets.UTF_8));
    }

    public TestProject write(String file, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), bytes);
        return this;
    }

    /** What a build of the project finds. */
    public List<String> findings() {
        try {
            return Build.of(data()).findings().stream().map(Finding::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line of the first row that starts with these characters. */
    public int line(String file, String start) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        return lines.indexOf(lines.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow()) + 1;
    }
}
