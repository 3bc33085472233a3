package org.amurgraph.release;

import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.mem2.IndexingStrategy;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Named graphs in memory whose default graph is their union, kept as a graph of its own: a query pays nothing for the
 * union, and terms are compared as terms, so 3 and 3.0 stay two.
 */
public final class GraphStore {

    private final DatasetGraph data;

    /** For queries over each graph as well as over the union. */
    public GraphStore() {
        this(GraphMem2Fast::new);
    }

    private GraphStore(Supplier<GraphMem2> namedGraph) {
        this.data = DatasetGraphFactory.createWithGraphMaker(
                name -> name == null ? new GraphMem2Fast() : namedGraph.get());
    }

    /**
     * For a graph that is being made, of which the union is asked: a named graph is no more than a set of statements,
     * which takes least memory. To ask one for a pattern is to read it all.
     */
    public static GraphStore toBuild() {
        return new GraphStore(() -> new GraphMem2Roaring(IndexingStrategy.MINIMAL));
    }

    /** Adds a statement to its graph and to the union. */
    public void add(Quad quad) {
        add(quad.getGraph(), quad.asTriple());
    }

    public void add(Node graph, Triple triple) {
        data.getGraph(graph).add(triple);
        data.getDefaultGraph().add(triple);
    }

    public DatasetGraph data() {
        return data;
    }
}
