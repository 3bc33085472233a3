package org.amurgraph.bulk;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes what the aggregated table is: where it comes from, what its columns mean, and how much is in it. */
final class TableLines {

    /**
     * What was counted and summed up while the rows were written.
     *
     * @param links number of statements on links
     * @param counts number of distinct values by how they ended
     */
    record Told(String file, String description, String sha256, long rows, long leftOut, long links,
                Map<String, Long> counts) {
    }

    private final Order order;
    private final Iris iris;
    private final List<Sums.Column> columns;
    private final TextFile lines;

    TableLines(Order order, Iris iris, List<Sums.Column> columns, TextFile lines) {
        this.order = order;
        this.iris = iris;
        this.columns = columns;
        this.lines = lines;
    }

    void write(Told told) throws IOException {
        String table = iris.table();
        String title = order.text("title").orElse(iris.name());
        for (String type : new String[] {Terms.am("ExternalTable"), Terms.DCAT + "Dataset", Terms.VOID + "Dataset"}) {
            iri(table, Terms.TYPE, type);
        }
        english(table, Terms.LABEL, title);
        english(table, Terms.DCTERMS + "title", title);
        english(table, Terms.DCTERMS + "description", told.description());
        iri(Release.BASE + "catalog", Terms.DCAT + "dataset", table);
        text(table, Terms.CSVW + "url", told.file(), "");
        origin("source", Terms.DCTERMS + "source", "origin", "Where the table comes from was not told.");
        origin("license", Terms.DCTERMS + "license", "licence",
                "Under which licence the table stands was not told, so that nobody can rely on one.");
        if (order.text("retrieved").isPresent()) {
            text(table, Terms.am("retrieved"), order.textOrEmpty("retrieved"), Terms.kind("date"));
        } else {
            unknown("date", "On which day the table was fetched was not told.");
        }
        checksum(title, told.sha256());
        count(table, Terms.am("rowCount"), told.rows());
        count(table, Terms.am("leftOutCount"), told.leftOut());
        for (String outcome : new String[] {Verdict.LINKED, "ambiguous", "unlinked"}) {
            count(table, Terms.am(outcome + "Count"), told.counts().get(outcome));
        }
        for (Sums.Column column : columns) {
            column(column);
        }
        iri(iris.column("Row"), Terms.TYPE, Terms.RDFS + "Class");
        iri(iris.column("Row"), Terms.RDFS + "subClassOf", Terms.am("ExternalRow"));
        english(iris.column("Row"), Terms.LABEL, "row of " + title);
        iri(iris.column("Row"), Terms.am("ofTable"), table);
        graph(iris.graph(), "rows of " + title);
        graph(iris.links(), "links of " + title);
        count(iris.links(), Terms.VOID + "triples", told.links());
        count(iris.graph(), Terms.VOID + "triples", lines.lines() + 1);
    }

    private void origin(String option, String property, String aspect, String note) throws IOException {
        String value = order.textOrEmpty(option);
        if (value.isEmpty()) {
            unknown(aspect, note);
        } else if (value.matches("https?://[^\\s\\p{C}<>\"{}|^`\\\\]+")) {
            iri(iris.table(), property, value);
        } else {
            text(iris.table(), property, value, "");
        }
    }

    private void unknown(String aspect, String note) throws IOException {
        String unknown = iris.table() + "/unknown/" + aspect;
        iri(unknown, Terms.TYPE, Terms.am("KnownUnknown"));
        iri(unknown, Terms.am("ofTable"), iris.table());
        iri(unknown, Terms.am("missing"), Release.CODE + aspect);
        iri(unknown, Terms.am("missingReason"), Release.CODE + "notStated");
        english(unknown, Terms.am("note"), note);
    }

    private void checksum(String title, String sha256) throws IOException {
        String checksum = iris.table() + "/checksum";
        iri(iris.table(), Terms.SPDX + "checksum", checksum);
        iri(checksum, Terms.TYPE, Terms.SPDX + "Checksum");
        english(checksum, Terms.LABEL, "SHA-256 of the file of " + title);
        iri(checksum, Terms.SPDX + "algorithm", Terms.SPDX + "checksumAlgorithm_sha256");
        text(checksum, Terms.SPDX + "checksumValue", sha256, Terms.kind("hexBinary"));
    }

    private void column(Sums.Column column) throws IOException {
        String iri = iris.column(column.name());
        iri(iri, Terms.TYPE, Terms.RDF + "Property");
        text(iri, Terms.LABEL, column.name(), "");
        iri(iri, Terms.RDFS + "range", Terms.XSD + column.datatype());
        iri(iri, Terms.am("ofTable"), iris.table());
        english(iri, Terms.RDFS + "comment", column.reason());
        if (column.isKey()) {
            String thing = iris.thing(column.name());
            iri(thing, Terms.TYPE, Terms.RDF + "Property");
            text(thing, Terms.LABEL, column.name() + " (thing)", "");
            iri(thing, Terms.RDFS + "subPropertyOf", Terms.am("refersTo"));
            iri(thing, Terms.am("ofTable"), iris.table());
            english(thing, Terms.RDFS + "comment", column.told());
        }
    }

    private void graph(String graph, String label) throws IOException {
        iri(Release.BASE + "dataset", Terms.VOID + "subset", graph);
        iri(graph, Terms.TYPE, Terms.VOID + "Dataset");
        english(graph, Terms.LABEL, label);
        iri(graph, Terms.DERIVED, iris.table());
    }

    private void iri(String subject, String predicate, String object) throws IOException {
        lines.iri(iris.graph(), subject, predicate, object);
    }

    private void english(String subject, String predicate, String text) throws IOException {
        text(subject, predicate, text, Terms.ENGLISH);
    }

    private void count(String subject, String predicate, long number) throws IOException {
        text(subject, predicate, Long.toString(number), Terms.kind("integer"));
    }

    private void text(String subject, String predicate, String text, String kind) throws IOException {
        lines.literal(iris.graph(), subject, predicate, text, kind);
    }
}
