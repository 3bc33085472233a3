package org.amurgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskTest {

    private static final String TEXT = """
            # Question: Which things are at least this long?
            # Why: a test
            #   on two lines
            # Params: thing (iri) = ex:bridge; least (number) = 1; name (text) = x
            PREFIX ex: <http://example.org/>
            SELECT ?length ?name WHERE { ?thing ex:length ?length FILTER (?length >= ?least) }
            """;
    private static final DatasetGraph DATA = DatasetGraphFactory.createTxnMem();

    static {
        RDFParser.fromString("PREFIX ex: <http://example.org/> ex:bridge ex:length 2215 . ex:pier ex:length 3 .",
                Lang.TURTLE).parse(DATA);
    }

    private static String answer(String text, Map<String, String> values, Ask.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ask.of(QueryFile.parse("test.rq", text), values).write(DATA, format, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void aHeaderIsReadByItsWords() {
        QueryFile file = QueryFile.parse("test.rq", TEXT);
        assertEquals("test", file.name());
        assertEquals("Which things are at least this long?", file.header("question").orElseThrow());
        assertEquals("a test on two lines", file.header("why").orElseThrow());
        assertEquals(List.of("thing", "least", "name"), file.parameters().stream().map(Parameter::name).toList());
    }

    @Test
    void standardValuesStandInForThoseNotGiven() {
        assertEquals("length,name\n2215,x\n", answer(TEXT, Map.of(), Ask.Format.CSV));
    }

    @Test
    void valuesEnterBySubstitutionAndCannotChangeTheQuery() {
        String attack = "x\" } UNION { ?a ?b ?c } #";
        assertEquals("length,name\n3,\"" + attack.replace("\"", "\"\"") + "\"\n",
                answer(TEXT, Map.of("thing", "http://example.org/pier", "name", attack), Ask.Format.CSV));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "thing | not an iri | the parameter thing is \"not an iri\", but takes an IRI",
        "least | many       | the parameter least is \"many\", but takes a number",
        "lest  | 1          | the query test has no parameter \"lest\"; it has thing, least, name"})
    void aValueThatDoesNotFitIsRefused(String name, String value, String expected) {
        String message = assertThrows(IllegalArgumentException.class,
                () -> Ask.of(QueryFile.parse("test.rq", TEXT), Map.of(name, value))).getMessage();
        assertTrue(message.startsWith(expected), message);
    }

    @ParameterizedTest
    @CsvSource({"date,2026-02-30", "date,2026-01-01Z", "language,e n", "code,planned>"})
    void typesAreChecked(String type, String value) {
        String text = "# Params: p (" + type + ")\nSELECT * WHERE { ?s ?o ?p }";
        assertThrows(IllegalArgumentException.class,
                () -> Ask.of(QueryFile.parse("t.rq", text), Map.of("p", value)));
        assertThrows(IllegalArgumentException.class, () -> Ask.of(QueryFile.parse("t.rq", text), Map.of()));
    }

    @Test
    void aSyntaxErrorIsToldWithItsLine() {
        QueryFault fault = assertThrows(QueryFault.class, () -> QueryFile.parse("t.rq", "# Why: x\n\nSELEC * { }"));
        assertEquals(3, fault.line());
        assertEquals("t.rq:3: no SPARQL: Lexical error Encountered: '32' (32), after prefix \"SELEC\"; correct the query "
                + "file.", fault.getMessage());
    }

    @Test
    void aParameterOfAnUnknownTypeIsRefused() {
        String message = assertThrows(QueryFault.class,
                () -> QueryFile.parse("t.rq", "# Params: p (colour)\nASK { ?s ?o ?p }")).getMessage();
        assertTrue(message.startsWith("t.rq: \"p (colour)\" is no parameter"), message);
    }

    @Test
    void everyKindOfQueryAnswersInItsFormats() {
        assertEquals("true\n", answer("ASK { ?s ?p 3 }", Map.of(), Ask.Format.TABLE));
        assertTrue(answer("ASK { ?s ?p 3 }", Map.of(), Ask.Format.JSON).contains("true"));
        assertTrue(answer("SELECT ?o { ?s ?p ?o } ORDER BY ?o", Map.of(), Ask.Format.TABLE).contains("| 3 "));
        assertTrue(answer("SELECT ?o { ?s ?p ?o }", Map.of(), Ask.Format.JSON).contains("\"bindings\""));
        assertTrue(answer("CONSTRUCT WHERE { ?s ?p 3 }", Map.of(), Ask.Format.TTL).contains("pier"));
    }

    @Test
    void aFormatThatDoesNotGoWithTheQueryIsRefused() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> answer("CONSTRUCT WHERE { ?s ?p 3 }", Map.of(), Ask.Format.CSV)).getMessage();
        assertEquals("the query test answers with a graph; ask for table or ttl", message);
        assertThrows(IllegalArgumentException.class, () -> answer("ASK { }", Map.of(), Ask.Format.TTL));
    }
}
