package org.amurgraph.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.jetty.util.Fields;

/**
 * The graphs that a query is about, told with every request, since engines differ in what they take for the default
 * graph and some have graphs of their own.
 *
 * @param merged what the default graph is made of
 * @param named the named graphs
 */
record Graphs(Set<String> merged, Set<String> named) {

    /** Holds every statement of the release once, where the engine would give one of two graphs twice. */
    static final String UNION = "urn:x-amur:union";
    /** Holds the name of the release that the store has. */
    static final String PUSHED = "urn:x-amur:pushed";
    /** No store has it; a request that names no graphs at all would be about all of them. */
    private static final String NONE = "urn:x-amur:none";

    /** Whatever graphs a store has, as it sees them. */
    static final Graphs ALL = new Graphs(Set.of(), Set.of());

    /** Only the named graphs. */
    static Graphs named(Set<String> named) {
        return new Graphs(Set.of(), named);
    }

    /** These graphs with a default graph of which a query names parts. */
    Graphs only(DatasetDescription some) {
        return new Graphs(chosen(some.getDefaultGraphURIs(), merged), chosen(some.getNamedGraphURIs(), named));
    }

    /** The graphs that have one of the names; ARQ's names for the default graph and the union stand for all. */
    private static Set<String> chosen(List<String> names, Set<String> all) {
        Set<String> chosen = new TreeSet<>();
        for (String name : names) {
            Node graph = NodeFactory.createURI(name);
            if (Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
                chosen.addAll(all);
            } else {
                chosen.add(name);
            }
        }
        return chosen;
    }

    /** Adds them to a request, by the SPARQL 1.1 Protocol. */
    void addTo(Fields form) {
        if (this == ALL) {
            return;
        }
        atLeastOne(merged).forEach(graph -> form.add("default-graph-uri", graph));
        atLeastOne(named).forEach(graph -> form.add("named-graph-uri", graph));
    }

    private static Stream<String> atLeastOne(Set<String> graphs) {
        return graphs.isEmpty() ? Stream.of(NONE) : graphs.stream();
    }
}
