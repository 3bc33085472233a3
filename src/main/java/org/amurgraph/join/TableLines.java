package org.amurgraph.join;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amurgraph.external.About;
import org.amurgraph.external.Field;
import org.amurgraph.external.KeyUse;
import org.amurgraph.external.Shape;
import org.amurgraph.key.Scheme;
import org.amurgraph.vocab.Am;
import org.amurgraph.vocab.ExternalIris;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** Writes what a table is: where it comes from, what its columns mean, and how much is in it. */
final class TableLines {

    /** An address that can stand as an IRI. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{C}<>\"{}|^`\\\\]+");
    private static final String DCAT = Am.prefixes().get("dcat");
    private static final String CSVW = Am.prefixes().get("csvw");
    private static final String SPDX = Am.prefixes().get("spdx");
    private static final String DERIVED = Am.prefixes().get("prov") + "wasDerivedFrom";

    private final Shape shape;
    private final ExternalIris iris;
    private final QuadLines lines;
    private final Telling told;

    TableLines(Shape shape, ExternalIris iris, QuadLines lines) {
        this.shape = shape;
        this.iris = iris;
        this.lines = lines;
        this.told = new Telling(lines, iris.graph());
    }

    /** True for a text that can stand as an IRI. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Writes the table, as last part of its graph. */
    void write(Tally tally) throws IOException {
        String table = iris.table();
        String title = title(shape);
        for (String type : new String[] {Telling.am("ExternalTable"), DCAT + "Dataset", VOID.Dataset.getURI()}) {
            told.iri(table, RDF.type.getURI(), type);
        }
        told.english(table, RDFS.label.getURI(), title);
        told.english(table, DCTerms.title.getURI(), title);
        if (!shape.about().description().isEmpty()) {
            told.english(table, DCTerms.description.getURI(), shape.about().description());
        }
        told.iri(Am.BASE + "catalog", DCAT + "dataset", table);
        told.text(table, CSVW + "url", tally.file());
        origin(table, shape.about());
        checksum(table, shape.about().sha256());
        counts(table, tally);
        for (Field field : shape.fields()) {
            column(field);
        }
        told.iri(iris.rowClass(), RDF.type.getURI(), RDFS.Class.getURI());
        told.iri(iris.rowClass(), RDFS.subClassOf.getURI(), Telling.am("ExternalRow"));
        told.english(iris.rowClass(), RDFS.label.getURI(), "row of " + title);
        told.iri(iris.rowClass(), Telling.am("ofTable"), table);
        graphs(title, tally);
    }

    /** What a table is called. */
    static String title(Shape shape) {
        return shape.about().title().isEmpty() ? shape.name() : shape.about().title();
    }

    private void origin(String table, About about) throws IOException {
        told(table, DCTerms.source.getURI(), about.source(), "origin", "Where the table comes from was not told.");
        told(table, DCTerms.license.getURI(), about.license(), "licence",
                "Under which licence the table stands was not told, so that nobody can rely on one.");
        if (about.retrieved().isEmpty()) {
            unknown("date", "On which day the table was fetched was not told.");
        } else {
            told.typed(table, Telling.am("retrieved"), about.retrieved(), "date");
        }
    }

    /** States something that may be an address, or words, or not known. */
    private void told(String table, String property, String value, String aspect, String note) throws IOException {
        if (value.isEmpty()) {
            unknown(aspect, note);
        } else if (isAddress(value)) {
            told.iri(table, property, value);
        } else {
            told.text(table, property, value);
        }
    }

    private void unknown(String aspect, String note) throws IOException {
        String unknown = iris.unknown(aspect);
        told.iri(unknown, RDF.type.getURI(), Telling.am("KnownUnknown"));
        told.iri(unknown, Telling.am("ofTable"), iris.table());
        told.iri(unknown, Telling.am("missing"), Am.CODE + aspect);
        told.iri(unknown, Telling.am("missingReason"), Am.CODE + "notStated");
        told.english(unknown, Telling.am("note"), note);
    }

    private void checksum(String table, String sha256) throws IOException {
        String checksum = table + "/checksum";
        told.iri(table, SPDX + "checksum", checksum);
        told.iri(checksum, RDF.type.getURI(), SPDX + "Checksum");
        told.english(checksum, RDFS.label.getURI(), "SHA-256 of the file of " + title(shape));
        told.iri(checksum, SPDX + "algorithm", SPDX + "checksumAlgorithm_sha256");
        told.typed(checksum, SPDX + "checksumValue", sha256, "hexBinary");
    }

    private void counts(String subject, Tally tally) throws IOException {
        told.count(subject, Telling.am("rowCount"), tally.rows());
        told.count(subject, Telling.am("leftOutCount"), tally.leftOut());
        values(subject, tally.values());
    }

    private void values(String subject, Map<Verdict.Kind, Long> values) throws IOException {
        told.count(subject, Telling.am("linkedCount"), values.get(Verdict.Kind.LINKED));
        told.count(subject, Telling.am("ambiguousCount"), values.get(Verdict.Kind.AMBIGUOUS));
        told.count(subject, Telling.am("unlinkedCount"), values.get(Verdict.Kind.UNLINKED));
    }

    private void column(Field field) throws IOException {
        String column = iris.column(field.name());
        told.iri(column, RDF.type.getURI(), RDF.Property.getURI());
        told.text(column, RDFS.label.getURI(), field.title());
        told.iri(column, RDFS.range.getURI(), field.language().isPresent() ? RDF.langString.getURI()
                : XSD.NS + field.datatype());
        told.iri(column, Telling.am("ofTable"), iris.table());
        told.english(column, RDFS.comment.getURI(), field.reason());
        Optional<KeyUse> key = field.key().filter(k -> k.scheme() != Scheme.DATE);
        if (key.isPresent()) {
            String thing = iris.thing(field.name());
            told.iri(thing, RDF.type.getURI(), RDF.Property.getURI());
            told.text(thing, RDFS.label.getURI(), field.title() + " (thing)");
            told.iri(thing, RDFS.subPropertyOf.getURI(), Telling.am("refersTo"));
            told.iri(thing, Telling.am("ofTable"), iris.table());
            told.english(thing, RDFS.comment.getURI(), key.get().reason());
        }
    }

    /** Says how much is in both graphs; the last statement counts itself. */
    private void graphs(String title, Tally tally) throws IOException {
        for (Map.Entry<String, String> graph : Map.of(iris.graph(), "rows of ", iris.linksGraph(), "links of ")
                .entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            told.iri(Am.dataset().getURI(), VOID.subset.getURI(), graph.getKey());
            told.iri(graph.getKey(), RDF.type.getURI(), VOID.Dataset.getURI());
            told.english(graph.getKey(), RDFS.label.getURI(), graph.getValue() + title);
            told.iri(graph.getKey(), DERIVED, iris.table());
        }
        told.count(iris.linksGraph(), VOID.triples.getURI(), tally.links());
        told.count(iris.graph(), VOID.triples.getURI(), lines.lines() + 1);
    }
}
