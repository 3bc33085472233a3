package org.amurgraph.page;

import java.util.List;
import java.util.stream.Stream;
import org.amurgraph.page.Atlas.Thing;
import org.apache.jena.graph.Node;

/**
 * A thing of the map as a row of the table under it.
 *
 * @param slug last part of its IRI, unique on the page
 * @param type its class
 * @param stated what is stated of the stage that holds
 * @param foreseen what was planned or expected
 * @param isSought true if the page was asked for this thing
 */
record MapRow(Thing thing, String slug, Shown label, Shown type, MapStages.State state, List<Line> stated,
              List<Line> foreseen, List<Drawn> drawn, boolean isSought) {

    /**
     * One claim on a stage.
     *
     * @param doubt how it is judged; empty if nothing speaks against it
     */
    record Line(Shown stage, Shown time, Shown manner, List<Shown> doubt, Shown claim, List<Shown> sources) { }

    /** A place that the thing is drawn at, with the claim that puts it there, and its manner. */
    record Drawn(Shown place, Shown claim, Shown manner) { }

    static MapRow of(Thing thing, MapStages.State state, Display display, boolean isSought) {
        return new MapRow(thing, display.key(thing.node()).text(), display.of(thing.node()), display.of(thing.type()),
                state, lines(state.stated(), display), lines(state.foreseen(), display),
                thing.stands().stream().map(s -> new Drawn(display.of(s.place()), display.key(s.claim()),
                        display.of(s.modality()))).toList(), isSought);
    }

    private static List<Line> lines(List<StageClaim> claims, Display display) {
        return claims.stream().map(c -> line(c, display)).toList();
    }

    static Line line(StageClaim claim, Display display) {
        return new Line(display.of(claim.stage()), new Times(display).ofClaim(claim.claim()),
                display.of(claim.manner().modality()),
                Stream.of(claim.manner()).filter(StageClaim.Manner::isDisputed).map(m -> display.of(m.assessment()))
                        .toList(), display.key(claim.claim()),
                claim.sources().stream().map(display::of).toList());
    }

    boolean isDrawn() {
        return !drawn.isEmpty();
    }

    boolean isAt(Node place) {
        return thing.stands().stream().anyMatch(s -> s.place().equals(place));
    }

    /** The row in a few words, for a sign's name. */
    String words() {
        return label.text() + ": " + state.words();
    }
}
