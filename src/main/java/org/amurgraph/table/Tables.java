package org.amurgraph.table;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All tables of a data folder.
 *
 * @param tables the tables that could be read, in the order of their paths
 * @param findings what is wrong with them, but for references that lead nowhere, which each table tells when it is read
 * @param complete false if a table or a line of one is missing, so that nothing can be said of what refers to it
 */
public record Tables(List<Table> tables, List<Finding> findings, boolean complete) {

    private static final String SUFFIX = "-metadata.json";

    /**
     * Reads every CSV file with its metadata, one folder per table.
     *
     * @param data the data folder
     * @param base what relative URI templates are resolved against
     * @param codes the code lists that cells may refer to
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static Tables read(Path data, String base, CodeLists codes) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Names names = new Names(data);
        List<Path> files = files(data);
        List<Path> described = files.stream().filter(f -> f.toString().endsWith(".csv" + SUFFIX)).toList();
        reportUndescribed(files, described, names, findings);
        boolean complete = findings.isEmpty();
        Set<Path> csv = described.stream().map(Tables::csv).collect(Collectors.toSet());
        References references = new References(csv, findings);
        Reading reading = new Reading(new Cells(base, codes), references, findings);
        List<Table> tables = new ArrayList<>();
        for (Path file : described) {
            Optional<Metadata> metadata = new MetadataReader(file, names.of(file), findings).read()
                    .filter(m -> hasKnownCodes(m, names.of(file), codes, findings));
            if (metadata.isPresent()) {
                reading.table(metadata.get(), names.of(metadata.get().csv())).ifPresent(tables::add);
            }
        }
        tables.forEach(references::check);
        return new Tables(tables, findings.stream().sorted().toList(),
                complete && reading.complete && tables.size() == described.size() && references.complete());
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> walk = Files.walk(data, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The table that a metadata file describes. */
    private static Path csv(Path metadata) {
        return Path.of(metadata.toString().replace(SUFFIX, "")).normalize();
    }

    private static void reportUndescribed(List<Path> files, List<Path> described, Names names, List<Finding> findings) {
        files.stream().filter(f -> f.toString().endsWith(".csv") && !files.contains(Path.of(f + SUFFIX))).forEach(csv ->
                findings.add(Finding.ofFile(names.of(csv), "has no metadata",
                        "describe the table in " + csv.getFileName() + SUFFIX)));
        if (described.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.ofFile(names.of(names.data()), "holds no tables",
                    "put each table in a folder of its own, with its metadata and mapping query"));
        }
    }

    /** Paths as findings name them: with the data folder's own name first. */
    private record Names(Path data) {
        String of(Path file) {
            Path root = data.toAbsolutePath().normalize().getParent();
            return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
        }
    }

    private static boolean hasKnownCodes(Metadata metadata, String file, CodeLists codes, List<Finding> findings) {
        int before = findings.size();
        for (Column column : metadata.columns()) {
            column.codeList().filter(list -> !codes.lists().containsKey(list)).ifPresent(list ->
                    findings.add(new Finding(file, 0, column.name(), "there is no code list " + Finding.quote(list),
                            "correct skos:inScheme" + Suggestion.clause(list, codes.lists().keySet()))));
            column.unitCode().filter(u -> column.hasFixedUnit() && codes.iri("unit", u).isEmpty()).ifPresent(unit ->
                    findings.add(new Finding(file, 0, column.name(), "there is no unit " + Finding.quote(unit),
                            "correct schema:unitCode" + Suggestion.clause(unit, codes.codes("unit")))));
        }
        return findings.size() == before;
    }

    /** Reads each table once, for its keys and for what is wrong with its cells. */
    private static final class Reading {

        private final Cells cells;
        private final References references;
        /** The row that first minted an IRI. */
        private final Map<String, References.Keyed> minted = new HashMap<>();
        private final List<Finding> findings;
        /** False if a line could not be made a row, so that nothing can be said of what refers to it. */
        private boolean complete = true;

        Reading(Cells cells, References references, List<Finding> findings) {
            this.cells = cells;
            this.references = references;
            this.findings = findings;
        }

        Optional<Table> table(Metadata metadata, String file) throws IOException {
            if (!Files.isRegularFile(metadata.csv())) {
                findings.add(Finding.ofFile(file, "there is no such file", "add it, or remove its metadata"));
                return Optional.empty();
            }
            Table table = new Table(metadata, file, cells, references);
            if (!PlainText.check(metadata.csv(), file, findings)) {
                return Optional.empty();
            }
            RowReader rows = new RowReader(metadata, file, cells, findings);
            References.Keys keys = references.new Keys(metadata, file);
            List<Finding> faults = new ArrayList<>();
            boolean usable = new CsvReader(metadata.csv(), file).read(faults,
                    header -> hasHeader(metadata, file, header, findings), line -> keys.add(rows.read(line)));
            findings.addAll(faults);
            if (!usable) {
                return Optional.empty();
            }
            complete &= faults.isEmpty();
            keys.end(faults.isEmpty(), minted);
            return Optional.of(table);
        }
    }

    private static boolean hasHeader(Metadata metadata, String file, List<String> header, List<Finding> findings) {
        List<String> expected = metadata.written().stream().map(Column::name).toList();
        int before = findings.size();
        Map<String, Integer> seen = new HashMap<>();
        for (String name : header) {
            if (!expected.contains(name)) {
                findings.add(new Finding(file, 1, name, "the metadata knows no such column",
                        "remove or rename it" + Suggestion.clause(name, expected)
                                + ", or describe it in the metadata"));
            } else if (seen.merge(name, 1, Integer::sum) > 1) {
                findings.add(new Finding(file, 1, name, "the column stands twice in the header", "remove one"));
            }
        }
        for (String name : expected) {
            if (!seen.containsKey(name)) {
                findings.add(new Finding(file, 1, name, "the column is missing", "add it to the header and all rows"));
            }
        }
        if (findings.size() == before && !header.equals(expected)) {
            findings.add(new Finding(file, 1, "", "the columns stand in another order than in the metadata",
                    "write the header as " + String.join(",", expected)));
        }
        return findings.size() == before;
    }
}
