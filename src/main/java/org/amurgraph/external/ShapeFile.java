package org.amurgraph.external;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amurgraph.table.Finding;

/** The metadata of a table that is not at hand itself, such as one that another program has joined. */
public final class ShapeFile {

    private ShapeFile() {
    }

    /**
     * Reads the shape of a table from its metadata alone.
     *
     * @throws TableFault if they are no CSVW metadata of a table, or do not name it
     */
    public static Shape read(Path metadata) throws IOException, TableFault {
        List<Finding> findings = new ArrayList<>();
        Optional<Described> read = new MetadataReader(metadata, findings).read();
        List<Finding> errors = findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
        Described described = read.orElseThrow(() -> new TableFault(errors));
        String name = described.name().filter(ShapeFinder.NAME.asMatchPredicate()).orElseThrow(() ->
                new TableFault(List.of(Finding.ofFile(metadata.getFileName().toString(),
                        "it does not name the table", "write \"" + Csvw.NAME + "\" with lower-case letters, digits and "
                        + "hyphens"))));
        return new Shape(name, described.about(), dialect(described.dialect()),
                described.columns().stream().map(Described.Column::field).toList(), described.rowKey(),
                described.pair());
    }

    private static Dialect dialect(ToldDialect told) {
        return new Dialect(told.encoding().map(ShapeFile::charset).orElse(StandardCharsets.UTF_8), false,
                told.delimiter().orElse(','), told.quote().orElse('"'), told.skipRows(), told.header(),
                told.reason().orElse(""));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
