package org.amurgraph.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The trade flows of the graph with their observations, by the sides between which goods move. Between two states only
 * flows that are counted nationally are meant, and otherwise only those that are not.
 */
final class TradeFlows {

    private static final Node NATIONAL = NodeFactory.createURI(Am.CODE + "national");
    private static final Node STATE = Am.term("State");
    private static final Node PERIOD = NodeFactory.createURI(Am.prefixes().get("sdmx-dimension") + "refPeriod");
    private static final Node OBSERVATION = NodeFactory.createURI(Am.prefixes().get("qb") + "Observation");
    private static final Set<String> EXPORT = Set.of("x", "export", "exports", "出口", "экспорт");
    private static final Set<String> IMPORT = Set.of("m", "import", "imports", "进口", "импорт");
    private static final Set<String> TOTAL = Set.of("", "total", "trade", "总额", "товарооборот");

    /** Which way goods go, seen from the reporter. */
    enum Direction {
        EXPORT, IMPORT, TOTAL;

        Direction reversed() {
            return this == TOTAL ? TOTAL : this == EXPORT ? IMPORT : EXPORT;
        }

        String code() {
            return Am.CODE + name().toLowerCase(Locale.ROOT);
        }
    }

    private record Sides(String reporter, String partner, Direction direction) {
    }

    /**
     * What a figure of a table can be put beside.
     *
     * @param flows IRIs of trade flows
     * @param observations IRIs of the observations of those in the same year
     */
    record Beside(List<String> flows, List<String> observations) {
    }

    private final Map<Sides, List<String>> flows = new HashMap<>();
    private final Map<String, List<String>> observations = new HashMap<>();

    private TradeFlows() {
    }

    static TradeFlows of(Curated graph) {
        TradeFlows all = new TradeFlows();
        for (Node flow : graph.members(Am.term("TradeFlow"))) {
            Optional<Node> reporter = graph.object(flow, Am.term("flowReporter"));
            Optional<Node> partner = graph.object(flow, Am.term("flowPartner"));
            if (reporter.isPresent() && partner.isPresent()) {
                boolean states = graph.is(reporter.get(), STATE) && graph.is(partner.get(), STATE);
                if (states == graph.objects(flow, Am.term("flowScope")).contains(NATIONAL)) {
                    all.add(graph, flow, reporter.get().getURI(), partner.get().getURI());
                }
            }
        }
        for (Node observation : graph.members(OBSERVATION)) {
            graph.objects(observation, Am.term("flowDimension")).forEach(flow -> graph.objects(observation, PERIOD)
                    .forEach(year -> all.observations.computeIfAbsent(
                            at(flow.getURI(), year.getLiteralLexicalForm()), k -> new ArrayList<>())
                            .add(observation.getURI())));
        }
        return all;
    }

    private void add(Curated graph, Node flow, String reporter, String partner) {
        for (Direction direction : Direction.values()) {
            if (graph.objects(flow, Am.term("flowDirection")).contains(NodeFactory.createURI(direction.code()))) {
                flows.computeIfAbsent(new Sides(reporter, partner, direction), s -> new ArrayList<>())
                        .add(flow.getURI());
                flows.computeIfAbsent(new Sides(partner, reporter, direction.reversed()), s -> new ArrayList<>())
                        .add(flow.getURI());
            }
        }
    }

    private static String at(String flow, String year) {
        return flow + ' ' + year;
    }

    /** The direction that a cell tells; empty if it tells none, such as that of goods in transit. */
    static Optional<Direction> direction(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (EXPORT.contains(word)) {
            return Optional.of(Direction.EXPORT);
        }
        return IMPORT.contains(word) ? Optional.of(Direction.IMPORT)
                : Optional.of(Direction.TOTAL).filter(d -> TOTAL.contains(word));
    }

    /** What a figure of a year can be put beside. */
    Beside beside(String reporter, String partner, Direction direction, String year) {
        List<String> fit = flows.getOrDefault(new Sides(reporter, partner, direction), List.of());
        return new Beside(fit, fit.stream().flatMap(f -> observations.getOrDefault(at(f, year), List.of()).stream())
                .toList());
    }
}
