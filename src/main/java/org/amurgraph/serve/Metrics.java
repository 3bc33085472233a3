package org.amurgraph.serve;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.amurgraph.engine.LimitReached;
import org.amurgraph.engine.QueryRunner;
import org.amurgraph.http.AccessLog;
import org.amurgraph.http.Reply;

/** Counts and times requests, for Prometheus. */
final class Metrics implements AccessLog.Listener {

    /** The limit that a status tells of. */
    private static final Map<Integer, String> LIMITS = Map.of(413, "request", 414, "request", 431, "request",
            429, "rate");

    /** First words of paths that are told apart, so that a client cannot make up ever new series. */
    private static final Set<String> WORDS = Set.of("api", "catalog", "claim", "code", "data", "dump", "explorer",
            "health", "id", "metrics", "ontology", "page", "quantity", "source", "sparql");

    private static final Pattern REST = Pattern.compile("(?<!^)[/.].*$");
    private static final Duration[] BUCKETS = {Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(25),
        Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(10),
        Duration.ofSeconds(30)};

    /** Requests that are timed together. */
    private record Series(String resource, int status, String cache) {
    }

    private final Map<Series, Timer> series = new ConcurrentHashMap<>();
    private final Map<String, Timer> ends = new ConcurrentHashMap<>();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private boolean isJvmBound;

    Metrics(QueryRunner users, QueryRunner pages, Supplier<Serving> current) {
        Map.of("users", users, "pages", pages).forEach((of, runner) -> {
            Gauge.builder("amur.queries.running", runner, QueryRunner::running).tag("of", of)
                    .description("Queries that run now").register(registry);
            Gauge.builder("amur.queries.waiting", runner, QueryRunner::waiting).tag("of", of)
                    .description("Queries that wait for others to end").register(registry);
        });
        Gauge.builder("amur.release.statements", current, c -> c.get().release().manifest().quads())
                .description("Statements of the release that is served").register(registry);
        LIMITS.values().forEach(this::hit);
        Arrays.stream(LimitReached.Limit.values()).map(Metrics::name).forEach(this::hit);
    }

    @Override
    public void answered(String path, int status, String cache, long nanoseconds) {
        String word = REST.matcher(path.substring(Math.min(1, path.length()))).replaceFirst("");
        String resource = word.isEmpty() ? "front" : WORDS.contains(word) ? word : "other";
        series.computeIfAbsent(new Series(resource, status, cache), this::timer)
                .record(nanoseconds, TimeUnit.NANOSECONDS);
        if (LIMITS.containsKey(status)) {
            hit(LIMITS.get(status)).increment();
        }
    }

    private Timer timer(Series one) {
        return Timer.builder("amur.requests").description("Requests by first word of the path, status and use of the cache")
                .tag("resource", one.resource).tag("status", Integer.toString(one.status)).tag("cache", one.cache)
                .serviceLevelObjectives(BUCKETS).register(registry);
    }

    private Counter hit(String limit) {
        return Counter.builder("amur.limits.hit").description("Requests and queries that a limit ended")
                .tag("limit", limit).register(registry);
    }

    private static String name(LimitReached.Limit limit) {
        return limit.name().toLowerCase(Locale.ROOT);
    }

    /** Counts a query that a limit has stopped. */
    void stopped(LimitReached.Limit limit, long nanoseconds) {
        hit(name(limit)).increment();
        queried(name(limit), nanoseconds);
    }

    /**
     * Counts a query.
     *
     * @param end how it ended
     */
    void queried(String end, long nanoseconds) {
        ends.computeIfAbsent(end, this::ending).record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer ending(String end) {
        return Timer.builder("amur.queries").description("Queries by how they ended").tag("end", end)
                .serviceLevelObjectives(BUCKETS).register(registry);
    }

    /** Figures of the JVM are bound when they are first asked for: a start need not wait for that. */
    private synchronized void bindJvm() {
        if (!isJvmBound) {
            isJvmBound = true;
            new JvmMemoryMetrics().bindTo(registry);
            new JvmThreadMetrics().bindTo(registry);
            new ProcessorMetrics().bindTo(registry);
            new UptimeMetrics().bindTo(registry);
        }
    }

    /** The answer of {@code /metrics}. */
    Reply reply() {
        bindJvm();
        return new Reply.Passing(200, "text/plain; version=0.0.4; charset=utf-8", registry.scrape());
    }
}
