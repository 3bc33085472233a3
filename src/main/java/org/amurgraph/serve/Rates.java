package org.amurgraph.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.amurgraph.http.Problem;
import org.eclipse.jetty.server.handler.DoSHandler.LeakingBucketTrackerFactory;
import org.eclipse.jetty.server.handler.DoSHandler.Tracker;

/** How often one client may have an answer made for it: a leaking bucket per address. */
final class Rates {

    /** A client that has been quiet may ask for this many seconds' worth at once. */
    private static final int BURST_SECONDS = 10;
    private static final int MOST_CLIENTS = 100_000;

    private final int perSecond;
    private final LeakingBucketTrackerFactory factory;
    private final Cache<String, Tracker> clients;
    private final LongAdder refused = new LongAdder();

    Rates(int perSecond) {
        this.perSecond = perSecond;
        this.factory = new LeakingBucketTrackerFactory(perSecond, perSecond * BURST_SECONDS, Duration.ofMinutes(1));
        this.clients = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(Duration.ofMinutes(1)).build();
    }

    /**
     * Counts one answer for a client.
     *
     * @throws Problem 429 if it has had its share
     */
    void take(String client) {
        if (!clients.get(client, factory::newTracker).onRequest(System.nanoTime())) {
            refused.increment();
            throw new Problem(429, "More than " + perSecond + " answers a second were asked for from your address; wait"
                    + " a moment. Answers that are kept do not count, so ask again for the same rather than anew.",
                    Map.of("Retry-After", "1"));
        }
    }

    /** How many answers were refused. */
    long refused() {
        return refused.sum();
    }
}
