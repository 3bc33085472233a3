package org.amurgraph.http;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;

/**
 * Ends connections on which a request comes in byte by byte, never silent for long and never whole. To be run every
 * second.
 */
public final class SlowRequests implements Connection.Listener, Runnable {

    /**
     * How far a connection had come when it was last looked at.
     *
     * @param begun when bytes were first seen that belong to no request counted so far; empty if none were
     */
    private record Progress(long requests, long bytes, OptionalLong begun) {

        static Progress of(Connection connection) {
            return new Progress(connection.getMessagesIn(), connection.getBytesIn(), OptionalLong.empty());
        }
    }

    private final long longest;
    private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();

    /**
     * A watch.
     *
     * @param longest how long a request may take to come in
     */
    public SlowRequests(Duration longest) {
        this.longest = longest.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, Progress.of(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    @Override
    public void run() {
        connections.replaceAll(this::look);
    }

    /** A connection on which nothing comes in is left alone: it has an idle timeout, or waits for its answer. */
    private Progress look(Connection connection, Progress before) {
        Progress now = Progress.of(connection);
        if (now.requests != before.requests) {
            return now;
        }
        if (now.bytes == before.bytes) {
            return before;
        }
        long begun = before.begun.orElseGet(NanoTime::now);
        if (NanoTime.since(begun) > longest) {
            connection.getEndPoint().close();
        }
        return new Progress(now.requests, now.bytes, OptionalLong.of(begun));
    }
}
