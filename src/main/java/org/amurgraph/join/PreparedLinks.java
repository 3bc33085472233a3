package org.amurgraph.join;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amurgraph.external.Shape;
import org.amurgraph.table.Finding;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Verifies the links of a prepared table line by line: their rows are there, and what they lead to is in the release. */
final class PreparedLinks implements Statements.Sink {

    private static final String HOW = Telling.am("howVerified");

    private final PreparedGraph graph;
    private final Curated curated;
    private final RowOrder rows;
    /** Properties of rows by whether they lead to things. */
    private final Map<String, Boolean> predicates = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, Long> records = new HashMap<>();
    /** What was found in the release, which has not more of it than there is memory for. */
    private final Set<Node> found = new HashSet<>();
    private final List<String> figures = new ArrayList<>();

    PreparedLinks(PreparedGraph graph, Shape shape, Curated curated, RowOrder rows) {
        this.graph = graph;
        this.curated = curated;
        this.rows = rows;
        shape.fields().stream().filter(f -> f.key().isPresent()).forEach(f -> {
            predicates.put(graph.iris().thing(f.name()), true);
            columns.put(graph.iris().column(f.name()), f.title());
        });
        predicates.put(Telling.am("refersTo"), true);
        for (String other : new String[] {"surelyDuring", "possiblyDuring", "countsFlow", "besideObservation"}) {
            predicates.put(Telling.am(other), false);
        }
    }

    @Override
    public void take(Quad quad, long line) throws IOException {
        if (graph.isSound(quad, line) && isKnown(quad, line) && (quad.getSubject().getURI()
                .startsWith(graph.iris().rows()) ? isSoundLink(quad, line) : isSoundRecord(quad, line))) {
            graph.write(quad);
        }
    }

    /** True if the object is a literal, or is in the release or of the table. */
    private boolean isKnown(Quad quad, long line) {
        Node object = quad.getObject();
        if (object.isLiteral() || graph.isOfTable(object.getURI()) || found.contains(object)) {
            return true;
        }
        if (curated.graph().contains(object, Node.ANY, Node.ANY)) {
            found.add(object);
            return true;
        }
        graph.fault(line, "there is no " + Finding.quote(object.getURI()) + " in the release",
                "link to what is there, by a list of identifiers from the very release");
        return false;
    }

    private boolean isSoundLink(Quad quad, long line) throws IOException {
        String predicate = quad.getPredicate().getURI();
        if (!predicates.containsKey(predicate)) {
            graph.fault(line, Finding.quote(predicate) + " links no row, nor is it a key column's of "
                    + Joining.METADATA, "give the column an am:scheme there, or leave the link out");
        } else if (!quad.getObject().isURI() || predicates.get(predicate) && !isThing(quad.getObject())) {
            graph.fault(line, Finding.quote(quad.getObject().toString()) + " is no thing of the release",
                    "link rows to things");
        } else if (!rows.reach(quad.getSubject().getURI())) {
            graph.fault(line, "the row " + Finding.quote(quad.getSubject().getURI()) + " is not in rows.nq, or the links "
                    + "of a later row were before it", "write the links of all rows in the order of the rows");
        } else {
            return true;
        }
        return false;
    }

    private boolean isThing(Node node) {
        return node.isURI() && curated.is(node, Am.term("Thing"));
    }

    private boolean isSoundRecord(Quad quad, long line) {
        String subject = quad.getSubject().getURI();
        String predicate = quad.getPredicate().getURI();
        if (!subject.startsWith(graph.iris().table() + "/link/")) {
            graph.foreign(quad, line);
            return false;
        }
        if (predicate.equals(Telling.am("refersTo")) && !isThing(quad.getObject())
                || predicate.equals(Telling.am("linkedThing")) && !isThing(quad.getObject())) {
            graph.fault(line, Finding.quote(quad.getObject().toString()) + " is no thing of the release",
                    "link values to things");
            return false;
        }
        if (predicate.equals(Telling.am("ofColumn"))) {
            String column = columns.get(quad.getObject().toString());
            if (column == null) {
                graph.fault(line, Finding.quote(quad.getObject().toString()) + " is no key column of " + Joining.METADATA,
                        "give the column an am:scheme there");
                return false;
            }
            records.merge(column, 1L, Long::sum);
        } else if (predicate.equals(HOW) && figures.size() < ReportView.MOST_FIGURES
                && subject.startsWith(graph.iris().table() + "/link/" + LinkRecords.TRADE + "/")) {
            figures.add(quad.getObject().getLiteralLexicalForm());
        }
        return true;
    }

    /** Number of link records by the title of the column. */
    Map<String, Long> records() {
        return records;
    }

    /** The sentences on figures that stand beside those of the graph, the first of them. */
    List<String> figures() {
        return figures;
    }
}
