package org.amurgraph.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.amurgraph.engine.LimitReached.Limit;
import org.apache.jena.query.Query;

/**
 * Runs queries within limits, on threads of its own: so many at a time, so many waiting. Whatever the query, the caller
 * has an outcome soon after the time limit.
 */
public final class QueryRunner implements AutoCloseable {

    /** Property paths and nested expressions recurse; the memory is only taken when it is used. */
    private static final long STACK_BYTES = 64L * 1024 * 1024;

    /** Parsed first: a class that is loaded where the stack overflows is lost for ever. */
    private static final String WARM_UP = """
            SELECT DISTINCT ?s (COUNT(?o) AS ?n) {
              ?s (!<urn:p>|^<urn:q>/<urn:r>?)* ?o ; <urn:p> [ <urn:q> (1 "a"@en) ]
              OPTIONAL { GRAPH ?g { ?s ?p ?o } } { BIND(IF(!(?o > -1), STR(?o), 1 + 2) AS ?x) }
              UNION { VALUES ?y { 1 } }
              FILTER EXISTS { ?s ?p ?o MINUS { ?s ?p "b" } } { SELECT * { } LIMIT 1 } }
            GROUP BY ?s HAVING (?n > 1) ORDER BY ?n""";

    /** What is nested more deeply than this stack holds would take the parser long, too. */
    private static final long PARSER_STACK_BYTES = 1024 * 1024;
    /** Characters of a query that is parsed at once, within some milliseconds whatever it is. */
    private static final int SHORT_QUERY = 4_000;

    private final Limits limits;
    private final ThreadPoolExecutor threads;
    private final ThreadPoolExecutor parsers;

    /**
     * A runner.
     *
     * @param concurrent queries that may run at the same time
     * @param waiting queries that may wait for their turn
     */
    public QueryRunner(Limits limits, int concurrent, int waiting) {
        this.limits = limits;
        this.threads = pool(concurrent, waiting, "query", STACK_BYTES);
        this.parsers = pool(concurrent, waiting, "parser", PARSER_STACK_BYTES);
    }

    private static ThreadPoolExecutor pool(int concurrent, int waiting, String name, long stackBytes) {
        BlockingQueue<Runnable> queue = waiting > 0 ? new ArrayBlockingQueue<>(waiting) : new SynchronousQueue<>();
        return new ThreadPoolExecutor(concurrent, concurrent, 0, TimeUnit.SECONDS, queue, work -> {
            Thread thread = new Thread(null, work, name, stackBytes);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Reads a query; a long one as queries run, one of so many at a time, since the parser may take its time for it.
     *
     * @throws SyntaxFault if it is no SPARQL 1.1 query
     * @throws Refused if it asks for something that is not done here
     * @throws LimitReached if it is nested too deeply, or a long one had no turn or took too long
     */
    public Query parse(String text) {
        if (text.length() <= SHORT_QUERY) {
            return QueryParser.parse(text, limits);
        }
        FutureTask<Query> parsing = new FutureTask<>(() -> QueryParser.parse(text, limits));
        try {
            parsers.execute(parsing);
            return parsing.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw LimitReached.of(Limit.BUSY, limits);
        } catch (TimeoutException e) {
            throw LimitReached.of(Limit.TIME, limits);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LimitReached.of(Limit.CANCELLED, limits);
        } finally {
            parsers.remove(parsing);
        }
    }

    /**
     * Runs a query.
     *
     * @param use reads the answer, on the query's thread; what it throws is thrown here
     * @param abandoned asked about every tenth of a second whether nobody waits for the answer any more
     * @throws LimitReached if the query was stopped or had no turn
     */
    public <T> T run(Query query, Store data, Function<Answer, T> use, BooleanSupplier abandoned) {
        Run<T> run = new Run<>(query, data, use, limits);
        try {
            threads.execute(run);
        } catch (RejectedExecutionException e) {
            throw LimitReached.of(Limit.BUSY, limits);
        }
        try {
            return run.await(abandoned);
        } finally {
            threads.remove(run);
        }
    }

    /** How many queries run. */
    public int running() {
        return threads.getActiveCount();
    }

    /** How many queries wait for their turn. */
    public int waiting() {
        return threads.getQueue().size();
    }

    /** Accepts no more queries; those that run go on to their end. */
    @Override
    public void close() {
        threads.shutdown();
        parsers.shutdown();
    }
}
