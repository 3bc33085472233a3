package org.amurgraph.disk;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.sparql.core.Quad;

/**
 * Terms as TDB2 stores them. It keeps the values of some literals in place of their forms, so that "01" comes back as
 * "1"; such a literal is stored under a datatype of another name.
 */
final class Terms {

    private static final String MARK = "urn:x-amur:form:";

    private Terms() {
    }

    /** A term as it is stored. */
    static Node stored(Node term) {
        return term.isLiteral() && !ThriftConvert.convert(ThriftConvert.convert(term, true)).equals(term)
                ? NodeFactory.createLiteralDT(term.getLiteralLexicalForm(), TypeMapper.getInstance()
                        .getSafeTypeByName(MARK + term.getLiteralDatatypeURI())) : term;
    }

    static Quad stored(Quad quad) {
        return Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), stored(quad.getObject()));
    }

    /** The term that is stored so. */
    private static Node read(Node term) {
        return term.isLiteral() && term.getLiteralDatatypeURI().startsWith(MARK)
                ? NodeFactory.createLiteralDT(term.getLiteralLexicalForm(), TypeMapper.getInstance()
                        .getSafeTypeByName(term.getLiteralDatatypeURI().substring(MARK.length()))) : term;
    }

    static Triple read(Triple triple) {
        Node object = read(triple.getObject());
        return object == triple.getObject() ? triple
                : Triple.create(triple.getSubject(), triple.getPredicate(), object);
    }

    static Quad read(Quad quad) {
        Node object = read(quad.getObject());
        return object == quad.getObject() ? quad
                : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object);
    }
}
