package org.amurgraph.disk;

import org.amurgraph.release.Manifest;
import org.amurgraph.release.Statements;

/** Which releases are held on disk. */
public final class OnDisk {

    /** What a statement takes in memory, in its graph and in the union of them all. */
    private static final long BYTES_PER_STATEMENT = 350;
    /** The rest is for queries and kept answers. */
    private static final double SHARE_OF_MEMORY = 0.5;

    /** Every release. */
    public static final Statements ALWAYS = (release, manifest, files) ->
            new Generation(release.getParent(), release.getFileName().toString()).open(files);

    /** Releases whose statements would take more than half of the memory. */
    public static final Statements WHERE_LARGE = (release, manifest, files) -> (isLarge(manifest)
            ? ALWAYS : Statements.IN_MEMORY).of(release, manifest, files);

    private OnDisk() {
    }

    private static boolean isLarge(Manifest manifest) {
        return manifest.quads() > SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() / BYTES_PER_STATEMENT;
    }
}
