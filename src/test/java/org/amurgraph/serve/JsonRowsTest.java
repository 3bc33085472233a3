package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.junit.jupiter.api.Test;

/** The rows as JSON, against the writer of ARQ. */
class JsonRowsTest {

    private static final List<Var> VARIABLES = List.of(Var.alloc("a"), Var.alloc("b\u203f"), Var.alloc("c"));
    private static final Node IRI = NodeFactory.createURI("http://example.org/山/a\"b");
    private static final Node TRIPLE = NodeFactory.createTripleTerm(Triple.create(IRI, IRI,
            NodeFactory.createTripleTerm(Triple.create(IRI, IRI, NodeFactory.createLiteralLang("a", "en")))));

    private static RowSet rows(List<Binding> rows) {
        return RowSetStream.create(VARIABLES, rows.iterator());
    }

    private static void assertAsArq(List<Binding> rows) {
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        JsonRows.write(rows(rows), ours);
        ByteArrayOutputStream arq = new ByteArrayOutputStream();
        ResultSetMgr.write(arq, ResultSet.adapt(rows(rows)), ResultSetLang.RS_JSON);
        assertEquals(arq.toString(StandardCharsets.UTF_8), ours.toString(StandardCharsets.UTF_8));
    }

    private static Binding row(Node... values) {
        BindingBuilder row = Binding.builder();
        for (int i = 0; i < values.length; i++) {
            row.add(VARIABLES.get(i), values[i]);
        }
        return row.build();
    }

    @Test
    void everyCharacterIsWrittenAsArqWritesIt() {
        List<Binding> rows = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            rows.add(row(NodeFactory.createLiteralString("x" + (char) c + "/")));
        }
        assertAsArq(rows);
    }

    @Test
    void everyKindOfValueIsWrittenAsArqWritesIt() {
        Node blank = NodeFactory.createBlankNode();
        assertAsArq(List.of());
        assertAsArq(List.of(row()));
        assertAsArq(List.of(row(IRI, NodeFactory.createLiteralLang("a", "en-GB")), row(blank, blank,
                NodeFactory.createBlankNode()), row(), row(NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger)),
                row(NodeFactory.createLiteralDirLang("a", "ar", "rtl"),
                        NodeFactory.createLiteralString("</\ud83d\ude00"))));
        assertAsArq(List.of(row(TRIPLE, TRIPLE), row(IRI, TRIPLE)));
    }

    @Test
    void aLongAnswerIsSentInPartsAndWhole() {
        Random random = new Random(1);
        List<Binding> rows = new ArrayList<>();
        int length = 0;
        while (length < 100_000) {
            String text = "山🌉".repeat(random.nextInt(3_000));
            length += text.length();
            rows.add(row(IRI, NodeFactory.createLiteralString(text)));
        }
        List<Integer> parts = new ArrayList<>();
        JsonRows.write(rows(rows), new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int offset, int count) {
                parts.add(count);
            }
        });
        assertTrue(parts.size() > 5, parts.toString());
        assertAsArq(rows);
    }
}
