package org.amurgraph.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The classes of things, and the properties that members of each have, with the short ids by which clients know them:
 * local names of the ontology, and codes of identifier schemes.
 */
final class Schema {

    static final String THING = Am.BASE + "id/";
    private static final List<String> WORDS = List.of(SKOS.prefLabel.getURI(), SKOS.definition.getURI());
    /** Of records behind a thing rather than of the thing. */
    private static final Set<String> NO_PROPERTIES = Set.of("hasName", "namedIn", "datedBy", "statedBy");

    private final Graph graph;
    /** How many things a class has. */
    private final Map<String, Integer> members = new TreeMap<>();
    /** How many things of a class have a property. */
    private final Map<String, Map<String, Integer>> uses = new HashMap<>();

    Schema(Graph graph) {
        this.graph = graph;
        Map<String, Set<String>> schemes = schemes();
        graph.find(Node.ANY, RDF.Nodes.type, Am.term("Thing")).mapWith(Triple::getSubject)
                .filterKeep(n -> n.isURI() && n.getURI().startsWith(THING)).toList().forEach(thing -> {
                    Set<String> properties = new HashSet<>(schemes.getOrDefault(thing.getURI(), Set.of()));
                    graph.find(thing, Node.ANY, Node.ANY).mapWith(t -> t.getPredicate().getURI())
                            .filterKeep(Schema::isOffered).forEachRemaining(properties::add);
                    objects(thing, RDF.Nodes.type).map(Node::toString).filter(t -> t.startsWith(Am.TERM))
                            .forEach(type -> {
                                members.merge(type, 1, Integer::sum);
                                Map<String, Integer> of = uses.computeIfAbsent(type, t -> new TreeMap<>());
                                properties.forEach(p -> of.merge(p, 1, Integer::sum));
                            });
                });
    }

    private static boolean isOffered(String property) {
        return WORDS.contains(property) || property.startsWith(Am.TERM)
                && !NO_PROPERTIES.contains(property.substring(Am.TERM.length()));
    }

    /** Schemes of the identifiers of each thing. */
    private Map<String, Set<String>> schemes() {
        Map<String, Set<String>> schemes = new HashMap<>();
        graph.find(Node.ANY, Am.term("linkedThing"), Node.ANY).forEachRemaining(t ->
                objects(t.getSubject(), Am.term("identifierScheme")).forEach(s ->
                        schemes.computeIfAbsent(t.getObject().toString(), k -> new HashSet<>()).add(s.toString())));
        return schemes;
    }

    /** Identifiers of a thing in a scheme. */
    List<String> identifiers(String thing, String scheme) {
        return graph.find(Node.ANY, Am.term("linkedThing"), NodeFactory.createURI(thing)).mapWith(Triple::getSubject)
                .filterKeep(r -> graph.contains(r, Am.term("identifierScheme"), NodeFactory.createURI(scheme)))
                .toList().stream().flatMap(r -> objects(r, Am.term("identifier"))).map(Node::getLiteralLexicalForm)
                .sorted().toList();
    }

    /** Classes that have members, those with most first. */
    List<String> types() {
        return ordered(members);
    }

    /** Properties of the members of a class, those that most have first. */
    List<String> properties(String type) {
        return ordered(uses.getOrDefault(type, Map.of()));
    }

    private static List<String> ordered(Map<String, Integer> counts) {
        List<String> order = new ArrayList<>(counts.keySet());
        order.sort(Comparator.comparingInt((String k) -> -counts.get(k)).thenComparing(Comparator.naturalOrder()));
        return order;
    }

    /** The class with an id: a local name, a shortened or a whole IRI. */
    Optional<String> type(String id) {
        return expand(id).filter(i -> members.containsKey(i)
                || graph.contains(NodeFactory.createURI(i), RDF.Nodes.type, OWL2.Class.asNode()));
    }

    /** The property, or scheme of identifiers, with an id. */
    Optional<String> property(String id) {
        Set<String> known = uses.getOrDefault(Am.term("Thing").getURI(), Map.of()).keySet();
        return Stream.concat(Stream.of(Am.CODE + id), expand(id).stream()).filter(known::contains).findFirst();
    }

    private static Optional<String> expand(String id) {
        int colon = id.indexOf(':');
        if (colon < 0) {
            return WORDS.stream().filter(w -> w.endsWith("#" + id)).findFirst().or(() -> Optional.of(Am.TERM + id));
        }
        return Optional.of(Optional.ofNullable(Am.prefixes().get(id.substring(0, colon)))
                .map(space -> space + id.substring(colon + 1)).orElse(id));
    }

    /** The id of a class, property or scheme. */
    static String id(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** The thing with an id, which is the last part of its IRI, or the whole. */
    Optional<String> thing(String id) {
        String iri = id.startsWith(THING) ? id : THING + (id.startsWith("id/") ? id.substring(3) : id);
        return Optional.of(iri).filter(i -> graph.contains(NodeFactory.createURI(i), RDF.Nodes.type,
                Am.term("Thing")));
    }

    /** What a node is called in a language, else in English, else anyhow. */
    String label(String iri, String language) {
        return text(iri, SKOS.prefLabel.asNode(), language).or(() -> text(iri, RDFS.Nodes.label, language))
                .orElse(Am.shorten(iri));
    }

    /** What a node is, in a sentence; empty if that is not told. */
    Optional<String> definition(String iri) {
        return text(iri, SKOS.definition.asNode(), "en");
    }

    private Optional<String> text(String iri, Node property, String language) {
        return objects(NodeFactory.createURI(iri), property).filter(Node::isLiteral)
                .min(Comparator.comparingInt((Node l) -> rank(l.getLiteralLanguage(), language))
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm);
    }

    private static int rank(String tag, String language) {
        return tag.equals(language) ? 0 : tag.equals("en") ? 1 : 2;
    }

    /** Objects of a property of a thing. */
    Stream<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    /** True if the node is a scheme of identifiers rather than a property. */
    static boolean isScheme(String iri) {
        return iri.startsWith(Am.CODE);
    }
}
