package org.amurgraph.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a metadata file says of a table.
 *
 * @param csv the table's file
 * @param annotations what it tells a reader of the table
 * @param about template of the IRI of a row's main thing
 * @param columns in the order of the file, the virtual ones last
 * @param primaryKey the columns that together tell a row from all others
 * @param foreignKeys the references to other tables
 */
public record Metadata(Path csv, Annotations annotations, UriTemplate about, List<Column> columns,
                       List<String> primaryKey, List<ForeignKey> foreignKeys) {

    /** The columns that a mapping must not leave out: those that a curator fills, but for keys that make the IRI. */
    public List<String> requiredInMapping() {
        List<String> inIris = columns.stream().flatMap(c -> c.valueUrl().stream())
                .flatMap(t -> t.columns().stream()).toList();
        return written().stream().map(Column::name)
                .filter(c -> !about.columns().contains(c) && !inIris.contains(c)).toList();
    }

    /** The columns whose cells may hold several values. */
    public List<String> lists() {
        return columns.stream().filter(c -> c.separator().isPresent()).map(Column::name).toList();
    }

    /** Variable of a row's main thing; no column may have this name. */
    public static final String ABOUT = "about";
    /** Variable that a mapping query may name where it means no value; no column may have this name. */
    public static final String UNBOUND = "unbound";

    Optional<ForeignKey> foreignKey(String column) {
        return foreignKeys.stream().filter(k -> k.column().equals(column)).findFirst();
    }

    /** The columns that the file itself must have. */
    List<Column> written() {
        return columns.stream().filter(c -> !c.isVirtual()).toList();
    }

    /**
     * The variables that a mapping query may use: {@code about}, the row's main thing; every column; for an EDTF column
     * {@code c} also {@code c_earliest}, {@code c_latest}, {@code c_extent} and {@code c_qualifier}; for one with a
     * fixed unit {@code c_unit}.
     */
    public List<String> variables() {
        return Stream.concat(Stream.of(ABOUT), columns.stream()
                .flatMap(c -> Stream.concat(Stream.of(c.name()), c.derived().stream()))).toList();
    }
}
