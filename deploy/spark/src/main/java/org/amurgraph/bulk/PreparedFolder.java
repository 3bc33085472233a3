package org.amurgraph.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes the folder that {@code join --prepared} takes in, and beside it the aggregated table itself, of which {@code
 * join} makes the same. Rows pass through in their order; what is kept of them are the distinct values of key columns.
 */
final class PreparedFolder {

    private static final List<String> REPORT = List.of("column", "value", "within", "outcome", "reviewed", "thing",
            "label",
            "score", "runner_up", "runner_up_label", "runner_up_score", "candidates", "why", "rows", "first_row");
    /** A row is known in its table by the record that it is; the first is the header. */
    private static final long HEADER = 1;

    private final Path folder;
    private final Order order;
    private final Iris iris;
    private final List<Sums.Column> columns;
    private final List<Values> values;
    private final Figures figures;
    private long rows;

    PreparedFolder(Path folder, Order order, Identifiers identifiers, Flows flows) {
        this.folder = folder;
        this.order = order;
        this.iris = new Iris(order.textOrEmpty("name"));
        this.columns = Sums.columns(order);
        this.values = columns.stream().filter(Sums.Column::isKey).map(c -> new Values(c, identifiers)).toList();
        this.figures = new Figures(flows);
    }

    /**
     * Writes all files.
     *
     * @param sums the rows in their order
     * @param leftOut number of raw rows that are in none of them
     */
    void write(Iterator<Sums> sums, String description, long leftOut) throws IOException {
        Files.createDirectories(folder);
        String file = iris.name() + ".csv";
        try (TextFile table = new TextFile(folder.resolve(file));
                TextFile rowLines = new TextFile(folder.resolve("rows.nq"));
                TextFile linkLines = new TextFile(folder.resolve("links.nq"))) {
            table.row(columns.stream().map(Sums.Column::name).toList());
            while (sums.hasNext()) {
                write(sums.next(), table, rowLines, linkLines);
            }
            for (Values column : values) {
                column.records(linkLines, iris);
            }
            figures.records(linkLines, iris);
            new TableLines(order, iris, columns, rowLines).write(new TableLines.Told(file, description,
                    table.sha256(), rows,
                    leftOut, linkLines.lines(), counts()));
        }
        try (TextFile report = new TextFile(folder.resolve("report.csv"))) {
            report.row(REPORT);
            for (Values column : values) {
                column.report(report);
            }
        }
        Files.writeString(folder.resolve("metadata.json"), new Metadata(order, columns).json(file, description,
                grain()));
    }

    private void write(Sums sums, TextFile table, TextFile rowLines, TextFile linkLines) throws IOException {
        rows++;
        table.row(sums.cells().stream().map(c -> c.orElse("")).toList());
        String subject = iris.row(grain().stream().map(name -> cell(sums, name)).toList());
        rowLines.iri(iris.graph(), subject, Terms.TYPE, iris.column("Row"));
        literal(rowLines, subject, Terms.CSVW + "rownum", Long.toString(rows), Terms.kind("integer"));
        for (int i = 0; i < columns.size(); i++) {
            if (sums.cells().get(i).isPresent()) {
                literal(rowLines, subject, iris.column(columns.get(i).name()), sums.cells().get(i).get(),
                        Terms.kind(columns.get(i).datatype()));
            }
        }
        String year = cell(sums, "year");
        literal(rowLines, subject, Terms.am("when"), year, Terms.EDTF);
        literal(rowLines, subject, Terms.am("earliest"), year + "-01-01", Terms.kind("date"));
        literal(rowLines, subject, Terms.am("latest"), year + "-12-31", Terms.kind("date"));
        link(sums, subject, linkLines);
    }

    private void literal(TextFile lines, String subject, String predicate, String text, String kind)
            throws IOException {
        lines.literal(iris.graph(), subject, predicate, text, kind);
    }

    private void link(Sums sums, String subject, TextFile links) throws IOException {
        List<String> things = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Values column : values) {
            Verdict verdict = column.of(cell(sums, column.column().name()), rows + HEADER).verdict();
            verdicts.add(verdict);
            if (verdict.chosen().isPresent()) {
                links.iri(iris.links(), subject, iris.thing(column.column().name()), verdict.thing());
                if (!things.contains(verdict.thing())) {
                    things.add(verdict.thing());
                    links.iri(iris.links(), subject, Terms.am("refersTo"), verdict.thing());
                }
            }
        }
        Optional<Verdict.Candidate> reporter = verdicts.get(0).chosen();
        Optional<Verdict.Candidate> partner = verdicts.get(1).chosen();
        Optional<String> direction = Flows.direction(place("flow") < 0 ? "" : cell(sums, "flow"));
        if (reporter.isPresent() && partner.isPresent() && direction.isPresent()) {
            figures.add(subject, new Flows.Ask(reporter.get().thing(), partner.get().thing(), direction.get(),
                    cell(sums, "year")), reporter.get().label() + " – " + partner.get().label(), rows + HEADER, links,
                    iris);
        }
    }

    private int place(String column) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).name().equals(column)).findFirst()
                .orElse(-1);
    }

    private String cell(Sums sums, String column) {
        return sums.cells().get(place(column)).orElse("");
    }

    /** Names of the columns that tell a row from all others. */
    private List<String> grain() {
        return columns.stream().map(Sums.Column::name).filter(Arrays.asList("reporter", "partner", "year", "flow",
                "chapter")::contains).toList();
    }

    /** Number of distinct values by how they ended. */
    Map<String, Long> counts() {
        return Map.of(Verdict.LINKED, count(Verdict.LINKED), "ambiguous", count("ambiguous"), "unlinked",
                count("unlinked"));
    }

    private long count(String outcome) {
        return values.stream().mapToLong(v -> v.count(outcome)).sum();
    }

    /** Number of rows that were written. */
    long rows() {
        return rows;
    }
}
