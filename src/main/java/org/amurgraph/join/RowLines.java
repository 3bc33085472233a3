package org.amurgraph.join;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amurgraph.external.Entry;
import org.amurgraph.external.Field;
import org.amurgraph.external.Shape;
import org.amurgraph.vocab.Am;
import org.amurgraph.vocab.ExternalIris;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** Writes the rows of a table: what each is, where it stands in the file, its cells, and the time that it is about. */
final class RowLines {

    private static final String STRING = XSD.NS + "string";

    private final QuadLines lines;
    private final ExternalIris iris;
    private final List<Field> fields;
    private final int[] key;
    private final long headers;
    private final byte[][] predicates;
    private final byte[][] tails;
    private final byte[] type;
    private final byte[] rowClass;
    private final byte[] typeTail;
    private final byte[] number;
    private final byte[] integer;
    private final Times times;

    RowLines(Shape shape, ExternalIris iris, QuadLines lines) {
        this.lines = lines;
        this.iris = iris;
        this.fields = shape.fields();
        this.key = shape.rowKey().stream().mapToInt(name -> place(fields, name)).toArray();
        this.headers = shape.dialect().header() ? 1 : 0;
        String graph = iris.graph();
        this.predicates = fields.stream().map(f -> QuadLines.ready(iris.column(f.name()))).toArray(byte[][]::new);
        this.tails = fields.stream().map(f -> f.language().isPresent() && f.datatype().equals("string")
                ? QuadLines.tailIn(f.language().get(), graph) : tail(f.datatype(), graph)).toArray(byte[][]::new);
        this.type = QuadLines.ready(RDF.type.getURI());
        this.rowClass = QuadLines.ready(iris.rowClass());
        this.typeTail = QuadLines.tailOfIri(graph);
        this.number = QuadLines.ready(Am.prefixes().get("csvw") + "rownum");
        this.integer = tail("integer", graph);
        this.times = new Times(graph);
    }

    /** Place of a column in a list. */
    static int place(List<Field> fields, String name) {
        return IntStream.range(0, fields.size()).filter(i -> fields.get(i).name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the table has no column " + name));
    }

    private static byte[] tail(String datatype, String graph) {
        String iri = XSD.NS + datatype;
        return QuadLines.tail(iri.equals(STRING) ? "" : iri, graph);
    }

    /** Lines for the time of a row. */
    private record Times(byte[] when, byte[] edtf, byte[] earliest, byte[] latest, byte[] date) {

        Times(String graph) {
            this(QuadLines.ready(Telling.am("when")), QuadLines.tail(Am.prefixes().get("edtf") + "EDTF", graph),
                    QuadLines.ready(Telling.am("earliest")), QuadLines.ready(Telling.am("latest")),
                    RowLines.tail("date", graph));
        }

        void write(QuadLines lines, byte[] subject, Moment moment) throws IOException {
            lines.put(subject).put(when).text(moment.edtf()).end(edtf);
            bound(lines, subject, earliest, moment.span().first());
            bound(lines, subject, latest, moment.span().last());
        }

        private void bound(QuadLines lines, byte[] subject, byte[] predicate, Optional<LocalDate> day)
                throws IOException {
            if (day.isPresent()) {
                lines.put(subject).put(predicate).text(day.get().toString()).end(date);
            }
        }
    }

    /**
     * Writes a row.
     *
     * @return its IRI as a line has it
     */
    byte[] write(Entry entry, Optional<Moment> moment) throws IOException {
        byte[] subject = ('<' + iris.rows() + name(entry) + "> ").getBytes(StandardCharsets.US_ASCII);
        lines.put(subject).put(type).put(rowClass).end(typeTail);
        lines.put(subject).put(number).text(Long.toString(entry.row() - headers)).end(integer);
        for (int i = 0; i < predicates.length; i++) {
            Optional<String> value = entry.values().get(i);
            if (value.isPresent()) {
                lines.put(subject).put(predicates[i]).text(value.get()).end(tails[i]);
            }
        }
        if (moment.isPresent()) {
            times.write(lines, subject, moment.get());
        }
        return subject;
    }

    private String name(Entry entry) {
        if (key.length == 0) {
            return Long.toString(entry.row());
        }
        List<String> values = new ArrayList<>();
        for (int place : key) {
            values.add(entry.values().get(place).orElse(""));
        }
        return ExternalIris.slug(values);
    }
}
