package org.amurgraph.engine;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * Where the statements are that queries are asked of: in this process, or in an engine elsewhere. The default graph is
 * the union of the named graphs.
 */
public interface Store {

    /**
     * Begins to answer a query that {@link QueryRunner#parse} has let pass.
     *
     * @param budget what the execution may use; it is asked to stop through it
     * @throws Refused if this store in particular must not be asked that
     */
    Execution start(Query query, Budget budget);

    /** The same with no other graphs than these, of which the default graph is made up anew. */
    Store only(DatasetDescription graphs);

    /** Names of the graphs. */
    Set<Node> graphs();

    /** How the store does, as far as is known without asking it. */
    Condition condition();

    /** Looks how the store does, if anything may have changed; to be called by one thread, now and then. */
    default void look() {
    }
}
