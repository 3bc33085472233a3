package org.amurgraph.release;

import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Named graphs in memory whose default graph is their union, kept as a graph of its own: a query pays nothing for the
 * union, and terms are compared as terms, so 3 and 3.0 stay two.
 */
public final class GraphStore {

    private final DatasetGraph data = DatasetGraphFactory.createWithGraphMaker(name -> new GraphMem2Fast());

    /** Adds a statement to its graph and to the union. */
    public void add(Quad quad) {
        data.add(quad);
        data.getDefaultGraph().add(quad.asTriple());
    }

    public void add(Node graph, org.apache.jena.graph.Triple triple) {
        add(Quad.create(graph, triple));
    }

    public DatasetGraph data() {
        return data;
    }
}
