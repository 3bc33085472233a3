package org.amurgraph.join;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amurgraph.external.About;
import org.amurgraph.external.Shape;
import org.amurgraph.release.ExternalFiles;
import org.amurgraph.vocab.Am;
import org.amurgraph.vocab.ExternalIris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;

/** Verifies what a prepared table says of itself: what it is, where it comes from, and how much is in it. */
final class PreparedTable {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String SPDX = Am.prefixes().get("spdx");

    private final ExternalIris iris;
    private final Curated said;
    private final Faults faults;

    PreparedTable(ExternalIris iris, Curated said, Faults faults) {
        this.iris = iris;
        this.said = said;
        this.faults = faults;
    }

    /** Takes down what is missing or does not agree with what was counted in the files. */
    void check(long rows, long rowLines, long linkLines, Map<Verdict.Kind, Long> values) {
        Node table = node(iris.table());
        if (!said.is(table, Am.term("ExternalTable"))) {
            fault("it is not said that " + iris.table() + " is a table", "state that it is an am:ExternalTable");
        }
        told(DCTerms.license.getURI(), "licence");
        told(DCTerms.source.getURI(), "origin");
        told(Telling.am("retrieved"), "date");
        if (!SHA256.matcher(checksum()).matches()) {
            fault("no SHA-256 of the table's file is stated", "state " + iris.table() + "/checksum with an "
                    + "spdx:checksumValue of 64 digits");
        }
        count(iris.table(), Telling.am("rowCount"), rows, "rows of its class");
        count(iris.table(), Telling.am("linkedCount"), values.get(Verdict.Kind.LINKED), "linked values in report.csv");
        count(iris.table(), Telling.am("ambiguousCount"), values.get(Verdict.Kind.AMBIGUOUS),
                "ambiguous values in report.csv");
        count(iris.table(), Telling.am("unlinkedCount"), values.get(Verdict.Kind.UNLINKED),
                "unlinked values in report.csv");
        count(iris.graph(), VOID.triples.getURI(), rowLines, "statements in rows.nq");
        count(iris.linksGraph(), VOID.triples.getURI(), linkLines, "statements in links.nq");
    }

    private void told(String property, String aspect) {
        Node unknown = node(iris.unknown(aspect));
        boolean isUnknown = said.is(unknown, Am.term("KnownUnknown"))
                && said.object(unknown, Am.term("missing")).equals(Optional.of(node(Am.CODE + aspect)));
        if (said.object(node(iris.table()), node(property)).isPresent() == isUnknown) {
            fault("the " + aspect + " of the table is " + (isUnknown ? "stated and said to be unknown" : "neither stated "
                    + "nor said to be unknown"), "state " + Am.shorten(property) + " of the table, or the am:KnownUnknown "
                    + iris.unknown(aspect));
        }
    }

    private void count(String subject, String property, long found, String what) {
        String stated = said.object(node(subject), node(property)).map(PreparedTable::text).orElse("not stated");
        if (!stated.equals(Long.toString(found))) {
            fault(Am.shorten(property) + " of " + subject + " is " + stated + ", but there are " + found + " " + what,
                    "count what is written, and state that");
        }
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private void fault(String problem, String remedy) {
        faults.add(ExternalFiles.ROWS, 0, problem, remedy);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private String checksum() {
        return said.object(node(iris.table() + "/checksum"), node(SPDX + "checksumValue")).map(PreparedTable::text)
                .orElse("");
    }

    private String told(String property) {
        return said.object(node(iris.table()), node(property)).map(PreparedTable::text).orElse("");
    }

    private long number(String property) {
        String text = told(property);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The shape with the checksum that the table states. */
    Shape complete(Shape shape) {
        About about = shape.about();
        return new Shape(shape.name(), new About(about.title(), about.description(), about.source(), about.license(),
                about.retrieved(), checksum()), shape.dialect(), shape.fields(), shape.rowKey(), shape.pair());
    }

    /** How much is in it, by what it states. */
    Tally tally(Map<Verdict.Kind, Long> values) {
        return new Tally(told(Am.prefixes().get("csvw") + "url"), number(Telling.am("rowCount")),
                number(Telling.am("leftOutCount")), 0, values);
    }
}
