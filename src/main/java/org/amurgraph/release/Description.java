package org.amurgraph.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Triples in the making: what is said of things, one statement after the other. */
final class Description {

    static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);

    private final List<Triple> triples = new ArrayList<>();

    List<Triple> triples() {
        return triples;
    }

    void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }

    void add(Node subject, Property predicate, Node object) {
        add(subject, predicate.asNode(), object);
    }

    /** States what a thing is and how it is called. */
    void introduce(Node subject, Resource type, String label) {
        introduce(subject, type.asNode(), label);
    }

    void introduce(Node subject, Node type, String label) {
        add(subject, RDF.Nodes.type, type);
        add(subject, RDFS.Nodes.label, english(label));
    }

    void count(Node subject, Property predicate, long number) {
        add(subject, predicate, integer(number));
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node typed(String text, RDFDatatype datatype) {
        return NodeFactory.createLiteralDT(text, datatype);
    }

    static Node integer(long number) {
        return typed(Long.toString(number), XSDDatatype.XSDinteger);
    }
}
