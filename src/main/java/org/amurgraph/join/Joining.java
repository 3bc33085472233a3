package org.amurgraph.join;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.external.About;
import org.amurgraph.external.BadRows;
import org.amurgraph.external.Entry;
import org.amurgraph.external.ExternalTable;
import org.amurgraph.external.ReadProgress;
import org.amurgraph.external.Shape;
import org.amurgraph.match.Matcher;
import org.amurgraph.names.NameIndex;
import org.amurgraph.names.NamesOfGraph;
import org.amurgraph.page.ReportPage;
import org.amurgraph.release.ExternalFiles;
import org.amurgraph.release.Release;
import org.amurgraph.release.ReleaseWriter;
import org.amurgraph.table.Finding;
import org.amurgraph.vocab.ExternalIris;
import org.apache.jena.graph.Graph;

/**
 * Makes the files of an external table in a release: its rows, their links, and the report. The rows pass through;
 * what is kept of them is a {@link KeyIndex} for each key column.
 */
public final class Joining implements ReleaseWriter.Filler {

    /** The values that wait for a decision, beside the report. */
    public static final String TO_DECIDE = "to-decide.csv";
    /** The report for people. */
    public static final String REPORT = "report.html";

    static final String VALUES = "report.csv";
    static final String METADATA = "metadata.json";
    static final String DECISIONS = "links.csv";

    private final ExternalTable table;
    private final Shape shape;
    private final ExternalIris iris;
    private final Order order;
    private final List<String> warnings = new ArrayList<>();
    private long rows;
    private double seconds;
    private Map<Verdict.Kind, Long> values = Map.of();

    /**
     * What is to be done.
     *
     * @param file name of the table's file
     * @param bad takes the rows with faults
     * @param decisions file of reviewed decisions
     */
    public record Order(String file, BadRows bad, Optional<Path> decisions, ReadProgress progress) {
    }

    public Joining(ExternalTable table, Order order) {
        this.table = table;
        this.shape = table.shape();
        this.iris = new ExternalIris(shape.name());
        this.order = order;
        table.warnings().forEach(w -> warnings.add(w.toString()));
    }

    @Override
    public void fill(Path release, ExternalFiles files) throws IOException {
        Graph graph = Release.curated(release).getDefaultGraph();
        Curated curated = new Curated(graph);
        Decisions decisions = decisions(curated);
        KeyColumns keys = new KeyColumns(shape.fields(),
                Matcher.of(graph, new NameIndex(NamesOfGraph.of(graph)))::match, decisions);
        Optional<TradePairs> trade = shape.pair()
                .map(p -> new TradePairs(p, shape.fields(), keys, TradeFlows.of(curated)));
        LinkRecords records;
        try (QuadLines rowLines = new QuadLines(files.create(ExternalFiles.ROWS))) {
            long links;
            try (QuadLines linkLines = new QuadLines(files.create(ExternalFiles.LINKS))) {
                read(keys, new RowLines(shape, iris, rowLines),
                        new LinkLines(keys, Tenures.of(curated), trade, iris, linkLines));
                records = new LinkRecords(iris, curated, linkLines);
                for (KeyIndex column : keys.columns()) {
                    records.write(column);
                }
                if (trade.isPresent()) {
                    records.write(trade.get());
                }
                links = linkLines.lines();
            }
            values = count(keys.columns());
            new TableLines(shape, iris, rowLines).write(tally(links));
        }
        warn(keys, decisions);
        report(keys.columns(), trade.map(t -> t.figures().stream().map(records::sentence).toList()).orElse(List.of()),
                files);
    }

    private Decisions decisions(Curated curated) throws IOException {
        if (order.decisions.isEmpty()) {
            return Decisions.none();
        }
        List<Finding> faults = new ArrayList<>();
        Decisions decisions = Decisions.read(order.decisions.get(), shape.fields(), curated, faults);
        if (!faults.isEmpty()) {
            throw new JoinFault(faults);
        }
        return decisions;
    }

    private void read(KeyColumns keys, RowLines rowLines, LinkLines linkLines) throws IOException {
        long start = System.nanoTime();
        new EntryQueue().read(table, order.bad, order.progress, row -> {
            rows++;
            Optional<Moment> moment = keys.moment(row);
            byte[] subject = rowLines.write(row, moment);
            linkLines.write(subject, row, keys.meanings(row, moment), moment);
        });
        seconds = (System.nanoTime() - start) / 1e9;
    }

    private Tally tally(long links) {
        return new Tally(order.file, rows, order.bad.count(), links, values);
    }

    private static Map<Verdict.Kind, Long> count(List<KeyIndex> columns) {
        Map<Verdict.Kind, Long> counts = new EnumMap<>(Verdict.Kind.class);
        for (Verdict.Kind kind : Verdict.Kind.values()) {
            counts.put(kind, columns.stream().flatMap(c -> c.meanings().stream())
                    .filter(m -> m.kind() == kind).count());
        }
        return counts;
    }

    private void warn(KeyColumns keys, Decisions decisions) {
        if (keys.columns().isEmpty()) {
            warnings.add("No column leads to things of the graph; name one with --key column=scheme.");
        }
        warnings.addAll(unknown(shape.about()));
        decisions.unused().forEach(d -> warnings.add("The decision in row " + d.row() + " on "
                + Finding.quote(d.value()) + " of column " + d.column() + " fits no value of the table."));
    }

    /** Sentences on what was not told of a table. */
    static List<String> unknown(About about) {
        List<String> unknown = new ArrayList<>();
        if (about.license().isEmpty()) {
            unknown.add("The licence of the table is not known, and the graph says so; tell it with --license.");
        }
        if (about.source().isEmpty()) {
            unknown.add("The origin of the table is not known, and the graph says so; tell it with --source.");
        }
        return unknown;
    }

    private void report(List<KeyIndex> columns, List<String> figures, ExternalFiles files) throws IOException {
        ReportFiles.all(columns, files.create(VALUES));
        ReportFiles.toDecide(columns, files.create(TO_DECIDE));
        write(files, REPORT, ReportPage.of(new ReportView(shape, tally(0), order.bad).of(columns, figures, warnings))
                .getBytes(StandardCharsets.UTF_8));
        write(files, METADATA, table.draft().getBytes(StandardCharsets.UTF_8));
        if (order.decisions.isPresent()) {
            write(files, DECISIONS, Files.readAllBytes(order.decisions.get()));
        }
    }

    static void write(ExternalFiles files, String name, byte[] bytes) throws IOException {
        try (OutputStream out = files.create(name)) {
            out.write(bytes);
        }
    }

    /** Number of rows that were joined. */
    public long rows() {
        return rows;
    }

    /** How long it took to read the rows and to write them and their links. */
    public double seconds() {
        return seconds;
    }

    /** Number of distinct values of key columns by how they ended: linked, ambiguous, unlinked. */
    public Map<String, Long> values() {
        Map<String, Long> words = new LinkedHashMap<>();
        values.forEach((kind, number) -> words.put(kind.word(), number));
        return words;
    }

    /** What the researcher should know before relying on the links. */
    public List<String> warnings() {
        return warnings;
    }
}
