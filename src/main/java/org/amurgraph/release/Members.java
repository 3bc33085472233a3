package org.amurgraph.release;

import static org.amurgraph.release.Description.BY_IRI;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<Node> classes = new HashSet<>();

    Members(Graph graph) {
        this.graph = graph;
        graph.find(Node.ANY, RDF.Nodes.type, Node.ANY).mapWith(Triple::getObject)
                .filterKeep(type -> type.isURI() && type.getURI().startsWith(Am.TERM)).forEachRemaining(classes::add);
    }

    /** The classes of ours that have members, in the order of their IRIs. */
    List<Node> classes() {
        return classes.stream().sorted(BY_IRI).toList();
    }

    /** The members that belong to no narrower class, in the order of their IRIs. */
    List<Node> direct(Node type) {
        List<Node> narrower = classes.stream().filter(t -> !t.equals(type) && wider(t).contains(type)).toList();
        return graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject)
                .filterKeep(member -> member.isURI()
                        && narrower.stream().noneMatch(t -> graph.contains(member, RDF.Nodes.type, t)))
                .toList().stream().sorted(BY_IRI).toList();
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
