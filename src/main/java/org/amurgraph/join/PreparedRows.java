package org.amurgraph.join;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.amurgraph.external.Shape;
import org.amurgraph.table.Finding;
import org.amurgraph.vocab.Am;
import org.amurgraph.vocab.ExternalIris;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** Verifies the rows of a prepared table line by line, and keeps what is said of the table as a whole. */
final class PreparedRows implements Statements.Sink {

    /** What is said of the table as a whole and of its columns is no longer. */
    private static final int MOST_DESCRIBED = 100_000;

    private final PreparedGraph graph;
    private final Set<String> predicates = new HashSet<>();
    private final Graph description = GraphFactory.createDefaultGraph();
    private long rows;

    PreparedRows(PreparedGraph graph, Shape shape) {
        this.graph = graph;
        shape.fields().forEach(f -> predicates.add(graph.iris().column(f.name())));
        predicates.add(RDF.type.getURI());
        predicates.add(Am.prefixes().get("csvw") + "rownum");
        for (String time : new String[] {"when", "earliest", "latest"}) {
            predicates.add(Telling.am(time));
        }
    }

    @Override
    public void take(Quad quad, long line) throws IOException {
        if (graph.isSound(quad, line) && (isRow(quad) ? isSoundRow(quad, line) : isSoundDescription(quad, line))) {
            graph.write(quad);
        }
    }

    private boolean isRow(Quad quad) {
        return quad.getSubject().getURI().startsWith(graph.iris().rows());
    }

    private boolean isSoundRow(Quad quad, long line) {
        String predicate = quad.getPredicate().getURI();
        boolean type = predicate.equals(RDF.type.getURI());
        if (!predicates.contains(predicate)) {
            graph.fault(line, "a row has the property " + Finding.quote(predicate) + ", which is none of a row and of no "
                    + "column of " + Joining.METADATA, "describe the column there, or leave the statement out");
        } else if (type != quad.getObject().isURI() || type && !quad.getObject().hasURI(graph.iris().rowClass())) {
            graph.fault(line, "a row has the value " + Finding.quote(quad.getObject().toString()) + " of "
                    + Am.shorten(predicate), type ? "give every row the class " + graph.iris().rowClass()
                    : "write cells as literals, and what they lead to into links.nq");
        } else {
            rows += type ? 1 : 0;
            return true;
        }
        return false;
    }

    private boolean isSoundDescription(Quad quad, long line) {
        if (!graph.isOfTable(quad.getSubject().getURI()) && !isOfCatalog(quad)) {
            graph.foreign(quad, line);
            return false;
        }
        description.add(quad.asTriple());
        if (description.size() > MOST_DESCRIBED) {
            graph.fault(line, "more than " + MOST_DESCRIBED + " statements are about no row",
                    "name rows " + graph.iris().rows() + "…");
            description.clear();
        }
        return true;
    }

    /** True for what says that the table and its graphs are parts of the dataset. */
    private boolean isOfCatalog(Quad quad) {
        ExternalIris iris = graph.iris();
        String subject = quad.getSubject().getURI();
        String predicate = quad.getPredicate().getURI();
        Set<String> graphs = Set.of(iris.graph(), iris.linksGraph());
        return graphs.contains(subject)
                || subject.equals(Am.BASE + "catalog") && predicate.equals(Am.prefixes().get("dcat") + "dataset")
                && quad.getObject().hasURI(iris.table())
                || quad.getSubject().equals(Am.dataset()) && predicate.equals(VOID.subset.getURI())
                && quad.getObject().isURI() && graphs.contains(quad.getObject().getURI());
    }

    /** What is said of the table as a whole. */
    Curated description() {
        return new Curated(description);
    }

    long rows() {
        return rows;
    }
}
