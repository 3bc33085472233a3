package org.amurgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amurgraph.page.Atlas.Point;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;

/**
 * The map in one year, as its page shows it.
 *
 * @param rows all things, drawn or not
 * @param year at whose end the states are taken
 * @param sought what the page was asked for, if anything
 */
record MapSheet(Atlas atlas, Display display, Background background, List<MapRow> rows, int year,
                Optional<Node> sought) {

    private static final Node REGION = Am.term("Region");
    private static final int APART = 42;

    /** A place with one of its points. */
    record Place(Shown label, Point point, String origin, String note, boolean isRegion) {

        String coordinates() {
            return point.latitude() + ", " + point.longitude();
        }
    }

    static MapSheet of(Atlas atlas, Display display, Background background, MapQuestion question) {
        List<MapRow> rows = atlas.things().stream().map(thing -> MapRow.of(thing,
                thing.stages().asOf(question.year(), question.release()), display,
                question.thing().filter(thing.node()::equals).isPresent())).toList();
        return new MapSheet(atlas, display, background, rows, question.year(), question.thing());
    }

    List<MapRow> drawn() {
        return rows.stream().filter(MapRow::isDrawn).toList();
    }

    List<MapRow> undrawn() {
        return rows.stream().filter(row -> !row.isDrawn()).toList();
    }

    List<MapDrawing> drawings() {
        return List.of(MapDrawing.of("The Amur and the frontier", MapWindow.BASIN, this, APART),
                MapDrawing.of("From Tongjiang to Khabarovsk", MapWindow.ISLAND, this, APART));
    }

    /** Where the frontier is drawn too coarsely to be near its place, neither it nor the land is drawn. */
    List<String> layers(MapWindow window) {
        return window.equals(MapWindow.BASIN) ? List.of("land", "lake", "river", "boundary") : List.of("lake", "river");
    }

    /** True for the point of a town or an island; a point that stands for a region is none to draw. */
    boolean isPlace(Point point) {
        return display.values(point.place(), Terms.TYPE).noneMatch(REGION::equals);
    }

    String label(Node place) {
        return display.of(place).text();
    }

    List<Place> places() {
        return atlas.points().stream().map(p -> new Place(display.of(p.place()), p, display.of(p.origin()).text(),
                p.note().map(n -> display.of(n).text()).orElse(""), !isPlace(p))).toList();
    }

    /** Names of places that lie outside the first drawing. */
    String outside() {
        return atlas.points().stream().filter(this::isPlace).filter(p -> !MapWindow.BASIN.holds(p))
                .map(p -> label(p.place())).distinct().collect(Collectors.joining(", "));
    }

    /** The day for which the states are shown. */
    String lastDay() {
        return year + "-12-31";
    }

    /** How many of what is drawn have come how far. */
    String summary() {
        return "At the end of " + year + ": " + Arrays.stream(Standing.values()).map(s -> drawn().stream()
                .filter(row -> row.state().standing() == s).count() + " " + s.words())
                .collect(Collectors.joining("; ")) + ".";
    }

    /** What there is to say of the thing that was asked for; empty if none was. */
    Optional<String> answer() {
        return sought.map(node -> rows.stream().filter(MapRow::isSought).findFirst()
                .map(row -> row.words() + ". " + (row.isDrawn() ? "Drawn at " + row.drawn().stream()
                        .map(d -> d.place().text()).distinct().collect(Collectors.joining(" and ")) + "."
                        : "It is not on the map: no claim puts it at a place with a point."))
                .orElseGet(() -> label(node) + (atlas.points().stream().anyMatch(p -> p.place().equals(node))
                        ? " is a place; its points are listed below." : " is not on the map: no coordinate of it is "
                        + "sourced.")));
    }
}
