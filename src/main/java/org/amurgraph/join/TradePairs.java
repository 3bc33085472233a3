package org.amurgraph.join;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.external.Entry;
import org.amurgraph.external.Field;
import org.amurgraph.external.Pair;
import org.amurgraph.join.TradeFlows.Direction;

/** The trade flows that the rows of a table count, found by both sides, direction and year. */
final class TradePairs {

    /** What distinguishes figures. */
    record Ask(String reporter, String partner, Direction direction, String year) {
    }

    /** Rows with the same sides, direction and year. */
    static final class Figure {

        private final Ask ask;
        private final TradeFlows.Beside beside;
        private final long firstRow;
        private long rows;

        Figure(Ask ask, TradeFlows.Beside beside, long firstRow) {
            this.ask = ask;
            this.beside = beside;
            this.firstRow = firstRow;
        }

        Ask ask() {
            return ask;
        }

        TradeFlows.Beside beside() {
            return beside;
        }

        long firstRow() {
            return firstRow;
        }

        long rows() {
            return rows;
        }
    }

    private final TradeFlows flows;
    private final int reporter;
    private final int partner;
    private final int period;
    private final int direction;
    private final Map<Ask, Figure> figures = new LinkedHashMap<>();

    /**
     * The figures of a table.
     *
     * @param keys its key columns, those of both sides among them
     */
    TradePairs(Pair pair, List<Field> fields, KeyColumns keys, TradeFlows flows) {
        this.flows = flows;
        this.reporter = keys.place(pair.reporter());
        this.partner = keys.place(pair.partner());
        this.period = RowLines.place(fields, pair.period());
        this.direction = pair.flow().map(f -> RowLines.place(fields, f)).orElse(-1);
    }

    /** The figures that stand beside some of the graph, in the order in which they first came. */
    Collection<Figure> figures() {
        return figures.values().stream().filter(f -> !f.beside.flows().isEmpty()).toList();
    }

    /** The figure that a row is, if both sides are linked and the direction is told. */
    Optional<Figure> of(Entry row, Meaning[] meanings) {
        if (reporter < 0 || partner < 0 || meanings[reporter] == null || meanings[partner] == null
                || meanings[reporter].thing().isEmpty() || meanings[partner].thing().isEmpty()) {
            return Optional.empty();
        }
        String year = row.values().get(period).flatMap(Moment::of).flatMap(Moment::year).orElse("");
        return TradeFlows.direction(direction < 0 ? "" : row.values().get(direction).orElse("?")).map(way -> {
            Ask ask = new Ask(meanings[reporter].thing(), meanings[partner].thing(), way, year);
            Figure figure = figures.computeIfAbsent(ask, a -> new Figure(a, flows.beside(a.reporter, a.partner,
                    a.direction, a.year), row.row()));
            figure.rows++;
            return figure;
        });
    }
}
