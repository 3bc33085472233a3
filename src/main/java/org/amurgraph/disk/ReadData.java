package org.amurgraph.disk;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A transactional dataset that can also be read without a transaction: each look is then one of its own. Nothing can be
 * changed. Terms are those of the release, however they are stored.
 */
final class ReadData extends DatasetGraphWrapper {

    private final List<Node> graphs;

    ReadData(DatasetGraph data) {
        super(data);
        this.graphs = Txn.calculateRead(data, () -> Iter.toList(data.listGraphNodes()));
    }

    /** What is read now, in one transaction if there is none. */
    private <T> Iterator<T> all(Supplier<Iterator<T>> reading) {
        return isInTransaction() ? reading.get()
                : Txn.calculateRead(getR(), () -> Iter.toList(reading.get())).iterator();
    }

    private <T> T one(Supplier<T> reading) {
        return isInTransaction() ? reading.get() : Txn.calculateRead(getR(), reading);
    }

    @Override
    protected DatasetGraph getW() {
        throw new UnsupportedOperationException("a release never changes");
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return graphs.iterator();
    }

    @Override
    public boolean containsGraph(Node name) {
        return one(() -> super.containsGraph(name));
    }

    @Override
    public Graph getDefaultGraph() {
        return new ReadGraph(super.getDefaultGraph());
    }

    @Override
    public Graph getUnionGraph() {
        return getDefaultGraph();
    }

    @Override
    public Graph getGraph(Node name) {
        return new ReadGraph(super.getGraph(name));
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return all(() -> Iter.map(super.find(graph, subject, predicate, Terms.stored(object)), Terms::read));
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return all(() -> Iter.map(super.findNG(graph, subject, predicate, Terms.stored(object)), Terms::read));
    }

    @Override
    public Iterator<Quad> find() {
        return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public boolean contains(Quad quad) {
        return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public boolean contains(Node graph, Node subject, Node predicate, Node object) {
        return one(() -> super.contains(graph, subject, predicate, Terms.stored(object)));
    }

    /** A graph of such a dataset. */
    private final class ReadGraph extends WrappedGraph {

        ReadGraph(Graph graph) {
            super(graph);
        }

        @Override
        public ExtendedIterator<Triple> find(Triple triple) {
            return find(triple.getSubject(), triple.getPredicate(), triple.getObject());
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            return WrappedIterator.create(all(() -> Iter.map(base.find(subject, predicate, Terms.stored(object)),
                    Terms::read)));
        }

        @Override
        public boolean contains(Triple triple) {
            return contains(triple.getSubject(), triple.getPredicate(), triple.getObject());
        }

        @Override
        public boolean contains(Node subject, Node predicate, Node object) {
            return one(() -> base.contains(subject, predicate, Terms.stored(object)));
        }

        @Override
        public int size() {
            return one(base::size);
        }

        @Override
        public boolean isEmpty() {
            return one(base::isEmpty);
        }
    }
}
