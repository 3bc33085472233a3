package org.amurgraph;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amurgraph.external.BadRows;
import org.amurgraph.external.ExternalTable;
import org.amurgraph.external.Shape;
import org.amurgraph.external.TableFault;
import org.amurgraph.join.JoinFault;
import org.amurgraph.join.Joining;
import org.amurgraph.join.Prepared;
import org.amurgraph.join.SampleQuery;
import org.amurgraph.release.Release;
import org.amurgraph.release.ReleaseWriter;
import org.amurgraph.table.Finding;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code join}: a table comes into a release, or goes out of it again. */
@Command(name = "join", description = "Links a table of your own to a release and adds it as a graph of its own, or "
        + "takes it out again.")
final class JoinCommand implements Callable<Integer> {

    /** From so many rows on, it is worth telling how fast they passed. */
    private static final int MANY = 10_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TABLE.csv", arity = "0..1", description = "any sane CSV file, also packed with gzip")
    private Optional<Path> table;

    @Mixin
    private JoinOptions options;

    @Option(names = "--out", defaultValue = "release", paramLabel = "DIR", description = "folder of releases")
    private Path out;

    @Option(names = "--links", paramLabel = "links.csv", description = "reviewed decisions on values, which win: "
            + "column, value, decision (link or none), thing, note")
    private Optional<Path> links;

    @Option(names = "--skip-bad-rows", defaultValue = "0", paramLabel = "N",
            description = "leave out at most so many rows with faults; ${DEFAULT-VALUE}")
    private long bad;

    @Option(names = "--draft", description = "write metadata beside the table, to be corrected, and end")
    private boolean draft;

    @Option(names = "--prepared", paramLabel = "DIR", description = "take in a table that another program has joined: "
            + "rows.nq, links.nq, report.csv and metadata.json")
    private Optional<Path> prepared;

    @Option(names = "--remove", paramLabel = "NAME", description = "take a table out of the release")
    private Optional<String> remove;

    @Option(names = "--list", description = "list the joined tables")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        if ((table.isPresent() ? 1 : 0) + (prepared.isPresent() ? 1 : 0) + (remove.isPresent() ? 1 : 0)
                + (list ? 1 : 0) != 1) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    "name one of TABLE.csv, --prepared DIR, --remove NAME and --list");
        }
        if (prepared.isPresent() && (options.tellAnything() || links.isPresent() || draft || bad != 0)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--prepared goes with --out only, since all else "
                    + "was told to the program that prepared the table");
        }
        if (bad < 0) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--skip-bad-rows is " + bad
                    + ", but is no less than 0");
        }
        if (list) {
            return list();
        }
        if (prepared.isPresent()) {
            return takeIn(prepared.get());
        }
        return remove.isPresent() ? remove(remove.get()) : join(table.get());
    }

    private int list() throws IOException {
        Path release = Release.folder(out);
        for (String name : Release.tables(out)) {
            out().println(name + ": " + out.resolve(release.getFileName()).resolve("external").resolve(name)
                    .resolve(Joining.REPORT));
        }
        return 0;
    }

    private int remove(String name) throws IOException {
        out().println(new ReleaseWriter(out).remove(name) + ": without " + name);
        return 0;
    }

    private int join(Path csv) throws IOException {
        ExternalTable.Told told = options.told();
        try {
            ExternalTable opened = ExternalTable.open(csv, told);
            ExternalTable described = opened.with(options.about(opened.shape().about()));
            draft(csv, described);
            return draft ? 0 : join(csv, described);
        } catch (TableFault e) {
            return fail(e.findings());
        } catch (JoinFault e) {
            return fail(e.findings());
        }
    }

    private int takeIn(Path folder) throws IOException {
        long start = System.nanoTime();
        try {
            Prepared joined = Prepared.open(folder);
            String name = joined.shape().name();
            Path release = new ReleaseWriter(out).join(name, joined);
            joined.warnings().forEach(err()::println);
            out().printf(Locale.ROOT, "%s: %,d rows of %s in %.1f s, as they were prepared%n", release, joined.rows(), name,
                    (System.nanoTime() - start) / 1e9);
            tell(release, joined.shape(), joined.values());
            return 0;
        } catch (TableFault e) {
            return fail(e.findings());
        } catch (JoinFault e) {
            return fail(e.findings());
        }
    }

    private int fail(List<Finding> findings) {
        findings.forEach(err()::println);
        err().println("Nothing was joined; the last release stays as it was.");
        return 1;
    }

    /** Writes metadata beside the table if it has none. */
    private void draft(Path csv, ExternalTable described) throws IOException {
        Path file = csv.resolveSibling(csv.getFileName() + "-metadata.json");
        if (!options.namesMetadata() && !Files.exists(file)) {
            Files.writeString(file, described.draft());
            out().println(file + ": how the table was understood, to be corrected");
        } else if (draft) {
            out().println("nothing was drafted, since there are metadata already");
        }
    }

    private int join(Path csv, ExternalTable described) throws IOException {
        long start = System.nanoTime();
        String name = described.shape().name();
        BadRows left = BadRows.atMost(bad);
        Joining joining = new Joining(described, new Joining.Order(csv.getFileName().toString(), left, links,
                Progress.of(err(), described.bytes())));
        Path release = new ReleaseWriter(out).join(name, joining);
        left.findings().forEach(f -> err().println("left out: " + f));
        joining.warnings().forEach(err()::println);
        out().printf(Locale.ROOT, "%s: %,d rows of %s in %.1f s%s%s%n", release, joining.rows(), name,
                (System.nanoTime() - start) / 1e9, joining.rows() < MANY ? "" : String.format(Locale.ROOT,
                        ", %,.0f rows/s while they were read and written", joining.rows() / joining.seconds()),
                left.count() == 0 ? "" : ", " + left.count() + " left out");
        tell(release, described.shape(), joining.values());
        return 0;
    }

    private void tell(Path release, Shape shape, Map<String, Long> values) {
        values.forEach((outcome, number) -> out().printf(Locale.ROOT, "  %,d distinct values %s%n", number, outcome));
        Path folder = release.resolve("external").resolve(shape.name());
        out().println("  why: " + folder.resolve(Joining.REPORT) + "; to decide: " + folder.resolve(Joining.TO_DECIDE));
        out().println("Ask, for instance:");
        out().print(SampleQuery.of(shape));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
