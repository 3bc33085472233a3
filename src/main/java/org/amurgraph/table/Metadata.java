package org.amurgraph.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a metadata file says of a table.
 *
 * @param csv the table's file
 * @param title its name for readers
 * @param about template of the IRI of a row's main thing
 * @param columns in the order of the file, the virtual ones last
 * @param primaryKey the columns that together tell a row from all others
 * @param foreignKeys the references to other tables
 */
public record Metadata(Path csv, String title, UriTemplate about, List<Column> columns, List<String> primaryKey,
                       List<ForeignKey> foreignKeys) {

    /** Variable of a row's main thing; no column may have this name. */
    public static final String ABOUT = "about";

    Optional<ForeignKey> foreignKey(String column) {
        return foreignKeys.stream().filter(k -> k.column().equals(column)).findFirst();
    }

    /** The columns that the file itself must have. */
    List<Column> written() {
        return columns.stream().filter(c -> !c.isVirtual()).toList();
    }

    /**
     * The variables that a mapping query may use: {@code about}, the row's main thing; every column; for an EDTF column {@code c} also {@code c_earliest},
     * {@code c_latest}, {@code c_extent} and {@code c_qualifier}; for one with a fixed unit {@code c_unit}.
     */
    public List<String> variables() {
        return Stream.concat(Stream.of(ABOUT), columns.stream()
                .flatMap(c -> Stream.concat(Stream.of(c.name()), c.derived().stream()))).toList();
    }
}
