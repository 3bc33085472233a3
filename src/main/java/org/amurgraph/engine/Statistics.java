package org.amurgraph.engine;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** How many statements a graph that never changes has of each predicate and class, and of how many things they are. */
final class Statistics {

    /** Statements of one predicate. */
    private static final class Predicate {
        private long count;
        private final Distinct subjects = new Distinct();
        private final Distinct objects = new Distinct();
    }

    private final Map<Node, Predicate> predicates = new HashMap<>();
    private final Map<Node, Long> classes = new HashMap<>();
    private final Predicate all = new Predicate();

    private Statistics() {
    }

    static Statistics of(Graph graph) {
        Statistics statistics = new Statistics();
        graph.find().forEachRemaining(statistics::count);
        return statistics;
    }

    private void count(Triple triple) {
        count(all, triple);
        count(predicates.computeIfAbsent(triple.getPredicate(), p -> new Predicate()), triple);
        if (triple.getPredicate().equals(RDF.Nodes.type)) {
            classes.merge(triple.getObject(), 1L, Long::sum);
        }
    }

    private static void count(Predicate predicate, Triple triple) {
        predicate.count++;
        predicate.subjects.add(triple.getSubject().hashCode());
        predicate.objects.add(triple.getObject().hashCode());
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
                : look.hasObject ? predicate.count / predicate.objects.estimate() : predicate.count;
        return look.hasSubject ? found / predicate.subjects.estimate() : found;
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
