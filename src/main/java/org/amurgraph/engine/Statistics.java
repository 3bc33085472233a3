package org.amurgraph.engine;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** How many statements a graph that never changes has of each predicate and class, and of how many things they are. */
final class Statistics {

    /** Statements of one predicate, and of how many things they are. */
    private record Predicate(double count, double subjects, double objects) {
    }

    /** The same while it is counted. */
    private static final class Counter {
        private long count;
        private final Distinct subjects = new Distinct();
        private final Distinct objects = new Distinct();

        void count(Triple triple) {
            count++;
            subjects.add(triple.getSubject().hashCode());
            objects.add(triple.getObject().hashCode());
        }

        Predicate counted() {
            return new Predicate(count, subjects.estimate(), objects.estimate());
        }
    }

    private final Map<Node, Predicate> predicates = new HashMap<>();
    private final Map<Node, Long> classes = new HashMap<>();
    private final Predicate all;

    private Statistics(Graph graph) {
        Counter whole = new Counter();
        Map<Node, Counter> counters = new HashMap<>();
        graph.find().forEachRemaining(triple -> {
            whole.count(triple);
            counters.computeIfAbsent(triple.getPredicate(), p -> new Counter()).count(triple);
            if (triple.getPredicate().equals(RDF.Nodes.type)) {
                classes.merge(triple.getObject(), 1L, Long::sum);
            }
        });
        this.all = whole.counted();
        counters.forEach((predicate, counter) -> predicates.put(predicate, counter.counted()));
    }

    static Statistics of(Graph graph) {
        return new Statistics(graph);
    }

    /** How many statements a look finds, on average; one of those of a class exactly. */
    double found(Look look) {
        boolean known = look.predicate.isConcrete();
        Predicate predicate = known ? predicates.get(look.predicate) : all;
        if (predicate == null) {
            return 0;
        }
        double found = look.hasObject && look.predicate.equals(RDF.Nodes.type) && classes.containsKey(look.object)
                ? classes.get(look.object)
                : look.hasObject ? predicate.count / predicate.objects : predicate.count;
        return look.hasSubject ? found / predicate.subjects : found;
    }

    /**
     * A look into a graph.
     *
     * @param hasSubject true if its subject will be known
     * @param predicate its predicate, or any
     * @param hasObject true if its object will be known
     * @param object its object, or any
     */
    record Look(boolean hasSubject, Node predicate, boolean hasObject, Node object) {
    }
}
