package org.amurgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a folder with sorted N-Quads and query files a release, without tables to download. */
public final class Assemble {

    private Assemble() {
    }

    /** Argument: the folder, which gets the release's name; that is printed. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        DatasetInfo info = new DatasetInfo("bench", "bench", "0.0.0", "2026-01-01", "urn:l", "c");
        Manifest manifest = Manifest.of(folder, info, NQuads.count(folder.resolve(ReleaseWriter.GRAPH)));
        Files.writeString(folder.resolve(Manifest.FILE), manifest.json());
        System.out.println(Files.move(folder, folder.resolveSibling(manifest.name())));
    }
}
