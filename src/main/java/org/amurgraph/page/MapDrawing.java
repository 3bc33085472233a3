package org.amurgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A map that needs no script.
 *
 * @param title what it shows
 * @param layers data of an SVG path by layer
 */
record MapDrawing(String title, MapWindow window, Map<String, String> layers, List<Spot> spots,
                  List<Sign> signs) {

    /** Signs are this far apart, in pixels, and no more than so many stand in a row. */
    private static final int STEP = 26;
    private static final int IN_A_ROW = 5;
    /** Width of a letter of a name, in pixels. */
    private static final int LETTER = 7;

    /** One place, or several too close to each other for the scale, with the rows of what is there. */
    record Spot(int x, int y, List<String> labels, List<MapRow> rows) {

        String label() {
            return String.join(", ", labels);
        }

        /** Room for the dot and the name above it. */
        private Placing.Box room() {
            int width = LETTER * label().length();
            return new Placing.Box(x - width / 2, y - 22, width, 27);
        }
    }

    /** Where the sign of a row of the page's table stands. */
    record Sign(int x, int y, MapRow row) { }

    /**
     * Draws what lies in a window. Where places share a spot, it is that of the one with most things.
     *
     * @param apart places closer to each other than this, in pixels, share a spot
     */
    static MapDrawing of(String title, MapWindow window, MapSheet sheet, int apart) {
        Map<String, String> layers = new LinkedHashMap<>();
        sheet.layers(window).forEach(layer -> layers.put(layer, sheet.background().path(layer, window)));
        List<List<Atlas.Point>> groups = new ArrayList<>();
        Comparator<Atlas.Point> most = Comparator.comparing(p -> -sheet.rows().stream()
                .filter(row -> row.isAt(p.place())).count());
        sheet.atlas().points().stream().filter(window::holds).filter(sheet::isPlace).sorted(most)
                .forEach(point -> group(point, groups, window, apart).add(point));
        List<Spot> spots = groups.stream().map(group -> spot(group, window, sheet)).toList();
        return new MapDrawing(title, window, layers, spots, signs(spots, window));
    }

    private static List<Atlas.Point> group(Atlas.Point point, List<List<Atlas.Point>> groups, MapWindow window,
                                           int apart) {
        return groups.stream().filter(g -> Math.hypot(window.x(g.get(0).longitude()) - window.x(point.longitude()),
                window.y(g.get(0).latitude()) - window.y(point.latitude())) < apart).findFirst().orElseGet(() -> {
                    List<Atlas.Point> group = new ArrayList<>();
                    groups.add(group);
                    return group;
                });
    }

    private static Spot spot(List<Atlas.Point> group, MapWindow window, MapSheet sheet) {
        List<MapRow> rows = sheet.rows().stream()
                .filter(row -> group.stream().anyMatch(p -> row.isAt(p.place()))).toList();
        return new Spot(window.x(group.get(0).longitude()), window.y(group.get(0).latitude()),
                group.stream().map(p -> sheet.label(p.place())).distinct().toList(), rows);
    }

    /** Gives every spot room for its signs. Those with most signs choose first. */
    private static List<Sign> signs(List<Spot> spots, MapWindow window) {
        Placing placing = new Placing(window.width(), window.height());
        spots.forEach(spot -> placing.take(spot.room()));
        List<Sign> signs = new ArrayList<>();
        spots.stream().filter(spot -> !spot.rows().isEmpty())
                .sorted(Comparator.comparing((Spot spot) -> -spot.rows().size())).forEach(spot -> {
                    int count = spot.rows().size();
                    int lines = (count + IN_A_ROW - 1) / IN_A_ROW;
                    Placing.Box box = placing.near(spot.x(), spot.y(), STEP * Math.min(count, IN_A_ROW), STEP * lines);
                    for (int i = 0; i < count; i++) {
                        signs.add(new Sign(box.x() + STEP * (i % IN_A_ROW) + STEP / 2,
                                box.y() + STEP * (i / IN_A_ROW) + STEP / 2, spot.rows().get(i)));
                    }
                });
        return signs;
    }
}
