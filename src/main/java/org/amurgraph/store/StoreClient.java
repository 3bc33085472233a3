package org.amurgraph.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.amurgraph.engine.Budget;
import org.amurgraph.engine.LimitReached.Limit;
import org.amurgraph.store.StoreFault.Kind;
import org.eclipse.jetty.client.Authentication;
import org.eclipse.jetty.client.BasicAuthentication;
import org.eclipse.jetty.client.DigestAuthentication;
import org.eclipse.jetty.client.FormRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.PathRequestContent;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Sends requests to a store, and to no other host: redirections are not followed. Every wait has an end. Credentials go
 * by Basic or Digest, as the store asks.
 */
final class StoreClient implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_THREADS = 16;
    /** By this much the budget, which knows why a query ends, comes before the connection's own limit. */
    private static final Duration MARGIN = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final HttpClient http = new HttpClient();
    private final StoreSettings settings;
    private volatile String engine = "an engine that has not told its name";

    StoreClient(StoreSettings settings) {
        this.settings = settings;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("store");
        threads.setDaemon(true);
        http.setExecutor(threads);
        http.setConnectTimeout(settings.connecting().toMillis());
        http.setAddressResolutionTimeout(settings.connecting().toMillis());
        http.setFollowRedirects(false);
        http.setMaxConnectionsPerDestination(MOST_CONNECTIONS);
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        http.setUserAgentField(new HttpField("User-Agent", "amur-graph"));
        try {
            http.start();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client does not start", e);
        }
        authenticate(settings.queries());
        // What is not asked for cannot be sent: a packed answer could grow without end.
        http.getContentDecoderFactories().clear();
    }

    /** Lets the credentials be sent to an address. */
    void authenticate(Endpoint endpoint) {
        URI url = endpoint.url();
        settings.credentials().ifPresent(c -> {
            var known = http.getAuthenticationStore();
            known.addAuthentication(new DigestAuthentication(url, Authentication.ANY_REALM, c.user(), c.password()));
            known.addAuthentication(new BasicAuthentication(url, Authentication.ANY_REALM, c.user(), c.password()));
        });
    }

    StoreSettings settings() {
        return settings;
    }

    /** What the store calls itself, as far as is known yet. */
    String engine() {
        return engine;
    }

    /**
     * Sends a query.
     *
     * @param accept media types that can be read
     * @return the answer, which the caller closes
     * @throws StoreFault if there is none
     */
    Received query(Fields form, String accept, Budget budget) {
        for (int attempt = 0;; attempt++) {
            try {
                Request request = http.POST(settings.queries().url()).accept(accept)
                        .body(new FormRequestContent(form));
                return send(request, budget.limits().time().plus(MARGIN), Optional.of(budget));
            } catch (StoreFault fault) {
                budget.check();
                if (!fault.isPassing() || attempt >= settings.retries()) {
                    throw fault;
                }
            }
            pause(FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 6)), budget);
        }
    }

    /** Waits before the next attempt, or until the query is to stop. */
    private static void pause(Duration pause, Budget budget) {
        Object bell = new Object();
        budget.onStop(() -> {
            synchronized (bell) {
                bell.notifyAll();
            }
        });
        long end = System.nanoTime() + pause.toNanos();
        synchronized (bell) {
            for (long left = pause.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                budget.check();
                try {
                    bell.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw budget.stop(Limit.CANCELLED);
                }
            }
        }
    }

    /** Sends a graph to the Graph Store Protocol's service, in place of the one there. */
    void put(URI graph, Path turtle, Duration time) throws IOException {
        send(http.newRequest(graph).method(HttpMethod.PUT)
                .body(new PathRequestContent("text/turtle;charset=utf-8", turtle)), time, Optional.empty()).close();
    }

    /** Removes a graph, if it is there. */
    void delete(URI graph, Duration time) throws IOException {
        try {
            send(http.newRequest(graph).method(HttpMethod.DELETE), time, Optional.empty()).close();
        } catch (StoreFault fault) {
            if (!fault.detail().endsWith(" 404")) {
                throw fault;
            }
        }
    }

    private Received send(Request request, Duration time, Optional<Budget> budget) {
        InputStreamResponseListener listener = new InputStreamResponseListener();
        Runnable abort = () -> request.abort(new CancellationException("stopped"));
        request.timeout(time.toMillis(), TimeUnit.MILLISECONDS).idleTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
                .send(listener);
        budget.ifPresent(b -> b.onStop(abort));
        try {
            Response response = listener.get(time.toMillis(), TimeUnit.MILLISECONDS);
            Received received = new Received(response, listener.getInputStream(), abort, budget);
            received.requireWhole();
            received.server().ifPresent(name -> engine = name);
            return received;
        } catch (StoreFault fault) {
            abort.run();
            throw fault;
        } catch (TimeoutException e) {
            abort.run();
            throw new StoreFault(Kind.SLOW, "no answer within " + time.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } catch (InterruptedException e) {
            abort.run();
            Thread.currentThread().interrupt();
            throw new StoreFault(Kind.SLOW, "interrupted");
        }
    }

    private static StoreFault fault(Throwable cause) {
        boolean slow = cause instanceof TimeoutException;
        return new StoreFault(slow ? Kind.SLOW : Kind.AWAY, cause.getClass().getSimpleName());
    }

    @Override
    public void close() {
        try {
            http.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client does not stop", e);
        }
    }
}
