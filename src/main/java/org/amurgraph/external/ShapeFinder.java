package org.amurgraph.external;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amurgraph.key.Scheme;
import org.amurgraph.table.Finding;
import org.apache.commons.codec.digest.DigestUtils;

/** Finds the shape of a table, by its metadata or without. */
final class ShapeFinder {

    static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Path csv;
    private final String file;
    private final ExternalTable.Told told;
    private final List<Finding> findings;

    ShapeFinder(Path csv, ExternalTable.Told told, List<Finding> findings) {
        this.csv = csv;
        this.file = csv.getFileName().toString();
        this.told = told;
        this.findings = findings;
    }

    Shape find(Optional<Path> metadata) throws IOException, TableFault {
        Optional<Described> described = metadata.isEmpty() ? Optional.empty()
                : new MetadataReader(metadata.get(), findings).read();
        stopIfFaulty();
        Dialect dialect = dialect(described);
        try (Records records = Records.open(csv, dialect)) {
            List<String> titles = titles(records, dialect);
            Header header = new Header(file, dialect.header() ? (int) records.record().line() : 0, findings);
            if (described.isPresent()) {
                return shape(described.get(), dialect, fields(header, titles, described.get(), dialect.header()));
            }
            if (dialect.header()) {
                header.check(titles);
            }
            stopIfFaulty();
            return draft(dialect, titles, records);
        }
    }

    private Dialect dialect(Optional<Described> described) throws IOException, TableFault {
        Optional<Character> delimiter = told.delimiter().flatMap(DialectReader::character);
        if (told.delimiter().isPresent() && delimiter.isEmpty()) {
            findings.add(Finding.ofFile(file, "the delimiter " + Finding.quote(told.delimiter().get())
                    + " is not one character", "write one, or one of tab, comma, semicolon and pipe"));
        }
        ToldDialect known = described.map(Described::dialect).orElse(ToldDialect.NOTHING)
                .with(told.encoding(), delimiter);
        Optional<Dialect> dialect = new DialectFinder(file, findings).find(csv, known);
        stopIfFaulty();
        return dialect.orElseThrow();
    }

    /** The records of a table from its first row on. */
    static Records start(Path csv, Dialect dialect) throws IOException, TableFault {
        Records records = Records.open(csv, dialect);
        for (int i = 0; i < dialect.skipRows() + (dialect.header() ? 1 : 0); i++) {
            records.next();
        }
        return records;
    }

    /** The headers, or numbers in their place, having moved to the last record before the first row. */
    private List<String> titles(Records records, Dialect dialect) throws IOException, TableFault {
        records.record().keep(Header.MOST_COLUMNS);
        for (int i = 0; i < dialect.skipRows(); i++) {
            records.next();
        }
        if (!records.next()) {
            throw new TableFault(List.of(Finding.ofFile(file, "has no header", "give a table with a header and rows")));
        }
        int width = records.record().count();
        if (new Header(file, (int) records.record().line(), findings).isTooWide(width)) {
            stopIfFaulty();
        }
        return dialect.header() ? records.record().cells().stream().map(String::strip).toList() : Header.none(width);
    }

    private List<Field> fields(Header header, List<String> titles, Described described, boolean hasHeader)
            throws TableFault {
        List<Field> fields = hasHeader ? header.match(titles, described.columns())
                : described.columns().stream().map(Described.Column::field).toList();
        if (!hasHeader && fields.size() != titles.size()) {
            findings.add(new Finding(file, 1, "", "the row has " + titles.size() + " cells, but the metadata describes "
                    + fields.size() + " columns", "describe every column"));
        }
        stopIfFaulty();
        Map<Integer, KeyUse> keys = new ToldKeys(file, fields.stream().map(Field::title).toList(),
                fields.stream().map(Field::name).toList(), findings).read(told.keys());
        List<Field> keyed = new ArrayList<>(fields);
        keys.forEach((i, key) -> keyed.set(i, with(fields.get(i), key)));
        return List.copyOf(keyed);
    }

    /** A column as a key that was told beside the metadata; codes are text whatever the metadata says. */
    private static Field with(Field f, KeyUse key) {
        boolean keeps = key.scheme() == Scheme.DATE;
        return new Field(f.index(), f.name(), f.title(), keeps ? f.datatype() : "string",
                keeps ? f.form() : CellForm.PLAIN, f.language(), f.nulls(), Optional.of(key), f.reason());
    }

    private Shape shape(Described described, Dialect dialect, List<Field> fields) throws IOException, TableFault {
        About about = described.about();
        String name = name(described.name());
        stopIfFaulty();
        return new Shape(name, new About(about.title(), about.description(), about.source(), about.license(),
                about.retrieved(), checksum()), dialect, fields, described.rowKey(), described.pair());
    }

    private Shape draft(Dialect dialect, List<String> titles, Records records) throws IOException, TableFault {
        List<String> names = ColumnNames.of(titles);
        Map<Integer, KeyUse> keys = new ToldKeys(file, titles, names, findings).read(told.keys());
        String name = name(Optional.empty());
        stopIfFaulty();
        ShapeDraft draft = new ShapeDraft(titles, Sample.read(records, titles.size()), dialect);
        List<Field> fields = draft.fields(names, keys);
        About about = new About(file, "", "", "", "", checksum());
        return new Shape(name, about, dialect, fields, draft.rowKey(fields), ShapeDraft.pair(fields));
    }

    private String name(Optional<String> described) {
        String name = told.name().or(() -> described).orElseGet(() -> ColumnNames.ofTable(file));
        if (!NAME.matcher(name).matches()) {
            findings.add(Finding.ofFile(file, Finding.quote(name) + " cannot be the name of a table",
                    "use lower-case letters, digits and hyphens"));
        }
        return name;
    }

    private String checksum() throws IOException {
        try (InputStream in = Files.newInputStream(csv)) {
            return DigestUtils.sha256Hex(in);
        }
    }

    private void stopIfFaulty() throws TableFault {
        List<Finding> errors = findings.stream().filter(f -> f.severity() == Finding.Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new TableFault(errors);
        }
    }
}
