package org.amurgraph.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.key.Scheme;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The identifiers that other datasets give to things, each with the record that says so. */
final class Identifiers {

    /**
     * A record of an identifier.
     *
     * @param exact true if it is the thing's own, false for a near match
     * @param note what the record warns of; empty if nothing
     * @param from first day on which it was valid, if that is told
     * @param to last such day
     */
    record Link(String record, String thing, String identifier, boolean exact, String note,
                Optional<LocalDate> from, Optional<LocalDate> to) {

        boolean isValid(Optional<LocalDate> day) {
            return day.isEmpty() || from.map(f -> !day.get().isBefore(f)).orElse(true)
                    && to.map(t -> !day.get().isAfter(t)).orElse(true);
        }
    }

    private final Graph graph;
    /** Records by scheme and identifier. */
    private final Map<String, Map<String, List<Link>>> links = new HashMap<>();

    Identifiers(Graph graph) {
        this.graph = graph;
        graph.find(Node.ANY, RDF.Nodes.type, Am.term("ExternalLink")).mapWith(Triple::getSubject).toList()
                .forEach(this::add);
        links.values().forEach(m -> m.values().forEach(l -> l.sort(Comparator.comparing(Link::record))));
    }

    private void add(Node record) {
        object(record, "linkedThing").filter(Node::isURI).ifPresent(thing -> object(record, "identifierScheme")
                .flatMap(this::notation).ifPresent(scheme -> object(record, "identifier").ifPresent(identifier -> {
                    String text = identifier.getLiteralLexicalForm();
                    links.computeIfAbsent(scheme, s -> new HashMap<>())
                            .computeIfAbsent(text, i -> new ArrayList<>()).add(link(record, thing, text));
                })));
    }

    private Link link(Node record, Node thing, String identifier) {
        boolean exact = object(record, "match").map(m -> m.toString().equals(Am.CODE + "exactMatch")).orElse(false);
        return new Link(record.toString(), thing.getURI(), identifier, exact,
                object(record, "note").map(Node::getLiteralLexicalForm).orElse(""), day(record, "earliest"),
                day(record, "latest"));
    }

    private Optional<LocalDate> day(Node record, String property) {
        return object(record, property).map(n -> LocalDate.parse(n.getLiteralLexicalForm()));
    }

    private Optional<String> notation(Node code) {
        return object(code, SKOS.notation.asNode()).map(Node::getLiteralLexicalForm);
    }

    private Optional<Node> object(Node subject, String term) {
        return object(subject, Am.term(term));
    }

    private Optional<Node> object(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).nextOptional().map(Triple::getObject);
    }

    /** The records of an identifier in its scheme's one written form. */
    List<Link> of(Scheme scheme, String identifier) {
        return links.getOrDefault(scheme.code(), Map.of()).getOrDefault(identifier, List.of());
    }

    /** All records of a scheme. */
    Stream<Link> all(Scheme scheme) {
        return links.getOrDefault(scheme.code(), Map.of()).values().stream().flatMap(List::stream);
    }

    /** The scheme whose code in the list of schemes has an IRI, or that is called so. */
    static Optional<Scheme> scheme(String property) {
        return Scheme.of(property.startsWith(Am.CODE) ? property.substring(Am.CODE.length()) : property)
                .filter(s -> s != Scheme.NAME && s != Scheme.DATE);
    }

    /** True if the thing has one of the identifiers that a text may be read as. */
    boolean has(String thing, Scheme scheme, String text) {
        return scheme.read(text).key().stream().flatMap(k -> of(scheme, k.identifier()).stream())
                .anyMatch(l -> l.thing().equals(thing));
    }

    /** The state of a code of two letters, which codes of places and regions begin with. */
    Optional<String> state(String code) {
        return of(Scheme.ISO3166_ALPHA2, code).stream().filter(Link::exact).map(Link::thing).findFirst();
    }

    /** A code as an IRI, as conditions name schemes. */
    static String iri(Scheme scheme) {
        return NodeFactory.createURI(Am.CODE + scheme.code()).getURI();
    }
}
