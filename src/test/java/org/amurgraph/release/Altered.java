package org.amurgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Releases that are sound by their checksums, but not what a build makes. */
public final class Altered {

    private Altered() {
    }

    /**
     * Makes a release of a folder of which a file was changed.
     *
     * @param release the folder, which gets another name
     * @return where it is then
     */
    public static Path of(Path release) throws IOException {
        Manifest old = Manifest.read(release);
        DatasetInfo info = new DatasetInfo("", "", old.version(), old.issued(), "", "");
        Manifest altered = Manifest.of(release, info, old.quads());
        Files.writeString(release.resolve(Manifest.FILE), altered.json());
        return Files.move(release, release.resolveSibling(altered.name()));
    }
}
