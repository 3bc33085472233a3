package org.amurgraph.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/** Validates a graph against SHACL shapes. */
public final class Shapes {

    private final org.apache.jena.shacl.Shapes shapes;

    /** Shapes that cannot be parsed. */
    public static final class NoShapes extends Exception {

        private static final long serialVersionUID = 1;

        NoShapes(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Parses the shapes of a graph.
     *
     * @throws NoShapes if they are no shapes; the message says why as far as the parser tells
     */
    public Shapes(Graph graph) throws NoShapes {
        try {
            this.shapes = org.apache.jena.shacl.Shapes.parse(graph);
        } catch (ShaclException | ClassCastException | PatternSyntaxException e) {
            throw new NoShapes("the shapes are no SHACL: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
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
