package org.amurgraph.page;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.page.Section.Comparison;
import org.amurgraph.page.Section.Line;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;

/**
 * Claims that cannot all hold, side by side, with the evidence from outside: one table for each discrepancy, and no
 * verdict.
 */
final class Disagreements {

    private static final Node OUTSIDE = Am.term("outsideEvidence");
    private static final Node MATTER = Am.term("disagreesOn");

    private final Display display;
    private final Claims claims;

    Disagreements(Display display, Claims claims) {
        this.display = display;
        this.claims = claims;
    }

    /** The discrepancies that any of some claims has part in. */
    List<Comparison> about(Collection<Node> some) {
        return some.stream().flatMap(c -> display.subjects(Terms.BETWEEN, c)).distinct().map(this::comparison).toList();
    }

    private Comparison comparison(Node discrepancy) {
        List<Node> between = display.values(discrepancy, Terms.BETWEEN).toList();
        List<Node> outside = display.values(discrepancy, OUTSIDE).filter(c -> !between.contains(c)).toList();
        List<Node> sides = Stream.concat(between.stream(), outside.stream()).toList();
        String properties = between.stream().map(c -> display.english().of(c, Terms.PREDICATE).text()).distinct()
                .sorted().collect(Collectors.joining(", "));
        return new Comparison("Side by side: " + properties,
                Stream.concat(Stream.of(display.of(discrepancy)),
                        display.values(discrepancy, MATTER).map(display::of)).toList(),
                sides.stream().map(c -> heading(c, outside.contains(c))).toList(),
                List.of(line("About", sides, c -> display.values(c, Terms.SUBJECT).map(display::of).toList()),
                        line("Value", sides, claims::values), line("When", sides, c -> List.of(claims.when(c))),
                        line("Manner", sides, claims::manner), line("Source", sides, claims::sources),
                        line("What it says", sides, c -> List.of(display.of(c, Terms.PARAPHRASE)))));
    }

    private Shown heading(Node claim, boolean outside) {
        Shown key = display.key(claim);
        return outside ? new Shown(key.text() + " (evidence from outside)", "", key.href(), "") : key;
    }

    private static Line line(String name, List<Node> sides, Function<Node, List<Shown>> cell) {
        return new Line(name, sides.stream().map(cell).toList());
    }
}
