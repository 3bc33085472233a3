package org.amurgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amurgraph.page.TradeView.Figure;
import org.amurgraph.page.TradeView.Row;
import org.apache.jena.graph.Node;

/**
 * Figures of one flow and unit by year, as points of a drawing. Years that follow each other are joined, each figure of
 * one with each figure of the other, so that none is left out where there are several.
 *
 * @param axis what the vertical axis measures
 * @param summary the same in a sentence
 */
record TradeChart(String axis, String summary, List<Tick> years, List<Tick> values, List<Series> series,
                  List<Gap> gaps) {

    static final int WIDTH = 960;
    static final int HEIGHT = 420;
    static final int LEFT = 70;
    static final int RIGHT = 20;
    static final int TOP = 30;
    static final int BOTTOM = 370;

    private static final double BILLION = 1e9;
    /** Marks that differ in form, one for each reporter; a seventh begins anew. */
    private static final List<String> MARKS = List.of("M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z",
            "M-5.5,-5.5h11v11h-11z", "M0,-7L7,6H-7z", "M0,-8L7,0L0,8L-7,0z", "M0,7L7,-6H-7z",
            "M-2,-7h4v5h5v4h-5v5h-4v-5h-5v-4h5z");

    /** A line of the grid with its label. */
    record Tick(double at, String label) {
    }

    /**
     * The figures of one reporter.
     *
     * @param number from 0, which decides on form and colour
     * @param lines between figures of years that follow each other, as data of a path
     */
    record Series(int number, Shown reporter, String mark, String lines, List<Point> points) {
    }

    /**
     * A figure.
     *
     * @param planned true if it is no statement of fact; it is drawn hollow
     * @param title what it is, in words
     */
    record Point(double x, double y, boolean planned, String href, String title) {
    }

    /** A year without a figure. */
    record Gap(double x, String title, String href) {
    }

    /** The unit in which most figures are given. */
    static Optional<Node> unit(List<Figure> figures) {
        Map<Node, Long> counts = figures.stream().filter(f -> f.amount().isPresent() && f.unitCode().isPresent())
                .collect(Collectors.groupingBy(f -> f.unitCode().get(), Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.<Node, Long>comparingByValue()
                .thenComparing(e -> e.getKey().getURI(), Comparator.reverseOrder())).map(Map.Entry::getKey);
    }

    static TradeChart of(List<Row> rows, Node unit, Display display) {
        List<Figure> drawn = rows.stream().flatMap(r -> r.figures().stream())
                .filter(f -> f.amount().isPresent() && f.unitCode().equals(Optional.of(unit))).toList();
        int first = rows.get(0).year();
        int last = rows.get(rows.size() - 1).year();
        double step = step(drawn.stream().mapToDouble(f -> f.amount().orElseThrow()).max().orElseThrow() / BILLION);
        double most = step * Math.ceil(drawn.stream().mapToDouble(f -> f.amount().orElseThrow() / BILLION).max()
                .orElseThrow() / step);
        Scale scale = new Scale(first, last, most);
        Map<String, List<Figure>> reporters = drawn.stream().collect(Collectors.groupingBy(
                f -> f.reporter().text(), TreeMap::new, Collectors.toList()));
        List<Series> series = new ArrayList<>();
        reporters.values().stream().sorted(Comparator.comparingInt(f -> -f.size())).forEach(figures ->
                series.add(series(series.size(), figures, scale)));
        return new TradeChart("billion (1,000 million) " + display.of(unit).text(), summary(drawn, rows, series),
                IntStream.rangeClosed(first, last).mapToObj(y -> new Tick(scale.x(y), Integer.toString(y))).toList(),
                IntStream.rangeClosed(0, (int) Math.round(most / step)).mapToObj(i ->
                        new Tick(scale.y(i * step), number(i * step))).toList(), series, gaps(rows, drawn, scale));
    }

    private record Scale(int first, int last, double most) {

        double x(int year) {
            return LEFT + 30 + (WIDTH - LEFT - RIGHT - 60.0) * (year - first) / Math.max(1, last - first);
        }

        double y(double billions) {
            return BOTTOM - (BOTTOM - TOP) * billions / most;
        }

        Point point(Figure f) {
            double billions = f.amount().orElseThrow() / BILLION;
            return new Point(x(f.year()), y(billions), f.planned(), f.claim().href(), f.year() + ", "
                    + f.reporter().text() + ": " + f.value().text() + " " + f.unit().text() + ", "
                    + f.manner().stream().map(Shown::text).collect(Collectors.joining(", ")) + " ("
                    + f.claim().text() + ")");
        }
    }

    /** A round distance of grid lines, of which about five make up the height. */
    private static double step(double most) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(most / 5)));
        double times = most / 5 / magnitude;
        return magnitude * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%s", (float) value);
    }

    private static Series series(int number, List<Figure> figures, Scale scale) {
        StringBuilder lines = new StringBuilder();
        figures.forEach(from -> figures.stream().filter(to -> to.year() == from.year() + 1).forEach(to -> {
            Point a = scale.point(from);
            Point b = scale.point(to);
            lines.append(String.format(Locale.ROOT, "M%.1f,%.1fL%.1f,%.1f", a.x(), a.y(), b.x(), b.y()));
        }));
        return new Series(number % MARKS.size(), figures.get(0).reporter(), MARKS.get(number % MARKS.size()),
                lines.toString(), figures.stream().map(scale::point).toList());
    }

    private static List<Gap> gaps(List<Row> rows, List<Figure> drawn, Scale scale) {
        return rows.stream().filter(r -> drawn.stream().noneMatch(f -> f.year() == r.year())).map(r -> {
            Optional<Shown> lost = r.figures().stream().map(Figure::missing).filter(Shown::isLink).findFirst();
            return new Gap(scale.x(r.year()), r.year() + ": " + lost.map(m -> "missing: " + m.text())
                    .orElse("no figure in this unit"), lost.map(Shown::href).orElse(""));
        }).toList();
    }

    private static String summary(List<Figure> drawn, List<Row> rows, List<Series> series) {
        String without = rows.stream().map(Row::year).filter(y -> drawn.stream().noneMatch(f -> f.year() == y))
                .map(String::valueOf).collect(Collectors.joining(", "));
        return drawn.size() + (drawn.size() == 1 ? " figure" : " figures") + " from " + rows.get(0).year() + " to "
                + rows.get(rows.size() - 1).year() + " by " + series.stream().map(s -> s.reporter().text())
                .collect(Collectors.joining(", ")) + "; "
                + (without.isEmpty() ? "no year is without a figure" : "none for " + without)
                + ". The table below has every figure.";
    }
}
