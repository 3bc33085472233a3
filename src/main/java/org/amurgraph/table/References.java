package org.amurgraph.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys of all tables, by which a reference becomes the IRI of the row it means. */
final class References {

    /** A row that has a key, and the IRI that it mints; empty if it mints none. */
    record Keyed(String file, int line, String iri) {
    }

    /** Rows by key by table, of the tables that are complete. */
    private final Map<Path, Map<String, Keyed>> keys = new HashMap<>();
    private final Map<Path, List<String>> primaryKeys = new HashMap<>();
    /** Tables that have metadata, also those that could not be read, about which enough is said elsewhere. */
    private final Set<Path> described;
    private boolean complete = true;
    /** Lines of rows whose key is at fault, by table. */
    private final Map<Path, Set<Integer>> unsound = new HashMap<>();
    private final List<Finding> findings;

    References(Set<Path> described, List<Finding> findings) {
        this.described = described;
        this.findings = findings;
    }

    /** Takes in the keys of a table. */
    final class Keys {

        private final Metadata metadata;
        private final String file;
        private final Map<String, Keyed> rows = new HashMap<>();

        Keys(Metadata metadata, String file) {
            this.metadata = metadata;
            this.file = file;
        }

        /** Takes in a row's key; it is a finding if an earlier row has the same. */
        void add(Row row) {
            String key = key(metadata, row);
            Keyed earlier = key.isEmpty() ? null : rows.putIfAbsent(key, new Keyed(file, row.line(), row.about()));
            if (earlier != null) {
                unsound.computeIfAbsent(metadata.csv(), p -> new HashSet<>())
                        .addAll(List.of(earlier.line(), row.line()));
                fault(row.line(), Finding.quote(key.replace('\n', ',')) + " is already the key of line "
                        + earlier.line(), "give this row a key of its own, or remove it");
            }
        }

        /**
         * Ends a table that can be used.
         *
         * @param isComplete false if a row is missing, so that nothing can be said of what refers to the table
         * @param minted the row that first minted an IRI, in all tables so far; it is a finding if another one does
         */
        void end(boolean isComplete, Map<String, Keyed> minted) {
            if (metadata.primaryKey().stream().anyMatch(k -> metadata.foreignKey(k).isEmpty())) {
                rows.values().stream().filter(row -> !row.iri().isEmpty()).forEach(row -> {
                    Keyed other = minted.putIfAbsent(row.iri(), row);
                    if (other != null) {
                        fault(row.line(), "the IRI " + row.iri() + " is already that of " + other.file() + ":"
                                + other.line(), "give this row another key");
                    }
                });
            }
            if (isComplete) {
                keys.put(metadata.csv(), rows);
            }
            primaryKeys.put(metadata.csv(), metadata.primaryKey());
        }

        private void fault(int line, String problem, String remedy) {
            findings.add(new Finding(file, line, String.join(",", metadata.primaryKey()), problem, remedy));
        }
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

    /** Finds foreign keys that lead to no usable table. */
    void check(Table table) {
        for (ForeignKey key : table.metadata().foreignKeys()) {
            if (!described.contains(key.table())) {
                complete = false;
                findings.add(Finding.ofFile(table.file(), "the column " + Finding.quote(key.column())
                        + " refers to " + key.table().getFileName() + ", which is no table of the data",
                        "add that table, or correct the foreign key in the metadata"));
            } else if (keys.containsKey(key.table()) && !leadsToKey(key)) {
                complete = false;
                findings.add(Finding.ofFile(table.file(), "the column " + Finding.quote(key.column()) + " refers to "
                        + Finding.quote(key.key()) + ", but the key of " + key.table().getFileName() + " is "
                        + String.join(",", primaryKeys.get(key.table())), "refer to a primary key of one column"));
            }
        }
    }

    private boolean leadsToKey(ForeignKey key) {
        return primaryKeys.get(key.table()).equals(List.of(key.key()));
    }

    /** False if a foreign key leads to no usable table, so that nothing can be said of what refers to it. */
    boolean complete() {
        return complete;
    }

    /** Resolves the references of a table, once all keys are there; those that lead nowhere are findings. */
    Resolver resolver(Metadata metadata, String file, List<Finding> found) {
        return new Resolver(file, metadata.foreignKeys().stream()
                .filter(key -> keys.containsKey(key.table()) && leadsToKey(key)).toList(),
                unsound.getOrDefault(metadata.csv(), Set.of()), found);
    }

    /** Resolves the references of a table's rows. */
    final class Resolver {

        private final String file;
        private final List<ForeignKey> foreign;
        private final Set<Integer> doubled;
        private final List<Finding> found;

        private Resolver(String file, List<ForeignKey> foreign, Set<Integer> doubled, List<Finding> found) {
            this.file = file;
            this.foreign = foreign;
            this.doubled = doubled;
            this.found = found;
        }

        /** The row without those references that lead nowhere. */
        Row resolve(Row row) {
            Map<String, List<Value>> cells = new LinkedHashMap<>(row.cells());
            boolean sound = row.sound() && !doubled.contains(row.line());
            for (ForeignKey key : foreign) {
                Map<String, Keyed> targets = keys.get(key.table());
                List<Value> values = new ArrayList<>();
                for (Value value : cells.getOrDefault(key.column(), List.of())) {
                    Keyed target = targets.get(value.lexical());
                    if (target == null) {
                        sound = false;
                        found.add(new Finding(file, row.line(), key.column(), Finding.quote(value.lexical())
                                + " is no key of " + key.table().getFileName(), "add it there, or correct the cell"
                                + Suggestion.clause(value.lexical(), targets.keySet())));
                    } else if (!target.iri().isEmpty()) {
                        values.add(new Value.Iri(target.iri()));
                    }
                }
                if (cells.containsKey(key.column())) {
                    cells.put(key.column(), values);
                }
            }
            return new Row(row.line(), row.about(), cells, sound);
        }
    }
}
