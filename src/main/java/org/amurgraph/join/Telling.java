package org.amurgraph.join;

import java.io.IOException;
import org.amurgraph.vocab.Am;
import org.apache.jena.vocabulary.XSD;

/**
 * States one thing after another in a graph.
 *
 * @param lines where the statements go
 * @param graph IRI of the graph
 */
record Telling(QuadLines lines, String graph) {

    void iri(String subject, String predicate, String object) throws IOException {
        lines.iri(subject).iri(predicate).iri(object).end(QuadLines.tailOfIri(graph));
    }

    void text(String subject, String predicate, String text) throws IOException {
        lines.iri(subject).iri(predicate).text(text).end(QuadLines.tail("", graph));
    }

    void english(String subject, String predicate, String text) throws IOException {
        lines.iri(subject).iri(predicate).text(text).end(QuadLines.tailIn("en", graph));
    }

    /** States a value of an XML Schema datatype, given by its local name. */
    void typed(String subject, String predicate, String value, String datatype) throws IOException {
        lines.iri(subject).iri(predicate).text(value).end(QuadLines.tail(XSD.NS + datatype, graph));
    }

    void count(String subject, String predicate, long number) throws IOException {
        typed(subject, predicate, Long.toString(number), "integer");
    }

    /** IRI of a term of ours. */
    static String am(String term) {
        return Am.TERM + term;
    }
}
