package org.amurgraph.check;

import java.util.List;
import java.util.Optional;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/** Validates a graph against SHACL shapes. */
public final class Shapes {

    private final org.apache.jena.shacl.Shapes shapes;

    /**
     * Parses the shapes of a graph.
     *
     * @throws org.apache.jena.shacl.parser.ShaclParseException if they are no shapes
     */
    public Shapes(Graph graph) {
        this.shapes = org.apache.jena.shacl.Shapes.parse(graph);
    }

    /** What is wrong with the graph, in no particular order. */
    public List<Violation> validate(Graph data) {
        ValidationReport report = ShaclValidator.get().validate(shapes, data);
        return report.getEntries().stream().map(Shapes::violation).toList();
    }

    /** A shape's message is {@code problem; remedy.}, as a finding is. */
    private static Violation violation(ReportEntry entry) {
        String message = entry.message().strip().replaceAll("\\.$", "");
        int remedy = message.indexOf("; ");
        String problem = remedy < 0 ? message : message.substring(0, remedy);
        String found = Optional.ofNullable(entry.value()).map(v -> " (found " + shown(v) + ")").orElse("");
        return new Violation(entry.focusNode(), property(entry.resultPath()), Optional.ofNullable(entry.value()),
                problem + found, remedy < 0 ? "" : message.substring(remedy + 2),
                entry.severity().equals(Severity.Violation));
    }

    private static Optional<Node> property(Path path) {
        return path instanceof P_Link link ? Optional.of(link.getNode()) : Optional.empty();
    }

    /** A node as a curator reads it. */
    static String shown(Node node) {
        if (node.isURI()) {
            return Am.shorten(node.getURI());
        }
        return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : "a blank node";
    }
}
