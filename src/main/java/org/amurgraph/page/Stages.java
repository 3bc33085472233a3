package org.amurgraph.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.amurgraph.page.Section.Grid;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The stages at which claims put a thing, in order of time. */
final class Stages {

    private static final Node ISLAND = NodeFactory.createURI(Am.BASE + "id/heixiazi-island");
    private static final Node OF_THING = Am.term("ofThing");
    private static final Node STAGE = Am.term("stage");
    private static final List<String> COLUMNS = List.of("When", "As EDTF", "Stage", "Manner", "Source", "Claim");

    private final Display display;

    Stages(Display display) {
        this.display = display;
    }

    boolean isStage(Node node) {
        return display.value(node, STAGE).isPresent();
    }

    /** Path of the timeline of a thing; blank if no claim puts it at a stage. That of the island is its diplomacy. */
    String timeline(Node thing) {
        return thing.equals(ISLAND) ? Links.timeline("island-diplomacy") : display.subjects(OF_THING, thing).anyMatch(this::isStage)
                ? Links.timeline(display.key(thing).text()) : "";
    }

    Grid of(Node thing) {
        Comparator<Node> byTime = Comparator.comparing(e -> display.value(e, Terms.EARLIEST)
                .or(() -> display.value(e, Terms.LATEST)).map(Node::getLiteralLexicalForm).orElse("open"));
        return new Grid("Status timeline", COLUMNS, display.subjects(OF_THING, thing)
                .filter(this::isStage).sorted(byTime).map(this::row).toList());
    }

    private List<List<Shown>> row(Node entry) {
        Node claim = display.value(entry, Terms.STATED_BY).orElseThrow();
        return List.of(List.of(new Times(display).ofClaim(claim)),
                shown(entry, Terms.WHEN), shown(entry, STAGE),
                Stream.concat(shown(claim, Terms.MODALITY).stream(), display.values(claim, Terms.ASSESSMENT)
                        .filter(a -> !a.equals(Claims.UNDISPUTED)).map(display::of)).toList(),
                shown(claim, Terms.STATED_IN), List.of(display.key(claim)));
    }

    private List<Shown> shown(Node node, Node property) {
        return display.values(node, property).map(display::of).toList();
    }
}
