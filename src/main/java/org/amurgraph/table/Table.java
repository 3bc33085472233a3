package org.amurgraph.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table, whose rows are read from its file each time they are asked for: it is never held as a whole. */
public final class Table {

    private final Metadata metadata;
    private final String file;
    private final RowReader rows;
    private final References references;

    /**
     * A table that was found sound enough to be read.
     *
     * @param rows reads a row without telling what is wrong with it, which was told before
     * @param references what the keys in its cells refer to
     */
    Table(Metadata metadata, String file, RowReader rows, References references) {
        this.metadata = metadata;
        this.file = file;
        this.rows = rows;
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
     * @param findings where it goes that a reference leads nowhere, so that the row is without it
     * @throws IOException if the file cannot be read any more
     */
    public void read(List<Finding> findings, Consumer<Row> sink) throws IOException {
        References.Resolver resolver = references.resolver(metadata, file, findings);
        CsvReader.read(metadata.csv(), file, new ArrayList<>(), header -> true,
                line -> sink.accept(resolver.resolve(rows.read(line))));
    }
}
