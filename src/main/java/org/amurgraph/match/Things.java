package org.amurgraph.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What a graph says of the things that may be meant: how they are called, and what they are. */
final class Things {

    private final Graph graph;
    /** Asked for again and again. */
    private final Map<String, String> labels = new ConcurrentHashMap<>();
    private final Map<String, List<String>> types = new ConcurrentHashMap<>();
    /** Classes above each class, by which the narrower of two is known. */
    private final Map<String, Integer> depths = new HashMap<>();

    Things(Graph graph) {
        this.graph = graph;
        graph.find(Node.ANY, RDFS.Nodes.subClassOf, Node.ANY).mapWith(Triple::getSubject).filterKeep(Node::isURI)
                .toList().forEach(c -> depths.computeIfAbsent(c.getURI(), i -> (int) above(c).count()));
    }

    private Stream<Node> above(Node type) {
        return objects(type, RDFS.Nodes.subClassOf).filter(o -> !o.equals(type))
                .flatMap(o -> Stream.concat(Stream.of(o), above(o))).distinct();
    }

    /** The preferred label in English, or the first that there is, or the IRI. */
    String label(String thing) {
        return labels.computeIfAbsent(thing, this::findLabel);
    }

    private String findLabel(String thing) {
        List<Node> found = objects(NodeFactory.createURI(thing), SKOS.prefLabel.asNode())
                .sorted(Comparator.comparing((Node l) -> !l.getLiteralLanguage().equals("en"))
                        .thenComparing(Node::getLiteralLexicalForm)).toList();
        return found.isEmpty() ? thing : found.get(0).getLiteralLexicalForm();
    }

    /** IRIs of its classes of ours, the narrowest first. */
    List<String> types(String thing) {
        return types.computeIfAbsent(thing, this::findTypes);
    }

    private List<String> findTypes(String thing) {
        return objects(NodeFactory.createURI(thing), RDF.Nodes.type).filter(Node::isURI).map(Node::getURI)
                .filter(t -> t.startsWith(Am.TERM))
                .sorted(Comparator.comparing((String t) -> -depths.getOrDefault(t, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    boolean is(String thing, String type) {
        return graph.contains(NodeFactory.createURI(thing), RDF.Nodes.type, NodeFactory.createURI(type));
    }

    /** True if the graph says anything of it. */
    boolean knows(String iri) {
        return graph.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
    }

    /** The values of a property of a thing: IRIs, and the text of literals. */
    Stream<String> values(String thing, String property) {
        return objects(NodeFactory.createURI(thing), NodeFactory.createURI(property))
                .map(o -> o.isLiteral() ? o.getLiteralLexicalForm() : o.toString());
    }

    private Stream<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }
}
