package org.amurgraph;

import java.util.List;
import java.util.function.Consumer;
import org.amurgraph.release.GraphStore;
import org.amurgraph.table.Finding;
import org.amurgraph.vocab.Am;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Takes in the statements of mappings and rules. A blank node could not be asked for, and would change each time.
 *
 * @param store where sound statements go
 * @param findings where it goes that a statement is not sound
 */
record Intake(GraphStore store, List<Finding> findings) implements Consumer<Quad> {

    private static final RDFDatatype EDTF = TypeMapper.getInstance()
            .getSafeTypeByName("http://id.loc.gov/datatypes/edtf/EDTF");

    @Override
    public void accept(Quad quad) {
        if (!isIri(quad.getGraph()) || !isIri(quad.getSubject()) || !isIri(quad.getPredicate())
                || !isIri(quad.getObject()) && !quad.getObject().isLiteral()) {
            fault(quad, "is not made of IRIs", "give the node an absolute IRI in the rule or mapping that makes it");
        } else if (quad.getObject().isLiteral() && !quad.getObject().getLiteralDatatype().equals(EDTF)
                && !quad.getObject().getLiteral().isWellFormed()) {
            fault(quad, "has a value that is none of its datatype", "correct the rule or mapping that makes it");
        } else {
            store.add(quad);
        }
    }

    /** True for a name that is the same wherever the project lies. */
    private static boolean isIri(Node node) {
        return node.isURI() && !node.getURI().startsWith("file:") && !node.getURI().startsWith("urn:x-arq:");
    }

    private void fault(Quad quad, String problem, String remedy) {
        Node predicate = quad.getPredicate();
        findings.add(new Finding("queries/rules or data", 0,
                predicate.isURI() ? Am.shorten(predicate.getURI()) : predicate.toString(),
                "a statement with this predicate " + problem, remedy));
    }
}
