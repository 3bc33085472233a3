package org.amurgraph.store;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.amurgraph.engine.Budget;
import org.amurgraph.engine.Condition;
import org.amurgraph.engine.Execution;
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
    private final Set<String> namespaces;
    private final Inspection inspection;
    private final AtomicReference<Inspection.Finding> finding;
    private long next;

    private RemoteStore(Asked asked, Set<String> namespaces, Inspection inspection,
                        AtomicReference<Inspection.Finding> finding) {
        this.asked = asked;
        this.namespaces = namespaces;
        this.inspection = inspection;
        this.finding = finding;
        this.next = System.nanoTime() + asked.client().settings().checking().toNanos();
    }

    /**
     * A store in which a release was found.
     *
     * @param namespaces beginnings of the predicates that a query may have
     */
    RemoteStore(Asked asked, Set<String> namespaces, Inspection inspection, Inspection.Finding finding) {
        this(asked, namespaces, inspection, new AtomicReference<>(finding));
    }

    @Override
    public Execution start(Query query, Budget budget) {
        Orders.refuse(query, namespaces, asked.about().named());
        Inspection.Finding now = finding.get();
        if (now.isOther()) {
            throw new StoreFault(Kind.CHANGED, now.fault().orElse(""));
        }
        return asked.start(query, budget);
    }

    @Override
    public Store only(DatasetDescription some) {
        return new RemoteStore(asked.only(some), namespaces, inspection, finding);
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
