package org.amurgraph.serve;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.amurgraph.engine.Limits;

/**
 * How a server is run.
 *
 * @param host address to listen at
 * @param port port to listen at, 0 for any that is free
 * @param publicUrl where clients find the server, if that is elsewhere than where it listens; ends with a slash
 * @param behindProxy true if a proxy tells the address of the client in {@code X-Forwarded-For} or {@code Forwarded}
 * @param limits what one query may use
 * @param load what all clients together, and each of them, may ask for
 * @param idle how long a connection may be silent
 * @param stopping how long a server that stops waits for what it has begun
 */
public record Settings(String host, int port, Optional<URI> publicUrl, boolean behindProxy, Limits limits, Load load,
                       Duration idle, Duration stopping) {

    /**
     * What a server takes on.
     *
     * @param queries queries that run at once
     * @param waiting queries that may wait for others to end
     * @param perSecond answers per second that one client may have made for it; kept answers do not count
     * @param requestBytes longest body of a request
     * @param cacheBytes memory for kept answers
     */
    public record Load(int queries, int waiting, int perSecond, int requestBytes, long cacheBytes) {

        private static final int MEGABYTE = 1 << 20;

        /** What suits a small machine. */
        public static Load standard() {
            return new Load(Math.max(2, Runtime.getRuntime().availableProcessors()), 32, 50, MEGABYTE,
                    64L * MEGABYTE);
        }
    }

    /** A server on this machine alone, with the limits that the README tells. */
    public static Settings local(int port) {
        return new Settings("localhost", port, Optional.empty(), false, Limits.standard(), Load.standard(),
                Duration.ofSeconds(30), Duration.ofSeconds(35));
    }
}
