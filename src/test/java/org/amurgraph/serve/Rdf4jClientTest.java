package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amurgraph.TestProject;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.GraphQueryResult;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.UpdateExecutionException;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sparql.SPARQLConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RDF4J's client, which has nothing in common with the server's library, gets the answers that are expected. */
class Rdf4jClientTest {

    private static final Path QUESTIONS = TestProject.PROJECT.resolve("queries/competency");

    @TempDir
    private static Path folder;
    private static TestServer server;
    private static SPARQLRepository repository;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.ofProject(folder);
        repository = new SPARQLRepository(server.url() + "sparql");
    }

    @AfterAll
    static void stop() {
        repository.shutDown();
        server.close();
    }

    private static SPARQLConnection connection() {
        return (SPARQLConnection) repository.getConnection();
    }

    private static List<List<String>> table(String query) {
        List<List<String>> table = new ArrayList<>();
        try (SPARQLConnection connection = connection();
                TupleQueryResult rows = connection.prepareTupleQuery(query).evaluate()) {
            table.add(rows.getBindingNames());
            for (BindingSet row : rows) {
                table.add(rows.getBindingNames().stream().map(row::getValue).map(Rdf4jClientTest::text).toList());
            }
        }
        return table;
    }

    private static String text(Value value) {
        return value == null ? "" : value.stringValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade-figures-by-scope", "mistranslated-and-misprinted-names",
        "slippage-of-all-infrastructure"})
    void aTableIsTheExpectedOne(String name) throws IOException {
        List<List<String>> expected = new ArrayList<>();
        try (var rows = CsvReader.builder().ofCsvRecord(QUESTIONS.resolve(name + ".csv"))) {
            rows.forEach(row -> expected.add(row.getFields()));
        }
        assertEquals(expected, table(Files.readString(QUESTIONS.resolve(name + ".rq"))));
    }

    @Test
    void aDescriptionHasLabelsInThreeLanguages() {
        List<String> labels = new ArrayList<>();
        try (SPARQLConnection connection = connection();
                GraphQueryResult graph = connection.prepareGraphQuery("""
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        CONSTRUCT { ?s skos:prefLabel ?o }
                        WHERE { VALUES ?s { <https://w3id.org/amur/id/khabarovsk-krai> } ?s skos:prefLabel ?o }
                        """).evaluate()) {
            for (Statement statement : graph) {
                labels.add(statement.getObject().toString());
            }
        }
        assertEquals(List.of("\"Khabarovsk Krai\"@en", "\"Хабаровский край\"@ru", "\"哈巴罗夫斯克边疆区\"@zh"),
                labels.stream().sorted().toList());
    }

    @Test
    void aQuestionIsAnsweredByYesOrNo() {
        try (SPARQLConnection connection = connection()) {
            assertTrue(connection.prepareBooleanQuery("ASK { ?s ?p \"哈巴罗夫斯克边疆区\"@zh }").evaluate());
            assertFalse(connection.prepareBooleanQuery("ASK { ?s ?p \"no such label\" }").evaluate());
            assertTrue(connection.size() > 0);
        }
    }

    @Test
    void anUpdateIsRefused() {
        SPARQLRepository writer = new SPARQLRepository(server.url() + "sparql", server.url() + "sparql");
        try (SPARQLConnection connection = (SPARQLConnection) writer.getConnection()) {
            assertThrows(UpdateExecutionException.class, () -> connection.prepareUpdate("CLEAR ALL").execute());
            assertThrows(RepositoryException.class, () -> connection.clear());
            assertTrue(connection.size() > 0);
        } finally {
            writer.shutDown();
        }
    }
}
