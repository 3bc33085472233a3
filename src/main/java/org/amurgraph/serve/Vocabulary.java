package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/** The words for writing queries: prefixes, and the classes, properties and codes that the release has. */
final class Vocabulary {

    private final Graph data;
    private final SortedMap<String, String> kinds = new TreeMap<>();

    private Vocabulary(Serving serving) {
        this.data = serving.union();
        Graph catalog = serving.release().data().getGraph(Am.graph("catalog"));
        own(OWL.Class.asNode()).forEach(n -> kinds.put(n.getURI(), "class"));
        objects(catalog, VOID._class.asNode()).forEach(n -> kinds.put(n.getURI(), "class"));
        Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty).flatMap(type -> own(type.asNode()))
                .forEach(n -> kinds.put(n.getURI(), "property"));
        objects(catalog, VOID.property.asNode()).forEach(n -> kinds.put(n.getURI(), "property"));
        data.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).map(Triple::getSubject).filter(Node::isURI)
                .forEach(n -> kinds.putIfAbsent(n.getURI(), "code"));
    }

    /** The words of a release. */
    static JsonObject of(Serving serving) {
        Vocabulary vocabulary = new Vocabulary(serving);
        JsonObjectBuilder prefixes = Json.createObjectBuilder();
        Am.prefixes().forEach(prefixes::add);
        JsonArrayBuilder terms = Json.createArrayBuilder();
        vocabulary.kinds.forEach((iri, kind) -> terms.add(vocabulary.term(iri, kind)));
        return Json.createObjectBuilder().add("release", serving.name()).add("prefixes", prefixes)
                .add("terms", terms).build();
    }

    private Stream<Node> own(Node type) {
        return data.stream(Node.ANY, RDF.Nodes.type, type).map(Triple::getSubject)
                .filter(n -> n.isURI() && n.getURI().startsWith(Am.TERM));
    }

    private static Stream<Node> objects(Graph graph, Node property) {
        return graph.stream(Node.ANY, property, Node.ANY).map(Triple::getObject).filter(Node::isURI);
    }

    private JsonObjectBuilder term(String iri, String kind) {
        JsonObjectBuilder term = Json.createObjectBuilder().add("iri", iri).add("name", Am.shorten(iri))
                .add("kind", kind);
        Node node = NodeFactory.createURI(iri);
        text(node, RDFS.Nodes.label).ifPresent(label -> term.add("label", label));
        text(node, SKOS.definition.asNode()).or(() -> text(node, SKOS.scopeNote.asNode()))
                .ifPresent(definition -> term.add("definition", definition));
        return term;
    }

    /** The English value of a property; if there is none, the first in an order that never changes. */
    private Optional<String> text(Node node, Node property) {
        return data.stream(node, property, Node.ANY).map(Triple::getObject).filter(Node::isLiteral)
                .min((a, b) -> {
                    int english = Boolean.compare(b.getLiteralLanguage().equals("en"),
                            a.getLiteralLanguage().equals("en"));
                    return english != 0 ? english : NodeCmp.compareRDFTerms(a, b);
                }).map(Node::getLiteralLexicalForm);
    }
}
