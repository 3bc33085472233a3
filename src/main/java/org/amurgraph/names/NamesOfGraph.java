package org.amurgraph.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;

/** The names that a graph has for things: preferred labels, and forms that sources print. Codes are no things. */
public final class NamesOfGraph {

    private static final Node HAS_NAME = Am.term("hasName");
    private static final Node NAME_KIND = Am.term("nameKind");
    private static final List<Node> CODES = List.of(SKOS.Concept.asNode(), SKOS.ConceptScheme.asNode());

    private final Graph graph;

    private NamesOfGraph(Graph graph) {
        this.graph = graph;
    }

    /** All names, in an order that never changes. */
    public static List<Name> of(Graph graph) {
        NamesOfGraph names = new NamesOfGraph(graph);
        return Stream.concat(names.preferred(), names.printed()).sorted(Name.ORDER).toList();
    }

    private Stream<Name> preferred() {
        return graph.stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .filter(t -> t.getSubject().isURI() && CODES.stream().noneMatch(c -> is(t.getSubject(), c)))
                .map(t -> name(t.getSubject(), t.getObject(), Name.PREFERRED));
    }

    private Stream<Name> printed() {
        return graph.stream(Node.ANY, HAS_NAME, Node.ANY).filter(t -> t.getObject().isURI()).flatMap(t ->
                objects(t.getObject(), SKOSXL.literalForm.asNode()).map(form -> name(t.getSubject(), form,
                        new Name.Origin(objects(t.getObject(), NAME_KIND).map(Node::toString).findFirst().orElse(""),
                                t.getObject().getURI()))));
    }

    private Name name(Node thing, Node form, Name.Origin origin) {
        Set<String> classes = objects(thing, RDF.Nodes.type).map(Node::toString).collect(Collectors.toSet());
        return new Name(thing.getURI(), form.getLiteralLexicalForm(), form.getLiteralLanguage(), origin, classes);
    }

    private boolean is(Node node, Node type) {
        return graph.contains(node, RDF.Nodes.type, type);
    }

    private Stream<Node> objects(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
    }
}
