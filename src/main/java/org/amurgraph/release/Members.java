package org.amurgraph.release;

import static org.amurgraph.release.Description.BY_IRI;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Which things belong to a class of ours and to no narrower one. */
final class Members {

    private final Graph graph;
    private final Map<Node, Set<Node>> wider = new HashMap<>();

    private Members(Graph graph) {
        this.graph = graph;
    }

    /** The direct members of each class that has some, both in the order of their IRIs. */
    static Map<Node, List<Node>> of(Graph graph) {
        Members classes = new Members(graph);
        Map<Node, Set<Node>> types = new TreeMap<>(BY_IRI);
        graph.find(Node.ANY, RDF.Nodes.type, Node.ANY).filterKeep(Members::isOfOurs).forEachRemaining(t ->
                types.computeIfAbsent(t.getSubject(), s -> new TreeSet<>(BY_IRI)).add(t.getObject()));
        Map<Node, List<Node>> members = new TreeMap<>(BY_IRI);
        types.forEach((member, all) -> all.stream()
                .filter(type -> all.stream().noneMatch(t -> !t.equals(type) && classes.wider(t).contains(type)))
                .forEach(type -> members.computeIfAbsent(type, t -> new ArrayList<>()).add(member)));
        return members;
    }

    private static boolean isOfOurs(Triple triple) {
        return triple.getSubject().isURI() && triple.getObject().isURI()
                && triple.getObject().getURI().startsWith(Am.TERM);
    }

    private Set<Node> wider(Node type) {
        Set<Node> known = wider.get(type);
        if (known == null) {
            known = new HashSet<>();
            climb(type, known);
            wider.put(type, known);
        }
        return known;
    }

    private void climb(Node type, Set<Node> found) {
        for (Triple step : graph.find(type, RDFS.Nodes.subClassOf, Node.ANY).toList()) {
            if (found.add(step.getObject())) {
                climb(step.getObject(), found);
            }
        }
    }
}
