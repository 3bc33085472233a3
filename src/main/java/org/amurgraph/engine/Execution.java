package org.amurgraph.engine;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/** A query that is being answered. It is read once, in the way that belongs to the form of the query. */
public interface Execution extends AutoCloseable {

    /** The answer of ASK. */
    boolean ask();

    /** The rows of SELECT, as they come. */
    RowSet rows();

    /** Adds the triples of CONSTRUCT or DESCRIBE to a graph, and the prefixes of the query. */
    void graphInto(Graph graph);

    @Override
    void close();
}
