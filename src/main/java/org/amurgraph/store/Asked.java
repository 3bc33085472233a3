package org.amurgraph.store;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amurgraph.engine.Budget;
import org.amurgraph.engine.Condition;
import org.amurgraph.engine.Execution;
import org.amurgraph.engine.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.eclipse.jetty.util.Fields;

/**
 * Graphs of a store, asked whatever they hold.
 *
 * @param about the graphs that a query is about
 */
record Asked(StoreClient client, Graphs about) implements Store {

    @Override
    public Execution start(Query query, Budget budget) {
        return start(query, Outgoing.of(query).serialize(), budget);
    }

    /** Sends the query as this text. */
    Execution start(Query query, String text, Budget budget) {
        Fields form = new Fields();
        form.add("query", text);
        about.addTo(form);
        return new RemoteExecution(client, form, query, budget);
    }

    @Override
    public Asked only(DatasetDescription some) {
        return new Asked(client, about.only(some));
    }

    @Override
    public Set<Node> graphs() {
        return about.named().stream().map(NodeFactory::createURI).collect(Collectors.toSet());
    }

    @Override
    public Condition condition() {
        return new Condition("the engine at " + client.settings().queries(), Optional.empty(), Optional.empty());
    }
}
