package org.amurgraph.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.amurgraph.engine.OutOfMemory;
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
    private volatile Serving serving;
    private Optional<Path> refused = Optional.empty();
    private long refusedAt;

    /**
     * Opens a release.
     *
     * @param path folder of a release, or of releases
     * @throws IOException if there is no release or it is damaged
     */
    Current(Path path, Opener opener) throws IOException {
        this.path = path;
        this.opener = opener;
        this.serving = opener.open(path);
    }

    @Override
    public Serving get() {
        return serving;
    }

    /** Takes the next release, if there is one. To be called by one thread. */
    void look() {
        Optional<Path> next = Optional.empty();
        try {
            next = Optional.of(Release.folder(path));
            if (!next.get().equals(serving.release().folder()) && !isRefused(next)) {
                Serving opened = opener.open(next.get());
                opened.names();
                opened.faults().stream().findFirst().ifPresent(fault -> {
                    throw fault;
                });
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

    /** Makes ready what the first answer did not wait for, and tells of queries that cannot be answered. */
    void complete() {
        Serving now = serving;
        now.names();
        now.faults().forEach(fault -> LOG.error("{} has a query that cannot be answered: {}", now.name(),
                fault.getMessage()));
    }

    private boolean isRefused(Optional<Path> next) {
        return refused.equals(next) && System.nanoTime() - refusedAt < PATIENCE.toNanos();
    }
}
