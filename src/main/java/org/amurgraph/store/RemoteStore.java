package org.amurgraph.store;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.amurgraph.engine.Budget;
import org.amurgraph.engine.Condition;
import org.amurgraph.engine.Execution;
import org.amurgraph.engine.QueryParser;
import org.amurgraph.engine.Refused;
import org.amurgraph.engine.Store;
import org.amurgraph.store.StoreFault.Kind;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * A release whose statements an engine elsewhere holds. What is asked of it is checked here, and it is asked only while
 * it holds that release.
 */
public final class RemoteStore implements Store {

    /** A look at the store may take one part in so many of its time. */
    private static final int PATIENCE = 100;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Asked asked;
    private final Orders orders;
    private final Inspection inspection;
    private final AtomicReference<Inspection.Finding> finding;
    private long next;

    /**
     * A store in which a release was found.
     *
     * @param orders knows what must not be asked of it
     */
    RemoteStore(Asked asked, Orders orders, Inspection inspection, Inspection.Finding finding) {
        this(asked, orders, inspection, new AtomicReference<>(finding));
    }

    private RemoteStore(Asked asked, Orders orders, Inspection inspection,
                        AtomicReference<Inspection.Finding> finding) {
        this.asked = asked;
        this.orders = orders;
        this.inspection = inspection;
        this.finding = finding;
        this.next = System.nanoTime() + asked.client().settings().checking().toNanos();
    }

    @Override
    public Execution start(Query query, Budget budget) {
        String text = Outgoing.of(query).serialize();
        requireHarmless(text, budget);
        Inspection.Finding now = finding.get();
        if (now.isOther()) {
            throw new StoreFault(Kind.CHANGED, now.fault().orElse(""));
        }
        return asked.start(query, text, budget);
    }

    /** Looks at the very text that is sent, whatever made it of the query that was checked. */
    private void requireHarmless(String text, Budget budget) {
        Query sent = QueryParser.parse(text, budget.limits());
        if (sent.hasDatasetDescription()) {
            throw new Refused("The graphs are told apart from the query here; leave FROM out.");
        }
        orders.refuse(sent);
    }

    @Override
    public Store only(DatasetDescription some) {
        return new RemoteStore(asked.only(some), orders, inspection, finding);
    }

    @Override
    public Set<Node> graphs() {
        return asked.graphs();
    }

    @Override
    public Condition condition() {
        Inspection.Finding now = finding.get();
        return new Condition(now.engine() + " at " + asked.client().settings().queries(), now.fault(),
                Optional.of(now.at()));
    }

    /** Looks at the store again, if it is time to: soon after a fault, and the less often the longer it takes. */
    @Override
    public void look() {
        long start = System.nanoTime();
        if (start - next >= 0) {
            Inspection.Finding now = inspection.look();
            finding.set(now);
            Duration pause = now.fault().isPresent() ? SOON : asked.client().settings().checking();
            long end = System.nanoTime();
            next = end + Math.max(pause.toNanos(), (end - start) * PATIENCE);
        }
    }
}
