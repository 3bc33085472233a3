package org.amurgraph.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.amurgraph.engine.LimitReached.Limit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;

/** One execution of a query: its work, and the watch that its caller keeps over it. */
final class Run<T> implements Runnable {

    private static final Duration LOOK = Duration.ofMillis(100);
    /** Time that a stopped query has to end before its caller leaves it behind. */
    private static final Duration GRACE = Duration.ofMillis(400);

    private final Query query;
    private final Store data;
    private final Function<Answer, T> use;
    private final Budget budget;
    private final CompletableFuture<Long> started = new CompletableFuture<>();
    private final CompletableFuture<Supplier<T>> outcome = new CompletableFuture<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    Run(Query query, Store data, Function<Answer, T> use, Limits limits) {
        this.query = query;
        this.data = data;
        this.use = use;
        this.budget = new Budget(limits);
    }

    @Override
    public void run() {
        started.complete(System.nanoTime());
        try {
            outcome.complete(outcome());
        } finally {
            ended.countDown();
        }
    }

    private Supplier<T> outcome() {
        try {
            budget.check();
            T answer = answer();
            budget.check();
            return () -> answer;
        } catch (QueryCancelledException e) {
            return stopped(Limit.CANCELLED);
        } catch (StackOverflowError e) {
            return stopped(Limit.DEPTH);
        } catch (OutOfMemoryError e) {
            throw OutOfMemory.end(e);
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        } catch (Error e) {
            return () -> {
                throw e;
            };
        }
    }

    /** What the caller gets of a stopped query; the limit counts if none was given before. */
    private Supplier<T> stopped(Limit limit) {
        LimitReached why = budget.stop(limit);
        return () -> {
            throw why;
        };
    }

    private T answer() {
        try (Execution execution = data.start(query, budget)) {
            return use.apply(new Answer(execution, budget));
        }
    }

    /** Waits for the outcome, and stops the query at its time limit or when nobody wants its answer any more. */
    T await(BooleanSupplier abandoned) {
        long asked = System.nanoTime();
        try {
            while (!ended(LOOK)) {
                if (abandoned.getAsBoolean()) {
                    return stop(Limit.CANCELLED);
                }
                if (System.nanoTime() - started.getNow(asked) > budget.limits().time().toNanos()) {
                    return stop(started.isDone() ? Limit.TIME : Limit.BUSY);
                }
            }
            return result();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw budget.stop(Limit.CANCELLED);
        }
    }

    /** The outcome; if there was not even memory to tell it, that. */
    private T result() {
        return outcome.isDone() ? outcome.join().get() : stopped(Limit.MEMORY).get();
    }

    private T stop(Limit why) throws InterruptedException {
        LimitReached reached = budget.stop(why);
        if (started.isDone() && ended(GRACE)) {
            return result();
        }
        throw reached;
    }

    private boolean ended(Duration wait) throws InterruptedException {
        return ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
