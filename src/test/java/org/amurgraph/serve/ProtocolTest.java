package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The query side of the SPARQL 1.1 Protocol, as cases that are data. */
class ProtocolTest {

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.over(folder, "protocol/data.trig");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aQueryCanBeAskedInEveryWay() throws IOException {
        return cases("request.json");
    }

    @TestFactory
    Stream<DynamicTest> theDatasetIsTheOneThatIsAskedFor() throws IOException {
        return cases("dataset.json");
    }

    @TestFactory
    Stream<DynamicTest> theFormatIsTheOneThatIsAskedFor() throws IOException {
        return cases("format.json");
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoQueryIsRefusedWithAReason() throws IOException {
        return cases("refusal.json");
    }

    @TestFactory
    Stream<DynamicTest> anUpdateIsRefusedAndChangesNothing() throws IOException {
        return ProtocolCase.read("update.json").stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> {
            assertAll(c.name(), () -> check(c));
            String count = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
            assertEquals("n\r\n14\r\n", server.get("/sparql?query="
                    + URLEncoder.encode(count, StandardCharsets.UTF_8), "Accept: text/csv").text());
        }));
    }

    private static Stream<DynamicTest> cases(String file) throws IOException {
        return ProtocolCase.read(file).stream().map(c -> DynamicTest.dynamicTest(c.name(),
                () -> assertAll(c.name(), () -> check(c))));
    }

    private static void check(ProtocolCase expected) throws IOException, InterruptedException {
        Answer answer = expected.send(server);
        JsonObject json = expected.json();
        assertTrue(isOf(json.getString("status"), answer.status()),
                () -> "expected " + json.getString("status") + ": " + answer);
        if (answer.status() >= 400 && !expected.method().equals("HEAD")) {
            answer.refused();
        }
        if (json.containsKey("type")) {
            assertTrue(List.of(json.getString("type").split(" ")).contains(answer.mediaType()),
                    () -> "expected " + json.getString("type") + ": " + answer);
        }
        for (String header : expected.texts("answers")) {
            String[] parts = header.split(": ", 2);
            assertTrue(answer.header(parts[0]).contains(parts[1]), () -> "expected " + header + ": " + answer);
        }
        expected.list("contains").forEach(text -> assertTrue(answer.text().contains(text),
                () -> "expected \"" + text + "\": " + answer));
        expected.list("lacks").forEach(text -> assertFalse(answer.whole().contains(text),
                () -> "did not expect \"" + text + "\": " + answer));
        checkContent(json, answer);
    }

    /** True if a status is among those of a list, or in the class, such as 4xx. */
    private static boolean isOf(String statuses, int status) {
        return Arrays.stream(statuses.split(" ")).anyMatch(s -> String.valueOf(status).matches(s.replace("x", ".")));
    }

    private static void checkContent(JsonObject json, Answer answer) {
        if (json.getBoolean("empty", false)) {
            assertEquals(0, answer.body().length);
        }
        if (json.containsKey("boolean")) {
            assertEquals(json.getBoolean("boolean"), result(answer).booleanResult(), answer::toString);
        }
        if (json.containsKey("rows")) {
            assertEquals(json.getInt("rows"), rows(result(answer).rowSet()), answer::toString);
        }
        if (json.containsKey("triples")) {
            Graph graph = RDFParser.fromString(answer.text(), RDFLanguages.contentTypeToLang(answer.mediaType()))
                    .toGraph();
            assertEquals(json.getInt("triples"), graph.size(), answer::toString);
        }
    }

    private static QueryExecResult result(Answer answer) {
        Lang lang = switch (answer.mediaType()) {
            case "application/json" -> ResultSetLang.RS_JSON;
            case "application/xml" -> ResultSetLang.RS_XML;
            default -> RDFLanguages.contentTypeToLang(answer.mediaType());
        };
        RowSetReader reader = RowSetReaderRegistry.getFactory(lang).create(lang);
        return reader.readAny(new ByteArrayInputStream(answer.body()), Context.create());
    }

    private static long rows(RowSet rows) {
        return rows.stream().count();
    }
}
