package org.amurgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.page.Section.Row;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The ontology as a list for readers: classes, properties, other terms, then one part for each code list. */
final class TermList {

    /**
     * Terms of one kind.
     *
     * @param id where a link lands
     */
    record Part(String id, String title, List<Term> terms) {
    }

    /**
     * A term.
     *
     * @param id where a link lands: the local name of a term, the path of a code
     * @param name the term with its prefix
     * @param labels its labels, at least one, English first
     * @param rows what the ontology says of it
     */
    record Term(String id, Shown name, List<Shown> labels, List<Row> rows) {
    }

    private static final List<Node> FIRST =
            List.of(Terms.DEFINITION, SKOS.example.asNode(), SKOS.scopeNote.asNode(), Terms.SUBCLASS);
    private static final Set<Node> LEFT_OUT = Set.of(Terms.TYPE, Terms.LABEL, Terms.PREFERRED, Terms.IN_SCHEME,
            SKOS.topConceptOf.asNode(), RDFS.isDefinedBy.asNode());

    private final Display display;
    private final Graph ontology;

    TermList(Display display, Graph ontology) {
        this.display = display;
        this.ontology = ontology;
    }

    List<Part> parts() {
        Predicate<Node> isClass = n -> ontology.contains(n, Terms.TYPE, OWL.Class.asNode());
        Predicate<Node> isProperty = n -> Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                .anyMatch(t -> ontology.contains(n, Terms.TYPE, t.asNode()));
        List<Part> parts = new ArrayList<>(List.of(
                new Part("classes", "Classes", terms(own().filter(isClass))),
                new Part("properties", "Properties", terms(own().filter(isProperty))),
                new Part("other-terms", "Other terms", terms(own().filter(isClass.or(isProperty).negate())))));
        display.subjects(Terms.TYPE, SKOS.ConceptScheme.asNode()).filter(Node::isURI).forEach(scheme ->
                parts.add(new Part(Display.shortened(scheme), display.of(scheme).text(),
                        terms(display.subjects(Terms.IN_SCHEME, scheme)))));
        return parts.stream().filter(p -> !p.terms().isEmpty()).toList();
    }

    private Stream<Node> own() {
        return ontology.stream().map(Triple::getSubject).distinct()
                .filter(n -> n.isURI() && n.getURI().startsWith(Am.TERM));
    }

    private List<Term> terms(Stream<Node> nodes) {
        return nodes.map(this::term).sorted(Comparator.comparing(t -> t.name().text())).toList();
    }

    private Term term(Node node) {
        String iri = node.getURI();
        Shown name = new Shown(Am.shorten(iri), "", Links.href(iri), "");
        List<Shown> labels = display.labels(node).stream().map(Literals::shown).toList();
        return new Term(iri.startsWith(Am.TERM) ? iri.substring(Am.TERM.length()) : Display.shortened(node), name,
                labels.isEmpty() ? List.of(Shown.text(name.text())) : labels, rows(node));
    }

    private List<Row> rows(Node node) {
        return ontology.stream(node, Node.ANY, Node.ANY).map(Triple::getPredicate).distinct()
                .filter(p -> !LEFT_OUT.contains(p))
                .sorted(Comparator.comparingInt(TermList::rank).thenComparing(NodeCmp::compareRDFTerms))
                .map(p -> new Row(words(p), ontology.stream(node, p, Node.ANY).map(Triple::getObject)
                        .map(display::of).sorted(Comparator.comparing(Shown::text)).collect(Collectors.toList())))
                .toList();
    }

    /** The property in plain words: it stands before each of many terms. */
    private static Shown words(Node property) {
        return Shown.text(property.getLocalName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    private static int rank(Node property) {
        int rank = FIRST.indexOf(property);
        return rank < 0 ? FIRST.size() : rank;
    }
}
