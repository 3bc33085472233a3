package org.amurgraph.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.amurgraph.engine.OutOfMemory;
import org.amurgraph.query.QueryFault;
import org.amurgraph.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release that is served. Where it is the current one of a folder of releases, the folder is looked at now
 * and then: the next release is opened beside the present one and takes its place when it is ready. One that is damaged
 * is told of once, tried again now and then, and the present one stays.
 */
final class Current implements Supplier<Serving> {

    private static final Logger LOG = LoggerFactory.getLogger(Current.class);

    /** After this long, a release that could not be served is tried again: it may have been mended. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path path;
    private final Opener opener;
    /** Of the first release; there is none until it is opened. */
    private volatile Serving serving;
    private Optional<Path> refused = Optional.empty();
    private long refusedAt;

    /**
     * What is served of a path, once it is opened.
     *
     * @param path folder of a release, or of releases
     */
    Current(Path path, Opener opener) {
        this.path = path;
        this.opener = opener;
    }

    /**
     * Opens the first release. Before, there is nothing to get.
     *
     * @throws IOException if there is no release or it is damaged
     */
    void open() throws IOException {
        serving = opener.open(path);
    }

    @Override
    public Serving get() {
        return serving;
    }

    /** Makes what the first to ask would have to wait for. A query at fault is told of; the others can be asked. */
    void complete() {
        Serving present = serving;
        try {
            present.complete();
        } catch (QueryFault e) {
            LOG.error("{} has a query at fault: {}", present.name(), e.getMessage());
        }
    }

    /** Takes the next release, if there is one. To be called by one thread. */
    void look() {
        Optional<Path> next = Optional.empty();
        try {
            next = Optional.of(Release.folder(path));
            if (!next.get().equals(serving.release().folder()) && !isRefused(next)) {
                Serving opened = opener.open(next.get());
                opened.complete();
                serving = opened;
                refused = Optional.empty();
                LOG.info("Serving {} now", serving.name());
            }
        } catch (OutOfMemoryError e) {
            throw OutOfMemory.end(e);
        } catch (IOException | RuntimeException e) {
            if (refused.isEmpty() || !refused.equals(next)) {
                LOG.error("The next release cannot be served, so {} stays: {}", serving.name(), e.getMessage());
            }
            refused = next.or(() -> Optional.of(path));
            refusedAt = System.nanoTime();
        }
    }

    private boolean isRefused(Optional<Path> next) {
        return refused.equals(next) && System.nanoTime() - refusedAt < PATIENCE.toNanos();
    }
}
