package org.amurgraph.serve;

import java.io.IOException;
import java.nio.file.Path;

/** How a folder of a release, or of releases, becomes something to serve. */
@FunctionalInterface
interface Opener {

    /**
     * Opens the release, or the current one.
     *
     * @throws IOException if there is none, it is damaged, or its statements cannot be had
     */
    Serving open(Path path) throws IOException;
}
