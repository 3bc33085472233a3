package org.amurgraph.serve;

import java.util.Optional;
import org.amurgraph.names.NameIndex;
import org.amurgraph.names.NamesOfGraph;
import org.amurgraph.reconcile.Reconciliation;
import org.apache.jena.graph.Graph;

/** The names of a graph, indexed when they are first asked for: nothing else has to wait for it. */
final class Names {

    private final Graph graph;
    private Optional<NameIndex> index = Optional.empty();
    private Optional<Reconciliation> meanings = Optional.empty();

    Names(Graph graph) {
        this.graph = graph;
    }

    /** Finds things by name. */
    synchronized NameIndex index() {
        index = index.or(() -> Optional.of(new NameIndex(NamesOfGraph.of(graph))));
        return index.orElseThrow();
    }

    /** Tells what names and identifiers mean. */
    synchronized Reconciliation meanings() {
        meanings = meanings.or(() -> Optional.of(new Reconciliation(graph, index())));
        return meanings.orElseThrow();
    }
}
