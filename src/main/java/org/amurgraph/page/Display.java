package org.amurgraph.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** How terms of the graph are shown: by their labels, or by what a record without a label consists of. */
final class Display {

    private final Graph data;
    private final Language language;
    private final Display english;
    private final Records records;

    /**
     * A way to show terms.
     *
     * @param data where labels are looked up
     * @param language the language of labels, where there are any in it
     */
    Display(Graph data, Language language) {
        this.data = data;
        this.language = language;
        this.english = language == Language.EN ? this : new Display(data, Language.EN);
        this.records = new Records(english);
    }

    /** The same in the language of the pages' own words, for what becomes part of a sentence. */
    Display english() {
        return english;
    }

    /** Objects of a subject's property, in an order that never changes. */
    Stream<Node> values(Node subject, Node property) {
        return subject.isLiteral() ? Stream.empty() : data.stream(subject, property, Node.ANY).map(Triple::getObject)
                .sorted(NodeCmp::compareRDFTerms);
    }

    Optional<Node> value(Node subject, Node property) {
        return values(subject, property).findFirst();
    }

    /** Subjects of a property that lead to an object, in an order that never changes. */
    Stream<Node> subjects(Node property, Node object) {
        return data.stream(Node.ANY, property, object).map(Triple::getSubject).sorted(NodeCmp::compareRDFTerms);
    }

    /** The property that says the same from the other side, if there is one. */
    Optional<Node> inverse(Node property) {
        return Stream.concat(values(property, Terms.INVERSE), subjects(Terms.INVERSE, property)).findFirst();
    }

    boolean isClaim(Node node) {
        return data.contains(node, Terms.TYPE, Terms.CLAIM);
    }

    /** Labels of a node, one per language: that of the page, then English, Chinese, Russian, then others. */
    List<Node> labels(Node node) {
        List<Node> preferred = values(node, Terms.PREFERRED).filter(Node::isLiteral).toList();
        return (preferred.isEmpty() ? values(node, Terms.LABEL).filter(Node::isLiteral) : preferred.stream())
                .sorted(Comparator.comparingInt(l -> language.rank(l.getLiteralLanguage()))).toList();
    }

    /** Classes of a node with their labels, without those that follow from another. */
    List<Shown> types(Collection<Node> types) {
        return types.stream().filter(t -> types.stream().noneMatch(u -> !u.equals(t) && isBelow(u, t)))
                .map(this::of).toList();
    }

    private boolean isBelow(Node lower, Node upper) {
        Set<Node> seen = new HashSet<>();
        List<Node> next = List.of(lower);
        while (!next.isEmpty()) {
            next = next.stream().filter(seen::add).flatMap(c -> values(c, Terms.SUBCLASS)).toList();
        }
        return seen.contains(upper);
    }

    /** A term with its label, and a link if it has a page. */
    Shown of(Node node) {
        return node.isLiteral() ? Literals.shown(node) : linked(node, name(node));
    }

    /** The first value of a property; blank if there is none. */
    Shown of(Node subject, Node property) {
        return value(subject, property).map(this::of).orElse(Shown.text(""));
    }

    /** A node by the last part of its IRI, for where its label stands beside it. */
    Shown key(Node node) {
        String iri = node.toString();
        return linked(node, Shown.text(iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)));
    }

    private static Shown linked(Node node, Shown name) {
        return new Shown(name.text(), name.language(), node.isURI() ? Links.href(node.getURI()) : "", "");
    }

    /** What a node is called, as far as anything is known of it. */
    private Shown name(Node node) {
        if (isClaim(node)) {
            return Shown.text(key(node).text() + labels(node).stream().findFirst()
                    .map(l -> ": " + l.getLiteralLexicalForm()).orElse(""));
        }
        return labels(node).stream().findFirst().map(Literals::shown).or(() -> records.name(node))
                .orElseGet(() -> Shown.text(shortened(node)));
    }

    /** An IRI in few characters: of ours without the base, of others with a known prefix. */
    static String shortened(Node node) {
        String iri = node.toString();
        return iri.startsWith(Am.TERM) || !iri.startsWith(Am.BASE) ? Am.shorten(iri) : iri.substring(Am.BASE.length());
    }
}
