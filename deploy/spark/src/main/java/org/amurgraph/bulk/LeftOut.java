package org.amurgraph.bulk;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amurgraph.key.Reading;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The raw rows that are in no sum, and those sums that stay.
 *
 * @param kept the sums that are written
 * @param faults number of raw rows by what is wrong with them
 * @param otherLevels number of raw rows with codes of other levels than the one that is summed
 * @param raw number of all raw rows
 * @param wrong cells that are no identifiers of their scheme
 */
record LeftOut(Dataset<Row> kept, Map<String, Long> faults, long otherLevels, long raw, List<String> wrong) {

    static LeftOut of(Dataset<Row> sums, Order order) {
        Map<String, Long> faults = new TreeMap<>();
        Map<String, Long> levels = new TreeMap<>();
        long raw = 0;
        for (Row row : sums.groupBy(RawTrade.WHY, RawTrade.LEVEL).agg(sum("raw_rows").as("raw_rows")).collectAsList()) {
            long rows = row.<Long>getAs("raw_rows");
            raw += rows;
            String why = row.getAs(RawTrade.WHY);
            if (why != null) {
                faults.merge(why, rows, Long::sum);
            } else if (row.getAs(RawTrade.LEVEL) != null) {
                levels.merge(row.getAs(RawTrade.LEVEL), rows, Long::sum);
            }
        }
        Optional<String> level = RawTrade.level(order, List.copyOf(levels.keySet()));
        Dataset<Row> placed = sums.filter(col(RawTrade.WHY).isNull());
        Dataset<Row> kept = level.isEmpty() ? placed : placed.filter(col(RawTrade.LEVEL).equalTo(level.get()));
        List<String> wrong = new ArrayList<>();
        for (String side : new String[] {"reporter", "partner"}) {
            Map<String, Long> cells = wrong(kept, order, side, wrong);
            kept = cells.isEmpty() ? kept : kept.filter(col(side).isin(cells.keySet().toArray()).unary_$bang());
            cells.values().forEach(rows -> faults.merge("no identifier of its scheme as " + side, rows, Long::sum));
        }
        long others = levels.entrySet().stream().filter(l -> !Optional.of(l.getKey()).equals(level))
                .mapToLong(Map.Entry::getValue).sum();
        return new LeftOut(kept, faults, others, raw, wrong);
    }

    /** The cells of a key column that its scheme does not allow, with the number of their raw rows. */
    private static Map<String, Long> wrong(Dataset<Row> sums, Order order, String side, List<String> sentences) {
        Map<String, Long> cells = new LinkedHashMap<>();
        for (Row row : sums.groupBy(side).agg(sum("raw_rows").as("raw_rows"), count(lit(1))).orderBy(side)
                .collectAsList()) {
            if (order.key(side).scheme().read(row.getString(0)) instanceof Reading.Wrong wrong) {
                cells.put(row.getString(0), row.getLong(1));
                sentences.add(side + ": " + wrong.why());
            }
        }
        return cells;
    }

    /** Number of raw rows with faults. */
    long faulty() {
        return faults.values().stream().mapToLong(n -> n).sum();
    }

    /** Number of raw rows that are in no sum. */
    long all() {
        return faulty() + otherLevels;
    }

    /** What is left out, in words. */
    String sentence() {
        String others = otherLevels == 0 ? "" : otherLevels + " with HS codes of other levels"
                + (faults.isEmpty() ? "" : ", ");
        return all() + " raw rows are in no sum: " + others + faults.entrySet().stream()
                .map(f -> f.getValue() + " with " + f.getKey()).collect(Collectors.joining(", "));
    }

    /** The first faults, each with what was found. */
    List<String> examples(RawTrade trade, int most) {
        List<String> examples = new ArrayList<>(wrong.stream().limit(most).toList());
        if (examples.size() < most) {
            examples.addAll(trade.examples(most - examples.size()));
        }
        return examples;
    }
}
