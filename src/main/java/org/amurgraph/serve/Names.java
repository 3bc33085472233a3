package org.amurgraph.serve;

import java.util.Optional;
import org.amurgraph.names.NameIndex;
import org.amurgraph.names.NamesOfGraph;
import org.apache.jena.graph.Graph;

/** The index of a graph's names, made when it is first asked for: nothing else has to wait for it. */
final class Names {

    private final Graph graph;
    private Optional<NameIndex> index = Optional.empty();

    Names(Graph graph) {
        this.graph = graph;
    }

    synchronized NameIndex get() {
        NameIndex made = index.orElseGet(() -> new NameIndex(NamesOfGraph.of(graph)));
        index = Optional.of(made);
        return made;
    }
}
