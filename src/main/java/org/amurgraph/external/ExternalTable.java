package org.amurgraph.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.amurgraph.table.Finding;

/** A table that somebody else made, understood by its metadata or by what it looks like, and read as a stream. */
public final class ExternalTable {

    private static final int STEP = 10_000;

    private final Path csv;
    private final Shape shape;
    private final Optional<Path> metadata;
    private final List<Finding> warnings;

    private ExternalTable(Path csv, Shape shape, Optional<Path> metadata, List<Finding> warnings) {
        this.csv = csv;
        this.shape = shape;
        this.metadata = metadata;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * What the user told on the command line.
     *
     * @param metadata CSVW metadata; without it the file {@code TABLE.csv-metadata.json} beside the table is taken, if
     *     there is one
     * @param keys by title or name of a column: {@code scheme}, {@code scheme:Class}, {@code scheme@column} or
     *     {@code scheme:Class@column}, the last column being the one whose thing contains the one that is meant
     * @param delimiter one character, or {@code tab}, {@code comma}, {@code semicolon} or {@code pipe}
     * @param name the table's name in IRIs; without it the metadata's, or else one made of the file's name
     */
    public record Told(Optional<Path> metadata, Map<String, String> keys, Optional<String> encoding,
                       Optional<String> delimiter, Optional<String> name) {

        /** Nothing was told. */
        public static final Told NOTHING = new Told(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /**
     * Understands a table. Reads its beginning only, but for the checksum.
     *
     * @throws TableFault if it is no table, its metadata does not fit it, or what was told cannot be
     */
    public static ExternalTable open(Path csv, Told told) throws IOException, TableFault {
        List<Finding> findings = new ArrayList<>();
        String file = csv.getFileName().toString();
        if (!Files.isRegularFile(csv)) {
            throw new TableFault(List.of(Finding.ofFile(csv.toString(), "there is no such file", "name a CSV file")));
        }
        Path beside = csv.resolveSibling(file + "-metadata.json");
        Optional<Path> metadata = told.metadata().or(() -> Optional.of(beside).filter(Files::isRegularFile));
        Shape shape = new ShapeFinder(csv, told, findings).find(metadata);
        return new ExternalTable(csv, shape, metadata, findings);
    }

    public Shape shape() {
        return shape;
    }

    /** The same table with something else known of it as a whole. */
    public ExternalTable with(About about) {
        return new ExternalTable(csv, new Shape(shape.name(), about, shape.dialect(), shape.fields(), shape.rowKey(),
                shape.pair()), metadata, warnings);
    }

    /** The metadata file by which it was understood; empty if it was understood by what it looks like. */
    public Optional<Path> metadata() {
        return metadata;
    }

    /** What a reader should know before relying on it, such as that its encoding is a guess. */
    public List<Finding> warnings() {
        return warnings;
    }

    /** Length of the file on the disk. */
    public long bytes() throws IOException {
        return Files.size(csv);
    }

    /** CSVW metadata that describes {@link #shape}, for people to correct and for {@link Told#metadata} to take. */
    public String draft() {
        return MetadataWriter.write(shape, csv.getFileName().toString());
    }

    /**
     * Reads all rows in the order of the file.
     *
     * @param bad takes the rows that have faults
     * @throws TableFault if more rows have faults than may be left out, or the file is no CSV from some row on
     */
    public void read(BadRows bad, ReadProgress progress, Consumer<Entry> sink) throws IOException, TableFault {
        try (Records records = ShapeFinder.start(csv, shape.dialect())) {
            RowReader rows = new RowReader(csv.getFileName().toString(), shape);
            records.record().keep(shape.fields().size());
            BlankRows blank = new BlankRows(csv.getFileName().toString(), bad);
            while (records.next()) {
                RawRecord record = records.record();
                if (record.isBlank()) {
                    blank.add(record);
                    continue;
                }
                blank.end();
                Optional<Entry> entry = rows.read(record);
                if (entry.isPresent()) {
                    sink.accept(entry.get());
                } else {
                    leaveOut(bad, rows.faults());
                }
                if (record.number() % STEP == 0) {
                    progress.at(record.number(), records.bytes());
                }
            }
            progress.at(records.record().number(), records.bytes());
        }
    }

    static void leaveOut(BadRows bad, List<Finding> faults) throws TableFault {
        if (!bad.add(faults)) {
            List<Finding> all = new ArrayList<>(bad.findings());
            all.add(Finding.ofFile(faults.get(0).file(), "has " + (bad.allowed() == 0 ? "a row" : "more than "
                            + bad.allowed() + " rows") + " with faults; nothing after line " + faults.get(0).row()
                            + " was looked at",
                    "correct the table or its metadata, or leave more rows out with --skip-bad-rows N"));
            throw new TableFault(all);
        }
    }
}
