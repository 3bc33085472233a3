package org.amurgraph.bulk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The job: sums up raw rows of trade by reporter, partner, year and flow, links the sums to a release, and writes the
 * folder that {@code join --prepared} takes in.
 */
public final class TradeToGraph {

    private static final int EXAMPLES = 20;
    /** Sums are handed over in so many pieces, one after another. */
    private static final int PARTITIONS = 4;

    private final Order order;
    private final PrintStream out;

    private TradeToGraph(Order order, PrintStream out) {
        this.order = order;
        this.out = out;
    }

    /** Runs the job; exits with 0, or with 1 if the raw rows or the release are at fault, or 2 for wrong usage. */
    public static void main(String[] args) throws IOException {
        try {
            run(System.out, args);
        } catch (Fault e) {
            System.err.println(e.getMessage());
            System.err.println("Nothing was written.");
            System.exit(e.code());
        }
    }

    /** Runs the job with the lines of its command. */
    static void run(PrintStream out, String... args) throws IOException {
        Order order = Order.of(args);
        SparkSession spark = SparkSession.builder().appName("TradeToGraph")
                .master("local[" + order.number("threads", 2) + "]").config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", order.number("partitions", PARTITIONS))
                .config("spark.sql.adaptive.enabled", false).config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir")).getOrCreate();
        try {
            new TradeToGraph(order, out).run(spark);
        } finally {
            spark.stop();
        }
    }

    private void run(SparkSession spark) throws IOException {
        long start = System.nanoTime();
        Release release = Release.open(Path.of(order.textOrEmpty("release")));
        Identifiers identifiers = new Identifiers(release);
        Flows flows = new Flows(release);
        RawFiles files = RawFiles.of(order.inputs());
        RawTrade raw = RawTrade.open(spark, order, files);
        Dataset<Row> sums = raw.sums().persist(StorageLevel.MEMORY_AND_DISK());
        LeftOut leftOut = LeftOut.of(sums, order);
        if (leftOut.faulty() > order.number("skip-bad-rows", 0)) {
            throw Fault.of(leftOut.sentence() + ", and " + order.number("skip-bad-rows", 0)
                    + " may be left out. Correct "
                    + "them, or tell --skip-bad-rows N. The first are:\n" + String.join("\n", leftOut.examples(raw,
                    EXAMPLES)));
        }
        Dataset<Row> sorted = leftOut.kept().orderBy(Stream.of("reporter", "partner", "year", "flow", "chapter")
                .map(functions::col).toArray(Column[]::new));
        List<Sums.Column> columns = Sums.columns(order);
        Path folder = Path.of(order.textOrEmpty("out"));
        PreparedFolder prepared = new PreparedFolder(folder, order, identifiers, flows);
        Iterator<Sums> rows = StreamSupport.stream(((Iterable<Row>) sorted::toLocalIterator).spliterator(), false)
                .map(r -> Sums.of(r, columns)).iterator();
        prepared.write(rows, description(leftOut, files), leftOut.all());
        out.printf(Locale.ROOT, "%s: %,d raw rows summed up to %,d rows of %s in %.1f s%s%n", folder, leftOut.raw(),
                prepared.rows(), order.textOrEmpty("name"), (System.nanoTime() - start) / 1e9,
                leftOut.all() == 0 ? "" : "; " + leftOut.sentence());
        prepared.counts().entrySet().stream().sorted((a, b) -> a.getKey().compareTo(b.getKey())).forEach(c ->
                out.printf(Locale.ROOT, "  %,d distinct values %s%n", c.getValue(), c.getKey()));
        out.println("Take it in: join --prepared " + folder);
    }

    private String description(LeftOut leftOut, RawFiles files) throws IOException {
        return String.format(Locale.ROOT, "Sums of %d raw rows by reporter, partner, year%s%s. A sum leaves out the "
                + "raw rows "
                + "without a number, which are counted beside it.%s SHA-256 of the raw files, one after another by "
                + "name: %s.",
                leftOut.raw() - leftOut.all(), order.text("flow").isPresent() ? ", flow" : "",
                order.chapters() ? ", chapter of the Harmonized System" : "",
                leftOut.all() == 0 ? "" : " " + leftOut.sentence() + ".", files.sha256());
    }
}
