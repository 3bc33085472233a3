package org.amurgraph.serve;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.amurgraph.http.Caches;
import org.amurgraph.http.Gate;
import org.amurgraph.http.Problem;
import org.eclipse.jetty.server.handler.DoSHandler.LeakingBucketTrackerFactory;
import org.eclipse.jetty.server.handler.DoSHandler.Tracker;

/** How often, and how many at once, one client may have answers made for it: by address, with a leaking bucket. */
final class Rates implements Gate {

    /** A client that has been quiet may ask for this many seconds' worth at once. */
    private static final int BURST_SECONDS = 10;
    private static final int MOST_CLIENTS = 100_000;
    private static final int LEAST_PLACES = 4;

    private final int perSecond;
    private final int places;
    private final LeakingBucketTrackerFactory factory;
    private final Cache<String, Tracker> clients;
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();

    /**
     * Rates.
     *
     * @param load of the places for queries that run and wait, one client may have half
     */
    Rates(Settings.Load load) {
        this.perSecond = load.perSecond();
        this.places = Math.max(LEAST_PLACES, (load.queries() + load.waiting()) / 2);
        this.factory = new LeakingBucketTrackerFactory(perSecond, perSecond * BURST_SECONDS, Duration.ofMinutes(1));
        this.clients = Caches.builder().maximumSize(MOST_CLIENTS).expireAfterAccess(Duration.ofMinutes(1)).build();
    }

    @Override
    public Place enter(String client) {
        charge(client);
        if (busy.merge(client, 1, Integer::sum) > places) {
            leave(client);
            throw new Problem(429, "Your address has " + places + " answers being made already; wait for one of them.",
                    Map.of("Retry-After", "5"));
        }
        return () -> leave(client);
    }

    private void leave(String client) {
        busy.computeIfPresent(client, (c, n) -> n > 1 ? n - 1 : null);
    }

    @Override
    public void charge(String client) {
        if (!clients.get(client, factory::newTracker).onRequest(System.nanoTime())) {
            throw new Problem(429, "More than " + perSecond + " answers a second were asked for from your address; wait"
                    + " a moment. Answers that are kept do not count, so ask again for the same rather than anew.",
                    Map.of("Retry-After", "1"));
        }
    }
}
