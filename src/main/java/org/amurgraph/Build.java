package org.amurgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amurgraph.check.Checks;
import org.amurgraph.check.Shapes;
import org.amurgraph.check.Violation;
import org.amurgraph.mapping.Mapper;
import org.amurgraph.mapping.Origins;
import org.amurgraph.mapping.RowRef;
import org.amurgraph.mapping.Rules;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFault;
import org.amurgraph.release.Catalog;
import org.amurgraph.release.DatasetInfo;
import org.amurgraph.release.GraphStore;
import org.amurgraph.release.ReleaseWriter;
import org.amurgraph.table.Finding;
import org.amurgraph.table.Table;
import org.amurgraph.table.Tables;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;

/**
 * The pipeline: ontology and tables become a graph, rules add to it, shapes and checks judge it. A build with
 * errors cannot be written.
 */
public final class Build {

    private final Path data;
    private final Path project;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final GraphStore store = new GraphStore();
    private final Origins origins = new Origins();
    private DatasetInfo info;

    private Build(Path data) {
        this.data = data;
        this.project = data.toAbsolutePath().normalize().getParent();
    }

    /**
     * Builds the graph of a project in memory.
     *
     * @param data the data folder; {@code ontology} and {@code queries} stand beside it
     * @throws IOException if a folder is missing or a file cannot be read
     */
    public static Build of(Path data) throws IOException {
        Build build = new Build(data);
        for (Path folder : List.of(data, build.project.resolve("ontology"), build.queries())) {
            if (!Files.isDirectory(folder)) {
                throw new IOException("there is no folder " + folder + "; run this in the project's folder, "
                        + "or name the data folder with --data");
            }
        }
        try {
            build.run();
        } catch (QueryFault e) {
            build.findings.add(Finding.ofFile("queries", e.getMessage(), "correct the query file"));
        }
        return build;
    }

    private void run() throws IOException {
        readInfo();
        Ontology ontology = Ontology.read(project.resolve("ontology"), findings);
        ontology.graph().find().forEachRemaining(t -> store.add(Am.graph("ontology"), t));
        Catalogue checks = Catalogue.read(queries().resolve("checks"));
        Rules rules = new Rules(Catalogue.read(queries().resolve("rules")));
        Catalogue.read(queries());

        Tables tables = Tables.read(data, Am.BASE, ontology.codeLists());
        findings.addAll(tables.findings());
        Mapper mapper = new Mapper(origins, findings, store::add);
        for (Table table : tables.tables()) {
            mapper.map(table);
        }
        if (!tables.complete() || info == null) {
            notes.add("Shapes and checks did not run, since a file of the data could not be read as a whole.");
            return;
        }
        rules.run(store.data(), store::add);
        Catalog.of(info, store.data()).forEach(t -> store.add(Am.graph("catalog"), t));
        report(new Shapes(ontology.graph()).validate(store.data().getDefaultGraph()), ontology);
        report(new Checks(checks).run(store.data()), ontology);
    }

    private void readInfo() throws IOException {
        Path file = data.resolve("dataset.json");
        String name = project.relativize(file.toAbsolutePath().normalize()).toString();
        try {
            info = DatasetInfo.read(file);
        } catch (IllegalArgumentException e) {
            String[] message = e.getMessage().split("; ", 2);
            findings.add(Finding.ofFile(name, message[0], message[1]));
        }
    }

    /** Tells what is wrong with nodes in terms of the rows or files that they came from. */
    private void report(List<Violation> violations, Ontology ontology) {
        for (Violation violation : violations) {
            if (origins.isUnsound(violation.focus()) || violation.value().filter(origins::isUnsound).isPresent()) {
                continue;
            }
            Optional<RowRef> row = origins.of(violation.focus(), violation.property());
            String file = row.map(RowRef::file)
                    .orElse(ontology.files().getOrDefault(violation.focus(), "queries/rules"));
            findings.add(new Finding(file, row.map(RowRef::line).orElse(0),
                    row.map(RowRef::column).orElse(name(violation.focus())), violation.problem(),
                    violation.remedy().isEmpty() ? "correct it" : violation.remedy(),
                    violation.error() ? Finding.Severity.ERROR : Finding.Severity.WARNING));
        }
    }

    private static String name(Node node) {
        return node.isURI() ? Am.shorten(node.getURI()) : node.toString();
    }

    private Path queries() {
        return project.resolve("queries");
    }

    /** Everything that is wrong, in the order of files and rows. */
    public List<Finding> findings() {
        return findings.stream().sorted().distinct().toList();
    }

    /** True if nothing stops a release. */
    public boolean isSound() {
        return findings.stream().allMatch(f -> f.severity() == Finding.Severity.WARNING);
    }

    /** What a reader of the findings should know besides. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Number of statements, counting one once per graph. */
    public long quads() {
        return store.data().stream().count() - store.data().getDefaultGraph().size();
    }

    /**
     * Writes the release.
     *
     * @param releases the folder of releases
     * @return folder of the release
     * @throws IOException if the disk does not allow it
     * @throws IllegalStateException if an error was found
     */
    public Path write(Path releases) throws IOException {
        if (!isSound()) {
            throw new IllegalStateException("a build with errors is not written");
        }
        return new ReleaseWriter(releases).write(info, store.data(), queries());
    }
}
