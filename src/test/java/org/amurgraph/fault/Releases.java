package org.amurgraph.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.amurgraph.release.Release;

/** A project and the folder of its releases, with what a test does to them between two builds. */
record Releases(TestProject project, Path folder) {

    static Releases in(Path folder) throws IOException {
        return new Releases(TestProject.copyTo(folder.resolve("project")), folder.resolve("release"));
    }

    /** Makes the next release another one. */
    void change(int number) throws IOException {
        project.edit("data/dataset.json", text ->
                text.replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"0.0." + number + "\""));
    }

    List<String> build() {
        return List.of("build", "--data", project.data().toString(), "--out", folder.toString());
    }

    /** Name of the current release, after every byte of it has been compared with its checksum. */
    String current() throws IOException {
        return Release.open(folder).name();
    }

    /** What an interrupted writer has left: everything but whole releases, the link to one, and the lock. */
    List<String> leavings() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !Files.isRegularFile(f.resolve("manifest.json")))
                    .map(f -> f.getFileName().toString()).filter(f -> !f.equals(".lock")).sorted().toList();
        }
    }
}
