package org.amurgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.check.Checks;
import org.amurgraph.check.Shapes;
import org.amurgraph.check.Violation;
import org.amurgraph.mapping.Mapper;
import org.amurgraph.mapping.Origins;
import org.amurgraph.mapping.RowRef;
import org.amurgraph.mapping.Rules;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.QueryFile;
import org.amurgraph.query.Sandbox;
import org.amurgraph.release.Catalog;
import org.amurgraph.release.DatasetInfo;
import org.amurgraph.release.GraphStore;
import org.amurgraph.release.Provenance;
import org.amurgraph.release.ReleaseWriter;
import org.amurgraph.table.Annotations;
import org.amurgraph.table.CodeLists;
import org.amurgraph.table.Finding;
import org.amurgraph.table.Table;
import org.amurgraph.table.Tables;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The pipeline: ontology and tables become a graph, rules add to it, shapes and checks judge it. A build with
 * errors cannot be written.
 */
public final class Build {

    private static final Node CATALOG = Am.graph("catalog");

    private final Path data;
    private final Path project;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final GraphStore store = GraphStore.toBuild();
    private final Intake intake = new Intake(store, findings);
    private DatasetInfo info;

    private Build(Path data) {
        this.data = data;
        this.project = data.getParent();
    }

    /**
     * Builds the graph of a project in memory.
     *
     * @param data the data folder; {@code ontology} and {@code queries} stand beside it
     * @throws IOException if a folder is missing or a file cannot be read
     */
    public static Build of(Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        if (folder.getParent() == null) {
            throw new IOException(folder + " is no data folder; name one with --data");
        }
        for (String part : List.of(folder.getFileName().toString(), "ontology", "queries/rules", "queries/checks")) {
            if (!Files.isDirectory(folder.resolveSibling(part))) {
                throw new IOException("there is no folder " + part + " in " + folder.getParent()
                        + "; run this in the project's folder, or name the data folder with --data");
            }
        }
        Build build = new Build(folder);
        try {
            build.run();
        } catch (QueryFault e) {
            build.report(e);
        }
        return build;
    }

    private void run() throws IOException {
        readInfo();
        for (String folder : List.of("competency", "named", "joined", "pages")) {
            Catalogue.read(queries().resolve(folder), "queries/" + folder, this::report)
                    .queries().values().forEach(this::requireQuestion);
        }
        Catalogue checks = Catalogue.read(queries().resolve("checks"), "queries/checks", this::report);
        int before = findings.size();
        Catalogue rules = Catalogue.read(queries().resolve("rules"), "queries/rules", this::report);
        boolean complete = findings.size() == before;
        Ontology ontology = Ontology.read(project.resolve("ontology"), findings);
        int faults = findings.size();
        CodeLists codes = ontology.codeLists(findings);
        if (!ontology.complete() || findings.size() > faults) {
            notes.add("The tables were not read, since the ontology could not be used as a whole.");
            return;
        }
        ontology.graph().find().forEachRemaining(t -> store.add(Am.graph("ontology"), t));
        Tables tables = Tables.read(data, Am.BASE, codes);
        findings.addAll(tables.findings());
        Provenance provenance = new Provenance();
        complete &= tables.complete() && info != null;
        for (Table table : tables.tables()) {
            complete &= new Mapper(findings, provenance.noting(origin(table), intake)).map(table);
        }
        if (!complete) {
            notes.add("Shapes and checks did not run, since a table, mapping or rule could not be used as a whole.");
            return;
        }
        catalogue(Catalog.of(info));
        Rules inference = new Rules(rules);
        inference.run(data(), intake);
        catalogue(inference.describe());
        catalogue(provenance.describe(store.data()));
        catalogue(Catalog.countsOf(store.data(), CATALOG));
        try {
            report(new Shapes(ontology.graph()).validate(store.data().getDefaultGraph()), ontology, tables);
        } catch (Shapes.NoShapes e) {
            findings.add(Finding.ofFile("ontology/shapes", e.getMessage(), "correct the shape"));
        }
        report(new Checks(checks).run(data()), ontology, tables);
    }

    private DatasetGraph data() {
        return Sandbox.close(store.data());
    }

    private void catalogue(List<Triple> description) {
        description.forEach(t -> store.add(CATALOG, t));
    }

    private static Provenance.Origin origin(Table table) {
        Annotations told = table.metadata().annotations();
        return new Provenance.Origin(table.file(), told.title(), told.description(), told.source(), told.license());
    }

    private void readInfo() throws IOException {
        try {
            info = DatasetInfo.read(data.resolve("dataset.json"));
        } catch (DatasetInfo.Fault e) {
            findings.add(Finding.ofFile(data.getFileName() + "/dataset.json", e.getMessage(), e.remedy()));
        }
    }

    /** A question can be asked as it stands: it says what it asks, and its parameters have fitting standard values. */
    private void requireQuestion(QueryFile question) {
        try {
            Ask.of(question, Map.of());
            if (question.header("question").isEmpty()) {
                report(new QueryFault(question.file(), 0, "has no header # Question:"));
            }
        } catch (IllegalArgumentException e) {
            report(new QueryFault(question.file(), 0, e.getMessage()));
        }
    }

    private void report(QueryFault fault) {
        findings.add(new Finding(fault.file(), fault.line(), "", fault.problem(), "correct the query file"));
    }

    /** Tells what is wrong with nodes in terms of the rows or files that they came from. */
    private void report(List<Violation> violations, Ontology ontology, Tables tables) throws IOException {
        Origins origins = Origins.of(violations.stream()
                .flatMap(v -> Stream.concat(Stream.of(v.focus()), v.value().stream())).collect(Collectors.toSet()),
                tables.tables());
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
