package org.amurgraph.release;

import static org.amurgraph.release.Description.BY_IRI;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What a graph says of its terms in words: labels, definitions, and the names under which properties head columns. */
final class Lexicon {

    /** Whose property has a local name to itself, where several have the same. */
    private static final Comparator<Node> RANK = Comparator
            .comparing((Node p) -> !p.getURI().startsWith(Am.TERM))
            .thenComparing(p -> !p.getURI().startsWith(RDF.getURI())).thenComparing(BY_IRI);

    private final Graph graph;
    private final Map<Node, String> names = new HashMap<>();
    private final Map<Node, Optional<String>> labels = new HashMap<>();

    Lexicon(Graph graph) {
        this.graph = graph;
        Set<Node> properties = new TreeSet<>(RANK);
        graph.find().forEachRemaining(t -> properties.add(t.getPredicate()));
        Set<String> taken = new HashSet<>();
        for (Node property : properties) {
            String local = columnName(property.getURI().substring(Tally.namespace(property).length()));
            names.put(property, taken.add(local) ? local : columnName(Am.shorten(property.getURI())));
        }
    }

    private static String columnName(String text) {
        return text.replaceAll("[^A-Za-z0-9_]", "_");
    }

    /** The name of a property's column, the same in every table. */
    String name(Node property) {
        return names.get(property);
    }

    /** The label in English, else the first there is, else a title. */
    Optional<String> label(Node node) {
        return labels.computeIfAbsent(node, n -> english(n, RDFS.Nodes.label).or(() -> first(n, RDFS.Nodes.label))
                .or(() -> first(n, DCTerms.title.asNode())));
    }

    private Optional<String> first(Node node, Node predicate) {
        return literals(node, predicate).map(Node::getLiteralLexicalForm).sorted().findFirst();
    }

    /** What a term means, or no words at all. */
    String definition(Node term) {
        return english(term, SKOS.definition.asNode()).or(() -> english(term, SKOS.scopeNote.asNode())).orElse("");
    }

    private Optional<String> english(Node node, Node predicate) {
        return literals(node, predicate).filter(l -> l.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm).sorted().findFirst();
    }

    private Stream<Node> literals(Node node, Node predicate) {
        return graph.find(node, predicate, Node.ANY).mapWith(Triple::getObject).filterKeep(Node::isLiteral).toList()
                .stream();
    }
}
