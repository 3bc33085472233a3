package org.amurgraph.bulk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amurgraph.key.Scheme;
import org.apache.spark.sql.Row;

/**
 * A row of the aggregated table.
 *
 * @param cells its cells by the columns of the table; empty where there is none
 * @param rawRows how many raw rows it sums up
 */
record Sums(List<Optional<String>> cells, long rawRows) {

    /**
     * A column of the aggregated table.
     *
     * @param name its header
     * @param datatype local name of an XML Schema datatype
     * @param scheme what its cells are, if they lead to something
     * @param told what was told of it
     * @param reason why it is there
     */
    record Column(String name, String datatype, Optional<Scheme> scheme, String told, String reason) {

        boolean isKey() {
            return scheme.isPresent() && scheme.get() != Scheme.DATE;
        }
    }

    /** The columns for an order. */
    static List<Column> columns(Order order) {
        String grain = "raw rows alike in it are summed up";
        boolean quantity = order.text("quantity").isPresent();
        return Arrays.asList(key("reporter", order.key("reporter"), grain), key("partner", order.key("partner"), grain),
                new Column("year", "gYear", Optional.of(Scheme.DATE), "told as --year " + order.textOrEmpty("year"),
                        grain),
                order.text("flow").map(f -> new Column("flow", "string", Optional.empty(), "", grain)).orElse(null),
                order.chapters() ? new Column("chapter", "string", Optional.of(Scheme.HS), "told as --chapters of "
                        + order.commodity().orElse(""), "chapter of the Harmonized System; " + grain) : null,
                plain("value", "decimal", "exact sum of the values that are there; none if all are lost"),
                plain("raw_rows", "integer", "number of raw rows"),
                plain("lost_values", "integer", "number of raw rows without a number, which are not in the sum"),
                quantity ? plain("quantity", "decimal",
                        "exact sum of the quantities that are there; none if all are lost") : null,
                quantity ? plain("lost_quantities", "integer",
                        "number of raw rows without a quantity, which are not in the sum") : null)
                .stream().filter(c -> c != null).toList();
    }

    private static Column key(String name, Order.KeyColumn key, String reason) {
        return new Column(name, "string", Optional.of(key.scheme()), "told as --" + name + " " + key.column() + "="
                + key.scheme().code(), reason);
    }

    private static Column plain(String name, String datatype, String reason) {
        return new Column(name, datatype, Optional.empty(), "", reason);
    }

    /** A row as Spark made it. */
    static Sums of(Row row, List<Column> columns) {
        return new Sums(columns.stream().map(c -> Optional.ofNullable(row.getAs(c.name())).map(Sums::text)).toList(),
                row.<Long>getAs("raw_rows"));
    }

    private static String text(Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value.toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
