package org.amurgraph.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.page.Answered.Entry;
import org.amurgraph.page.Section.Grid;
import org.apache.jena.graph.Node;

/**
 * The page of one flow of trade.
 *
 * @param flow the flow
 * @param scope how much of the two sides it covers
 * @param chart the figures of one unit
 * @param undrawn figures in other units, which stand in the table only
 * @param rows the table, in order of years
 * @param others what else is stated of the flow
 */
record TradeView(Filter filter, Shown flow, Shown scope, Shown direction, Optional<TradeChart> chart,
                 List<Figure> undrawn, List<Row> rows, Grid others, String discrepancies, Behind behind) {

    /**
     * A figure that somebody gives for a year.
     *
     * @param value blank if it is missing
     * @param missing what is missing of it and why, leading to the known unknown; blank if nothing is
     * @param amount the value, if there is one
     * @param unit its unit, if it has one
     */
    record Figure(int year, Shown reporter, Shown value, Shown unit, Shown missing, List<Shown> manner, Shown claim,
                  List<Shown> sources, boolean planned, Optional<Double> amount, Optional<Node> unitCode) {
    }

    /** A year with its figures; it has none if none is given. */
    record Row(int year, List<Figure> figures) {
    }

    /**
     * The flow that a page is to show: the one asked for, else the one with most figures.
     *
     * @throws IllegalArgumentException if there is no such flow
     */
    static Node choose(Answered flows, Map<String, String> given, Display display) {
        List<Entry> all = flows.by("flow");
        return Filter.of(given).among("flow", "flow", all.stream().map(Entry::node), display)
                .or(() -> all.stream().findFirst().map(Entry::node))
                .orElseThrow(() -> new IllegalArgumentException("the release tells of no flow of trade"));
    }

    static TradeView of(Answered flows, Answered series, Answered statements, Node flow, Display display) {
        Entry chosen = flows.by("flow").stream().filter(f -> f.node().equals(flow)).findFirst().orElseThrow();
        Filter filter = Filter.of(Map.of("flow", display.key(flow).text()));
        filter.chosen("flow", "flow", flows.by("flow").stream().map(f -> option(f, display)).toList());
        List<Row> rows = series.by("year").stream().map(y -> new Row(Integer.parseInt(y.text("year")),
                y.by("observation").stream().map(o -> figure(o, display)).toList())).toList();
        List<Figure> figures = rows.stream().flatMap(r -> r.figures().stream()).toList();
        Optional<Node> unit = TradeChart.unit(figures);
        return new TradeView(filter, display.of(flow), shown(chosen, "scope", display),
                shown(chosen, "direction", display), unit.map(u -> TradeChart.of(rows, u, display)),
                figures.stream().filter(f -> f.amount().isPresent() && !f.unitCode().equals(unit)).toList(), rows,
                new Claims(display).facts("What else sources state of it",
                        statements.by("claim").stream().map(Entry::node).toList()),
                "/discrepancies?thing=" + display.key(flow).text(),
                Behind.of(series, table("this series", "trade-series", flow),
                        table("mirror figures of two reporters", "mirror-trade-figures", flow)));
    }

    private static Form.Option option(Entry flow, Display display) {
        String count = flow.text("figures");
        return new Form.Option(display.key(flow.node()).text(), Shown.text(display.of(flow.node()).text() + " ("
                + shown(flow, "scope", display).text() + ", " + (count.equals("0") ? "no" : count)
                + (count.equals("1") ? " figure)" : " figures)")));
    }

    private static Shown table(String text, String query, Node flow) {
        return new Shown(text, "", Links.answer(query, ".csv", Map.of("flow", flow.getURI())), "");
    }

    private static Shown shown(Entry entry, String variable, Display display) {
        return entry.value(variable).map(display::of).orElse(Shown.text(""));
    }

    private static Figure figure(Entry observation, Display display) {
        String comparator = shown(observation, "comparator", display).text();
        Shown value = shown(observation, "value", display);
        String words = comparator.isEmpty() || comparator.equals("exactly") ? value.text()
                : comparator + " " + value.text();
        List<String> missing = observation.values("missing").stream().map(m -> display.of(m).text()).toList();
        String modality = observation.text("modality");
        return new Figure(Integer.parseInt(observation.text("year")), shown(observation, "reporter", display),
                new Shown(words, "", "", value.exact()), shown(observation, "unit", display),
                missing.isEmpty() ? Shown.text("") : new Shown(String.join(", ", missing) + " ("
                        + shown(observation, "missingReason", display).text() + ")", "",
                        display.key(observation.node()).href(), ""),
                Stream.of("modality", "assessment").flatMap(v -> observation.values(v).stream())
                        .filter(n -> !n.equals(Claims.UNDISPUTED)).map(display::of).toList(),
                observation.value("claim").map(display::key).orElse(Shown.text("")),
                observation.values("source").stream().map(display::of).toList(),
                !modality.endsWith("/asserted") && !modality.endsWith("/reported"),
                observation.value("value").map(v -> Double.valueOf(v.getLiteralLexicalForm())),
                observation.value("unit"));
    }
}
