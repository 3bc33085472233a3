package org.amurgraph.bulk;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The raw rows, and their sums by reporter, partner, year, flow and chapter. A cell is text until it is known to be a
 * number that is summed without rounding: at most 18 digits before the point and 10 behind it.
 */
final class RawTrade {

    static final String WHY = "why";
    static final String LEVEL = "level";
    private static final String EXACT = "decimal(28,10)";
    private static final String FINER = "decimal(38,18)";
    private static final String NUMBER = "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?$";
    private static final String CODE = "^(?!00)([0-9]{2}){1,6}$";

    private final Order order;
    private final Dataset<Row> raw;

    private RawTrade(Order order, Dataset<Row> raw) {
        this.order = order;
        this.raw = raw;
    }

    /**
     * Opens the raw files: Parquet if they end so, and otherwise CSV whose first line is the header.
     *
     * @throws Fault if a column that was told is not there
     */
    static RawTrade open(SparkSession spark, Order order, RawFiles files) {
        Dataset<Row> raw = files.parquet() ? spark.read().parquet(files.paths())
                : spark.read().option("header", true).option("enforceSchema", false).option("escape", "\"")
                        .option("encoding", "UTF-8").csv(files.paths());
        List<String> told = new ArrayList<>(List.of(order.key("reporter").column(), order.key("partner").column()));
        for (String option : new String[] {"year", "value", "flow", "quantity", "commodity"}) {
            order.text(option).ifPresent(told::add);
        }
        List<String> there = List.of(raw.columns());
        told.stream().filter(c -> !there.contains(c)).findFirst().ifPresent(c -> {
            throw Fault.of("the raw table has no column " + c + "; it has " + String.join(", ", there));
        });
        return new RawTrade(order, raw);
    }

    private static Column cell(String name) {
        Column text = trim(col("`" + name.replace("`", "``") + "`").cast("string"));
        return when(length(text).gt(0), text);
    }

    /** The raw rows in common columns, and why a row cannot be placed, if it cannot. */
    private Dataset<Row> placed() {
        Column none = lit(null).cast("string");
        Column code = order.commodity().map(RawTrade::cell).orElse(none);
        Dataset<Row> rows = raw.select(cell(order.key("reporter").column()).as("reporter"),
                cell(order.key("partner").column()).as("partner"), cell(order.text("year").orElseThrow()).as("year"),
                order.text("flow").map(RawTrade::cell).orElse(none).as("flow"), code.as("commodity"),
                when(code.isin("TOTAL", "ALL"), "TOTAL").otherwise(translate(code, ". ", "")).as("code"),
                cell(order.text("value").orElseThrow()).as("value_cell"),
                order.text("quantity").map(RawTrade::cell).orElse(none).as("quantity_cell"));
        Dataset<Row> measured = measured(measured(rows, "value"), "quantity");
        return measured.withColumn(WHY, coalesce(why("reporter IS NULL", "no reporter"),
                why("partner IS NULL", "no partner"), why("year IS NULL OR NOT year RLIKE '^[0-9]{4}$'",
                        "no year of four digits"),
                why(order.text("flow").isPresent() ? "flow IS NULL" : "false", "no flow"),
                why(order.commodity().isPresent() ? "code IS NULL OR code <> 'TOTAL' AND NOT code RLIKE '" + CODE + "'"
                        : "false", "no HS code of 2, 4, 6 or more even digits"),
                why("value_digits OR quantity_digits", "a number with more digits than are summed exactly")));
    }

    private static Column why(String condition, String reason) {
        return when(expr(condition), reason);
    }

    private static Dataset<Row> measured(Dataset<Row> rows, String measure) {
        String cell = measure + "_cell";
        Column number = expr("CASE WHEN " + cell + " RLIKE '" + NUMBER.replace("\\", "\\\\") + "' THEN " + cell
                + " END");
        return rows.withColumn("number", number)
                .withColumn(measure, expr("try_cast(number AS " + EXACT + ")"))
                .withColumn(measure + "_digits", expr("number IS NOT NULL AND (" + measure + " IS NULL OR "
                        + "NOT coalesce(try_cast(number AS " + FINER + ") = " + measure + ", number NOT RLIKE "
                        + "'\\\\.[0-9]{11,}|[eE]'))"))
                .drop("number");
    }

    /** Sums by the grain, and the rows that cannot be placed by reason. */
    Dataset<Row> sums() {
        List<Column> grain = new ArrayList<>();
        for (String column : new String[] {"reporter", "partner", "year", "flow"}) {
            grain.add(placedOnly(col(column)).as(column));
        }
        Column code = col("code");
        grain.add(placedOnly(order.chapters() ? when(code.equalTo("TOTAL"), code).otherwise(code.substr(1, 2))
                : lit(null).cast("string")).as("chapter"));
        grain.add(placedOnly(when(code.equalTo("TOTAL"), "TOTAL").when(length(code).gt(6), "6")
                .otherwise(length(code).cast("string"))).as(LEVEL));
        grain.add(col(WHY));
        return placed().groupBy(grain.toArray(Column[]::new)).agg(sum("value").as("value"), count(lit(1))
                .as("raw_rows"),
                sum(expr("CASE WHEN value IS NULL THEN 1L ELSE 0L END")).as("lost_values"),
                sum("quantity").as("quantity"),
                sum(expr("CASE WHEN quantity IS NULL THEN 1L ELSE 0L END")).as("lost_quantities"));
    }

    private static Column placedOnly(Column column) {
        return when(col(WHY).isNull(), column);
    }

    /** The first rows that cannot be placed, for people. */
    List<String> examples(int most) {
        return placed().filter(col(WHY).isNotNull()).select(expr("concat(why, ': ', to_json(struct(reporter, "
                + "partner, year, flow, commodity, value_cell, quantity_cell)))")).limit(most).collectAsList().stream()
                .map(r -> r.getString(0)).toList();
    }

    /** The level of the codes that are summed, and no other, since codes of several levels contain each other. */
    static Optional<String> level(Order order, List<String> levels) {
        if (order.text(LEVEL).isPresent()) {
            return order.text(LEVEL);
        }
        if (levels.size() > 1) {
            throw Fault.of("the raw table has HS codes of the levels " + String.join(", ", levels) + ", whose values "
                    + "contain each other, so that their sum would count twice; tell which to sum, such as --level "
                    + levels.get(0));
        }
        return levels.stream().findFirst();
    }
}
