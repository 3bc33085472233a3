package org.amurgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** How terms of the graph are shown: by their labels, or by what a record without a label consists of. */
final class Display {

    private static final List<String> LANGUAGES = List.of("en", "zh", "ru");

    private final Graph data;
    private final Records records = new Records(this);

    Display(Graph data) {
        this.data = data;
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

    boolean isClaim(Node node) {
        return data.contains(node, Terms.TYPE, Terms.CLAIM);
    }

    /** Labels of a node, one per language: English, Chinese, Russian, then others. */
    List<Node> labels(Node node) {
        List<Node> preferred = values(node, Terms.PREFERRED).filter(Node::isLiteral).toList();
        return (preferred.isEmpty() ? values(node, Terms.LABEL).filter(Node::isLiteral) : preferred.stream())
                .sorted((a, b) -> Integer.compare(rank(a), rank(b))).toList();
    }

    private static int rank(Node label) {
        int rank = LANGUAGES.indexOf(label.getLiteralLanguage());
        return rank < 0 ? LANGUAGES.size() : rank;
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
