package org.amurgraph.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.amurgraph.engine.LimitReached.Limit;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Symbol;

/** What one execution has used of its limits, and whether it must stop. Counts belong to the query's thread. */
public final class Budget {

    /** Where an execution's context keeps its budget. */
    static final Symbol SYMBOL = Symbol.create("urn:x-amur:budget");

    /** A row with more values than this counts as several: in ARQ each value of a wide row takes some 60 bytes. */
    private static final int VALUES_PER_ROW = 2;
    /** Nodes met by a property path between two of its results, for each row that may be held: a node is smaller. */
    private static final int STEPS_PER_ROW = 10;
    /** Characters of long strings made by functions, for each row that may be held. */
    private static final int CHARACTERS_PER_ROW = 100;
    /** Shorter strings are the business of the rows that hold them. */
    private static final int LONG_STRING = 1000;

    private final Limits limits;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<LimitReached> reason = new AtomicReference<>();
    private final AtomicReference<Runnable> interruption = new AtomicReference<>(() -> { });
    private long held;
    private long steps;
    private long characters;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** What may be used. */
    public Limits limits() {
        return limits;
    }

    /** The flag that ARQ's own iterators look at. */
    AtomicBoolean stopped() {
        return stopped;
    }

    /** Asks the execution to stop; may be called by any thread, and the first reason counts. */
    public LimitReached stop(Limit why) {
        return stop(LimitReached.of(why, limits));
    }

    /** The same for a reason that the limits do not tell. The caller throws what is returned. */
    LimitReached stop(LimitReached why) {
        reason.compareAndSet(null, why);
        stopped.set(true);
        interruption.get().run();
        return reason.get();
    }

    /** What has to be done to wake the query's thread where it waits for something outside; it may be run twice. */
    public void onStop(Runnable wake) {
        interruption.set(wake);
        if (stopped.get()) {
            wake.run();
        }
    }

    /** Ends the execution if it was asked to stop, even if somebody has caught what was thrown then. */
    public void check() {
        if (stopped.get()) {
            throw stop(Limit.CANCELLED);
        }
    }

    /** How many rows a row counts as. */
    static long weight(Binding row) {
        return Math.max(1, row.size() / VALUES_PER_ROW);
    }

    /** Counts rows that stay in memory until they are released. */
    void hold(long rows) {
        held += rows;
        require(held, limits.heldRows());
    }

    void release(long rows) {
        held -= rows;
    }

    /** Counts a node that a property path has met. */
    void step() {
        check();
        require(++steps, STEPS_PER_ROW * limits.heldRows());
    }

    /** Forgets the nodes that a property path has met. */
    void forgetSteps() {
        steps = 0;
    }

    /** Counts a string before it is made. */
    void string(long length) {
        joined(length, length > LONG_STRING ? length : 0);
    }

    /** Counts the characters by which a string grows. */
    void joined(long length, long more) {
        check();
        if (length > limits.stringLength()) {
            throw stop(LimitReached.tooLong("The query makes a string", limits.stringLength()));
        }
        characters += more;
        require(characters, CHARACTERS_PER_ROW * limits.heldRows());
    }

    private void require(long count, long limit) {
        if (count > limit) {
            throw stop(Limit.MEMORY);
        }
    }
}
