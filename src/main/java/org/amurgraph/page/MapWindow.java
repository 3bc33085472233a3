package org.amurgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of the earth as a drawing in Mercator's projection.
 *
 * @param west degrees, as the other three
 * @param width of the drawing, in pixels
 */
record MapWindow(double west, double south, double east, double north, int width) {

    /** The Amur with its sources, and the frontier down to the sea. */
    static final MapWindow BASIN = new MapWindow(116.5, 41.8, 141, 54, 1000);
    /** The frontier from Tongjiang to Khabarovsk. */
    static final MapWindow ISLAND = new MapWindow(131.6, 47.2, 136, 49, 1000);

    private double scale() {
        return width / (east - west);
    }

    private static double stretched(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }

    int height() {
        return (int) Math.round(scale() * (stretched(north) - stretched(south)));
    }

    /** The drawing's extent as SVG writes it. */
    String viewBox() {
        return "0 0 " + width + " " + height();
    }

    int x(double longitude) {
        return (int) Math.round(scale() * (longitude - west));
    }

    int y(double latitude) {
        return (int) Math.round(scale() * (stretched(north) - stretched(latitude)));
    }

    boolean holds(Atlas.Point point) {
        return point.longitude() > west && point.longitude() < east && point.latitude() > south
                && point.latitude() < north;
    }

    /** A line or ring as SVG writes it; empty if all of it lies on one side of the window. */
    String path(List<double[]> line) {
        if (line.stream().allMatch(p -> p[0] < west) || line.stream().allMatch(p -> p[0] > east)
                || line.stream().allMatch(p -> p[1] < south) || line.stream().allMatch(p -> p[1] > north)) {
            return "";
        }
        List<String> steps = new ArrayList<>();
        for (double[] point : line) {
            String step = String.format(Locale.ROOT, "%d %d", x(point[0]), y(point[1]));
            if (steps.isEmpty() || !step.equals(steps.get(steps.size() - 1))) {
                steps.add(step);
            }
        }
        return steps.size() < 2 ? "" : "M" + String.join("L", steps);
    }
}
