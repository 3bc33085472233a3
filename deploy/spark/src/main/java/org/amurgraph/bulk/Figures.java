package org.amurgraph.bulk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures of the aggregated table that stand beside trade flows of the graph, in the order in which they first
 * came.
 */
final class Figures {

    private static final class Figure {

        private final Flows.Ask ask;
        private final long firstRow;
        private long rows;
        private final String sides;

        Figure(Flows.Ask ask, String sides, long firstRow) {
            this.ask = ask;
            this.sides = sides;
            this.firstRow = firstRow;
        }

        String name() {
            return sides + ", " + ask.direction() + (ask.year().isEmpty() ? "" : ", " + ask.year());
        }
    }

    private final Flows flows;
    private final Map<Flows.Ask, Figure> figures = new LinkedHashMap<>();

    Figures(Flows flows) {
        this.flows = flows;
    }

    /** Counts a row of a figure, and writes what it stands beside. */
    void add(String subject, Flows.Ask ask, String sides, long number, TextFile links, Iris iris) throws IOException {
        List<Flows.Flow> beside = flows.of(ask);
        if (beside.isEmpty()) {
            return;
        }
        figures.computeIfAbsent(ask, a -> new Figure(a, sides, number)).rows++;
        for (Flows.Flow flow : beside) {
            links.iri(iris.links(), subject, Terms.am("countsFlow"), flow.iri());
        }
        for (String observation : flows.observations(ask)) {
            links.iri(iris.links(), subject, Terms.am("besideObservation"), observation);
        }
    }

    /** Writes a record of each figure. */
    void records(TextFile links, Iris iris) throws IOException {
        String graph = iris.links();
        long number = 0;
        for (Figure figure : figures.values()) {
            number++;
            String record = iris.link("trade-flow", number);
            Values.head(links, graph, record, figure.name(), figure.rows, figure.firstRow);
            for (Flows.Flow flow : flows.of(figure.ask)) {
                links.iri(graph, record, Terms.am("countsFlow"), flow.iri());
            }
            for (String observation : flows.observations(figure.ask)) {
                links.iri(graph, record, Terms.am("besideObservation"), observation);
            }
            links.literal(graph, record, Terms.am("howVerified"), sentence(figure), Terms.ENGLISH);
        }
    }

    private String sentence(Figure figure) {
        int observations = flows.observations(figure.ask).size();
        return figure.name() + ": the flow " + flows.of(figure.ask).stream().map(Flows.Flow::label)
                .collect(Collectors.joining(", ")) + " has these sides, seen from either; "
                + (observations == 0 ? "the graph has no observation of that year"
                        : observations + (observations == 1 ? " observation" : " observations") + " of that year")
                + ". The table may count with another scope, valuation or coverage, so figures stand side by side and "
                + "are not the same; national flows stand beside figures of two states only.";
    }
}
