package org.amurgraph.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.amurgraph.page.Section.Grid;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeCmp;

/** Claims as rows of tables: what they state, and how well it is borne out. */
final class Claims {

    static final Node UNDISPUTED = NodeFactory.createURI(Am.CODE + "undisputed");
    private static final List<String> FACT = List.of("Property", "Value", "When", "Manner", "Source", "Claim");
    private static final List<String> CLAIM = List.of("Claim", "What it says", "Manner", "When", "Source", "Passage");
    private static final List<String> GAP = List.of("What is missing", "Why", "Note");
    private static final List<String> PASSAGE =
            List.of("Source", "File or address", "Passage", "SHA-256 of the passage", "SHA-256 of the file");

    private final Display display;
    private final Times times;

    Claims(Display display) {
        this.display = display;
        this.times = new Times(display);
    }

    /** What claims state of their subject, by property: values that contradict each other stand side by side. */
    Grid facts(String title, Collection<Node> claims) {
        Comparator<Node> byProperty = Comparator.comparing(c -> display.of(c, Terms.PREDICATE).text());
        return new Grid(title, FACT, claims.stream().sorted(byProperty.thenComparing(NodeCmp::compareRDFTerms))
                .map(c -> List.of(List.of(display.of(c, Terms.PREDICATE)), values(c), List.of(when(c)), manner(c),
                        sources(c), List.of(display.key(c)))).toList());
    }

    /** What claims say, in the order of their sources' words where it is one source's, else of their names. */
    Grid table(String title, Collection<Node> claims) {
        Comparator<Node> bySource = Comparator.comparing(c -> display.of(c, Terms.STATED_IN).text());
        return new Grid(title, CLAIM, claims.stream().distinct()
                .sorted(bySource.thenComparing(this::start).thenComparing(NodeCmp::compareRDFTerms))
                .map(this::line).toList());
    }

    private List<List<Shown>> line(Node claim) {
        return List.of(List.of(display.key(claim)), List.of(display.of(claim, Terms.PARAPHRASE)), manner(claim),
                List.of(when(claim)), sources(claim),
                selectors(claim).map(display::of).toList());
    }

    /** Where the words stand on which a claim rests. */
    Grid evidence(Node claim) {
        return new Grid("Evidence", PASSAGE, display.values(claim, Terms.STATED_IN).map(source -> List.of(
                List.of(display.of(source)),
                Stream.concat(display.values(source, Terms.FILE_NAME), display.values(source, Terms.URL))
                        .map(display::of).toList(),
                selectors(claim).map(display::of).toList(),
                selectors(claim).map(s -> display.of(s, Terms.PASSAGE_SHA256)).toList(),
                List.of(display.of(source, Am.term("textSha256"))))).toList());
    }

    /** What a claim gives its subject. */
    List<Shown> values(Node claim) {
        return Stream.concat(display.values(claim, Terms.OBJECT), display.values(claim, Terms.QUANTITY)).distinct()
                .map(display::of).toList();
    }

    Shown when(Node claim) {
        return times.ofClaim(claim);
    }

    /** What a claim leaves open, and why. */
    Grid gaps(Node claim) {
        return new Grid("What it leaves open", GAP, display.subjects(Terms.STATED_BY, claim)
                .filter(g -> display.value(g, Terms.MISSING).isPresent())
                .map(g -> List.of(List.of(new Shown(display.of(g, Terms.MISSING).text(),
                                display.of(g, Terms.MISSING).language(), display.of(g).href(), "")),
                        List.of(display.of(g, Terms.MISSING_REASON)), List.of(display.of(g, Terms.NOTE)))).toList());
    }

    /** How a claim is stated, and that it is doubted where it is. */
    List<Shown> manner(Node claim) {
        return Stream.concat(display.values(claim, Terms.MODALITY),
                display.values(claim, Terms.ASSESSMENT).filter(a -> !a.equals(UNDISPUTED))).map(display::of).toList();
    }

    List<Shown> sources(Node claim) {
        return display.values(claim, Terms.STATED_IN).map(display::of).toList();
    }

    private Stream<Node> selectors(Node claim) {
        return display.values(claim, Terms.EVIDENCE).flatMap(e -> display.values(e, Terms.SELECTOR));
    }

    private int start(Node claim) {
        return selectors(claim).flatMap(s -> display.values(s, Terms.START))
                .mapToInt(s -> ((Number) s.getLiteralValue()).intValue()).min().orElse(Integer.MAX_VALUE);
    }
}
