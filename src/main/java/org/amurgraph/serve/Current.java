package org.amurgraph.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.amurgraph.query.QueryFault;
import org.amurgraph.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release that is served. Where it is the current one of a folder of releases, the folder is looked at now
 * and then: the next release is opened beside the present one and takes its place when it is ready. One that is damaged
 * is told of once, and the present one stays.
 */
final class Current implements Supplier<Serving> {

    private static final Logger LOG = LoggerFactory.getLogger(Current.class);

    private final Path path;
    private volatile Serving serving;
    private Path refused;

    /**
     * Opens a release.
     *
     * @param path folder of a release, or of releases
     * @throws IOException if there is no release or it is damaged
     */
    Current(Path path) throws IOException {
        this.path = path;
        this.serving = Serving.of(Release.open(path));
        this.refused = serving.release().folder();
    }

    @Override
    public Serving get() {
        return serving;
    }

    /** Takes the next release, if there is one. */
    void look() {
        Path next = serving.release().folder();
        try {
            next = Release.folder(path);
            if (!next.equals(serving.release().folder()) && !next.equals(refused)) {
                serving = Serving.of(Release.open(next));
                LOG.info("Serving {} now", serving.name());
            }
        } catch (IOException | QueryFault e) {
            if (!next.equals(refused)) {
                LOG.error("The next release cannot be served, so {} stays: {}", serving.name(), e.getMessage());
            }
            refused = next;
        }
    }
}
