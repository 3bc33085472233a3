package org.amurgraph.engine;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that ends an execution which was asked to stop: property paths and DESCRIBE look at nothing else. */
class GuardedGraph extends WrappedGraph {

    private final Budget budget;

    GuardedGraph(Graph graph, Budget budget) {
        super(graph);
        this.budget = budget;
    }

    /** A dataset of such graphs. */
    static DatasetGraph all(DatasetGraph data, Budget budget) {
        return new DatasetGraphWrapper(data) {
            @Override
            public Graph getDefaultGraph() {
                return new GuardedGraph(super.getDefaultGraph(), budget);
            }

            @Override
            public Graph getGraph(Node name) {
                return new GuardedGraph(super.getGraph(name), budget);
            }

            @Override
            public Graph getUnionGraph() {
                return new GuardedGraph(super.getUnionGraph(), budget);
            }
        };
    }

    /** A graph for a property path, which counts the nodes that the path meets. */
    static Graph counting(Graph graph, Budget budget) {
        return new GuardedGraph(graph, budget) {
            @Override
            public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
                return super.find(subject, predicate, object).mapWith(triple -> {
                    budget.step();
                    return triple;
                });
            }
        };
    }

    @Override
    public ExtendedIterator<Triple> find(Triple triple) {
        return find(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        budget.check();
        return super.find(subject, predicate, object);
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        budget.check();
        return super.contains(subject, predicate, object);
    }

    @Override
    public boolean contains(Triple triple) {
        budget.check();
        return super.contains(triple);
    }
}
