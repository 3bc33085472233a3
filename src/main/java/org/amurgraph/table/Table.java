package org.amurgraph.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table, whose rows are read from its file each time they are asked for: it is never held as a whole. */
public final class Table {

    private final Metadata metadata;
    private final String file;
    private final Cells cells;
    private final Stamp stamp;
    private final References references;

    /** What tells a file from the same file at another time. */
    private record Stamp(long bytes, FileTime modified) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    /**
     * A table that is about to be read for the first time.
     *
     * @param file the CSV file's path as findings name it
     * @param references what the keys in its cells refer to, once all tables have been read
     */
    Table(Metadata metadata, String file, Cells cells, References references) throws IOException {
        this.metadata = metadata;
        this.file = file;
        this.cells = cells;
        this.stamp = Stamp.of(metadata.csv());
        this.references = references;
    }

    /** What is known of its columns. */
    public Metadata metadata() {
        return metadata;
    }

    /** The CSV file's path as findings name it. */
    public String file() {
        return file;
    }

    /**
     * Reads the rows in the order of the file, with every reference resolved.
     *
     * @param findings where it goes that a reference leads nowhere, so that the row is without it; what else is wrong
     *     was told when the tables were read
     * @throws IOException if the file cannot be read any more, or is another one by now
     */
    public void read(List<Finding> findings, Consumer<Row> sink) throws IOException {
        References.Resolver resolver = references.resolver(metadata, file, findings);
        RowReader rows = new RowReader(metadata, file, cells, new ArrayList<>());
        boolean isWhole = stamp.equals(Stamp.of(metadata.csv()))
                && new CsvReader(metadata.csv(), file).read(new ArrayList<>(),
                        header -> header.size() == metadata.written().size(),
                        line -> sink.accept(resolver.resolve(rows.read(line))))
                && stamp.equals(Stamp.of(metadata.csv()));
        if (!isWhole) {
            throw new IOException(file + " was changed while it was read; run the command again");
        }
    }
}
