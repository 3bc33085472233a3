package org.amurgraph.join;

import java.io.IOException;
import org.amurgraph.table.Finding;
import org.amurgraph.vocab.Am;
import org.amurgraph.vocab.ExternalIris;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

/**
 * What holds of every statement of a prepared graph. Statements that pass are written in the form that every joined table
 * has, whatever the form in which they came.
 */
final class PreparedGraph {

    private static final String EDTF = Am.prefixes().get("edtf") + "EDTF";

    private final String file;
    private final ExternalIris iris;
    private final String graph;
    private final Faults faults;
    private final QuadLines lines;

    PreparedGraph(String file, ExternalIris iris, String graph, Faults faults, QuadLines lines) {
        this.file = file;
        this.iris = iris;
        this.graph = graph;
        this.faults = faults;
        this.lines = lines;
    }

    String file() {
        return file;
    }

    ExternalIris iris() {
        return iris;
    }

    /** Takes down a fault in a line. */
    void fault(long line, String problem, String remedy) {
        faults.add(file, line, problem, remedy);
    }

    /** True for a statement in the right graph without blank nodes and with a value of its datatype. */
    boolean isSound(Quad quad, long line) {
        Node object = quad.getObject();
        if (quad.getSubject().isBlank() || object.isBlank() || quad.getGraph() != null && quad.getGraph().isBlank()) {
            fault(line, "there is a blank node, which nobody could ask for", "give every node an IRI");
        } else if (quad.getGraph() == null || !graph.equals(quad.getGraph().toString())) {
            fault(line, "the graph is " + (quad.isDefaultGraph() ? "not named" : Finding.quote(
                    quad.getGraph().toString())) + ", but is " + graph, "write the statement into that graph");
        } else if (object.isLiteral() && !EDTF.equals(object.getLiteralDatatypeURI())
                && !TypeMapper.getInstance().getSafeTypeByName(object.getLiteralDatatypeURI())
                        .isValid(object.getLiteralLexicalForm())) {
            fault(line, Finding.quote(object.getLiteralLexicalForm()) + " is no value of " + Am.shorten(
                    object.getLiteralDatatypeURI()), "write a value of the datatype, or none where there is none");
        } else {
            return true;
        }
        return false;
    }

    /** True for the table and what belongs to it. */
    boolean isOfTable(String iri) {
        return iri.equals(iris.table()) || iri.startsWith(iris.table() + "/") || iri.startsWith(iris.terms());
    }

    /** Takes down that a statement is about something else. */
    void foreign(Quad quad, long line) {
        fault(line, "the subject " + Finding.quote(quad.getSubject().toString()) + " is nothing of the table, whose IRIs "
                + "begin with " + iris.table(), "state things of the table only");
    }

    /** Writes a statement in the one form. */
    void write(Quad quad) throws IOException {
        Node object = quad.getObject();
        lines.iri(quad.getSubject().getURI()).iri(quad.getPredicate().getURI());
        if (object.isURI()) {
            lines.iri(object.getURI()).end(QuadLines.tailOfIri(graph));
        } else {
            String datatype = object.getLiteralDatatypeURI();
            lines.text(object.getLiteralLexicalForm()).end(object.getLiteralLanguage().isEmpty()
                    ? QuadLines.tail(datatype.equals(XSD.xstring.getURI()) ? "" : datatype, graph)
                    : QuadLines.tailIn(object.getLiteralLanguage(), graph));
        }
    }

    long lines() {
        return lines.lines();
    }
}
