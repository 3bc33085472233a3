package org.amurgraph.join;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What joining has to know of the curated graphs.
 *
 * @param graph their union
 */
record Curated(Graph graph) implements Decisions.Known {

    private static final Node THING = Am.term("Thing");

    /** What a thing is called, in English if it has such a label; empty if there is no such thing. */
    @Override
    public Optional<String> label(String iri) {
        Node node = NodeFactory.createURI(iri);
        return is(node, THING) ? Optional.of(objects(node, SKOS.prefLabel.asNode()).stream()
                .min(Comparator.comparing((Node l) -> !l.getLiteralLanguage().equals("en"))
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm).orElse(iri)) : Optional.empty();
    }

    boolean is(Node thing, Node type) {
        return graph.contains(thing, RDF.Nodes.type, type);
    }

    /** The members of a class, in the order of their IRIs. */
    List<Node> members(Node type) {
        return graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject).toList().stream().distinct()
                .sorted(Comparator.comparing(Node::toString)).toList();
    }

    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    /** The value of a property that has one value; empty if there is none. */
    Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().min(Comparator.comparing(Node::toString));
    }

    /** A date; empty if it is open or not known. */
    Optional<LocalDate> date(Node subject, String property) {
        return object(subject, Am.term(property)).map(d -> LocalDate.parse(d.getLiteralLexicalForm()));
    }
}
