package org.amurgraph.join;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amurgraph.external.BadRows;
import org.amurgraph.external.Shape;
import org.amurgraph.external.ShapeFile;
import org.amurgraph.external.TableFault;
import org.amurgraph.page.LinkReport;
import org.amurgraph.page.ReportPage;
import org.amurgraph.release.ExternalFiles;
import org.amurgraph.release.Release;
import org.amurgraph.release.ReleaseWriter;
import org.amurgraph.vocab.ExternalIris;

/**
 * Takes in a table that another program has joined: a folder with the files that a joined table has in a release. Nothing of
 * it is believed: its statements are verified one after another, in memory that does not grow with them, and written anew.
 */
public final class Prepared implements ReleaseWriter.Filler {

    private static final List<String> FILES = List.of(Joining.METADATA, ExternalFiles.ROWS, ExternalFiles.LINKS,
            Joining.VALUES);

    private final Path folder;
    private final Shape shape;
    private final ExternalIris iris;
    private final Faults faults = new Faults();
    private Tally tally = new Tally("", 0, 0, 0, Map.of());

    private Prepared(Path folder, Shape shape) {
        this.folder = folder;
        this.shape = shape;
        this.iris = new ExternalIris(shape.name());
    }

    /**
     * Opens a folder.
     *
     * @throws JoinFault if it lacks a file
     * @throws TableFault if its metadata describe no table
     */
    public static Prepared open(Path folder) throws IOException, TableFault {
        Faults faults = new Faults();
        for (String file : FILES) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                faults.add(folder.resolve(file).toString(), 0, "there is no such file",
                        "give a folder with " + String.join(", ", FILES) + ", as a joined table has them in a release");
            }
        }
        faults.stop();
        return new Prepared(folder, ShapeFile.read(folder.resolve(Joining.METADATA)));
    }

    /** What the table is, as its metadata have it. */
    public Shape shape() {
        return shape;
    }

    @Override
    public void fill(Path release, ExternalFiles files) throws IOException {
        Curated curated = new Curated(Release.curated(release).getDefaultGraph());
        PreparedValues values = new PreparedValues(shape, faults);
        try (var undecided = ReportFiles.csv(files.create(Joining.TO_DECIDE))) {
            values.read(folder.resolve(Joining.VALUES), undecided);
        }
        PreparedTable table;
        List<String> figures;
        try (QuadLines rowLines = new QuadLines(files.create(ExternalFiles.ROWS));
                QuadLines linkLines = new QuadLines(files.create(ExternalFiles.LINKS))) {
            PreparedRows rows = new PreparedRows(graph(ExternalFiles.ROWS, iris.graph(), rowLines), shape);
            Statements.read(folder.resolve(ExternalFiles.ROWS), faults, rows);
            figures = links(curated, values, linkLines);
            faults.stop();
            table = new PreparedTable(iris, rows.description(), faults);
            table.check(rows.rows(), rowLines.lines(), linkLines.lines(), values.counts());
            faults.stop();
        }
        tally = table.tally(values.counts());
        report(files, table.complete(shape), values, figures);
    }

    private PreparedGraph graph(String file, String graph, QuadLines lines) {
        return new PreparedGraph(file, iris, graph, faults, lines);
    }

    private List<String> links(Curated curated, PreparedValues values, QuadLines lines) throws IOException {
        try (RowOrder order = new RowOrder(folder.resolve(ExternalFiles.ROWS), iris.rows())) {
            PreparedLinks links = new PreparedLinks(graph(ExternalFiles.LINKS, iris.linksGraph(), lines), shape, curated,
                    order);
            Statements.read(folder.resolve(ExternalFiles.LINKS), faults, links);
            values.compare(links.records());
            return links.figures();
        }
    }

    private void report(ExternalFiles files, Shape whole, PreparedValues values, List<String> figures)
            throws IOException {
        LinkReport report = new ReportView(whole, tally, BadRows.atMost(0)).ofColumns(values.view(), figures, warnings());
        Joining.write(files, Joining.REPORT, ReportPage.of(report).getBytes(StandardCharsets.UTF_8));
        for (String file : List.of(Joining.VALUES, Joining.METADATA, Joining.DECISIONS)) {
            if (Files.isRegularFile(folder.resolve(file))) {
                try (OutputStream out = files.create(file)) {
                    Files.copy(folder.resolve(file), out);
                }
            }
        }
    }

    /** What the researcher should know before relying on the links. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (KeyColumns.keys(shape.fields()).isEmpty()) {
            warnings.add("No column leads to things of the graph; name one with --key column=scheme.");
        }
        warnings.addAll(Joining.unknown(shape.about()));
        if (tally.leftOut() > 0) {
            warnings.add("Which rows were left out, and why, is known to the program that prepared the table only.");
        }
        return warnings;
    }

    /** Number of rows that were taken in. */
    public long rows() {
        return tally.rows();
    }

    /** Number of distinct values of key columns by how they ended: linked, ambiguous, unlinked. */
    public Map<String, Long> values() {
        Map<String, Long> words = new LinkedHashMap<>();
        tally.values().forEach((kind, number) -> words.put(kind.word(), number));
        return words;
    }
}
