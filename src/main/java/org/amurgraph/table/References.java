package org.amurgraph.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys of all tables: finds duplicates, and replaces references by the IRI of the row they mean. */
final class References {

    /** IRI by key by table. */
    private final Map<Path, Map<String, String>> keys = new HashMap<>();
    private final Map<Path, List<String>> primaryKeys = new HashMap<>();
    /** Tables that have metadata, also those that could not be read, about which enough is said elsewhere. */
    private final Set<Path> described;
    /** Where an IRI was first minted, as {@code file:line}. */
    private final Map<String, String> minted = new HashMap<>();
    private boolean complete = true;
    /** Lines of rows whose key is at fault, by table. */
    private final Map<Path, Set<Integer>> unsound = new HashMap<>();
    private final List<Finding> findings;

    References(Set<Path> described, List<Finding> findings) {
        this.described = described;
        this.findings = findings;
    }

    /** Takes in a table's keys. A key that an earlier row has, or an IRI that another table minted, is a finding. */
    void add(Table table) {
        Metadata metadata = table.metadata();
        Map<String, Integer> lines = new HashMap<>();
        Map<String, String> iris = new LinkedHashMap<>();
        boolean extendsOther = metadata.primaryKey().stream().allMatch(k -> metadata.foreignKey(k).isPresent());
        for (Row row : table.rows()) {
            String key = key(metadata, row);
            if (key.isEmpty()) {
                continue;
            }
            Integer earlier = lines.putIfAbsent(key, row.line());
            if (earlier != null) {
                unsound.computeIfAbsent(metadata.csv(), p -> new HashSet<>()).addAll(List.of(earlier, row.line()));
                findings.add(new Finding(table.file(), row.line(), String.join(",", metadata.primaryKey()),
                        Finding.quote(key.replace('\n', ',')) + " is already the key of line " + earlier,
                        "give this row a key of its own, or remove it"));
                continue;
            }
            iris.put(key, row.about());
            if (!extendsOther && !row.about().isEmpty()) {
                String other = minted.putIfAbsent(row.about(), table.file() + ":" + row.line());
                if (other != null) {
                    findings.add(new Finding(table.file(), row.line(), String.join(",", metadata.primaryKey()),
                            "the IRI " + row.about() + " is already that of " + other,
                            "give this row another key"));
                }
            }
        }
        if (table.complete()) {
            keys.put(metadata.csv(), iris);
        }
        primaryKeys.put(metadata.csv(), metadata.primaryKey());
    }

    private static String key(Metadata metadata, Row row) {
        List<String> parts = new ArrayList<>();
        for (String column : metadata.primaryKey()) {
            List<Value> values = row.cells().getOrDefault(column, List.of());
            if (values.size() != 1) {
                return "";
            }
            parts.add(values.get(0).lexical());
        }
        return String.join("\n", parts);
    }

    /** False if a foreign key leads to no usable table, so that nothing can be said of what refers to it. */
    boolean complete() {
        return complete;
    }

    /** The table with every reference resolved; those that lead nowhere are findings and are left out. */
    Table resolve(Table table) {
        Metadata metadata = table.metadata();
        List<ForeignKey> usable = metadata.foreignKeys().stream().filter(k -> known(table, k)).toList();
        Set<Integer> doubled = unsound.getOrDefault(metadata.csv(), Set.of());
        List<Row> rows = table.rows().stream()
                .map(row -> resolve(table.file(), row, usable, row.sound() && !doubled.contains(row.line()))).toList();
        return new Table(metadata, table.file(), rows, table.complete());
    }

    private boolean known(Table table, ForeignKey key) {
        if (!described.contains(key.table())) {
            complete = false;
            findings.add(Finding.ofFile(table.file(), "the column " + Finding.quote(key.column())
                    + " refers to " + key.table().getFileName() + ", which is no table of the data",
                    "add that table, or correct the foreign key in the metadata"));
        }
        List<String> primary = primaryKeys.getOrDefault(key.table(), List.of());
        if (keys.containsKey(key.table()) && !primary.equals(List.of(key.key()))) {
            complete = false;
            findings.add(Finding.ofFile(table.file(), "the column " + Finding.quote(key.column()) + " refers to "
                    + Finding.quote(key.key()) + ", but the key of " + key.table().getFileName() + " is "
                    + String.join(",", primary), "refer to a primary key of one column"));
            return false;
        }
        return keys.containsKey(key.table());
    }

    private Row resolve(String file, Row row, List<ForeignKey> foreign, boolean keyed) {
        Map<String, List<Value>> cells = new LinkedHashMap<>(row.cells());
        boolean sound = keyed;
        for (ForeignKey key : foreign) {
            Map<String, String> targets = keys.get(key.table());
            List<Value> found = new ArrayList<>();
            for (Value value : cells.getOrDefault(key.column(), List.of())) {
                String iri = targets.get(value.lexical());
                if (iri == null) {
                    sound = false;
                    findings.add(new Finding(file, row.line(), key.column(), Finding.quote(value.lexical())
                            + " is no key of " + key.table().getFileName(),
                            "add it there, or correct the cell"
                                    + Suggestion.clause(value.lexical(), targets.keySet())));
                } else if (!iri.isEmpty()) {
                    found.add(new Value.Iri(iri));
                }
            }
            if (cells.containsKey(key.column())) {
                cells.put(key.column(), found);
            }
        }
        return new Row(row.line(), row.about(), cells, sound);
    }
}
