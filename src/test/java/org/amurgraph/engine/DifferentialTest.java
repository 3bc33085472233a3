package org.amurgraph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.amurgraph.disk.OnDisk;
import org.amurgraph.release.GraphStore;
import org.amurgraph.release.Release;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries made up at random have the same rows here, in stock ARQ and in RDF4J. {@code -Damur.queries=N} asks N of
 * them, {@code -Damur.seed} others.
 */
class DifferentialTest {

    private static final int QUERIES = Integer.getInteger("amur.queries", 3_000);
    private static final long SEED = Long.getLong("amur.seed", 5);
    /** Answers with more rows than this are only counted. */
    private static final int MOST_ROWS = 2_000;
    /** Rows of one query that are compared at all; others tell no more and take long. */
    private static final int MOST_COUNTED = 60_000;

    @TempDir
    private static Path folder;
    private static DatasetGraph data;
    private static Store store;
    private static QueryRunner runner;
    private static SailRepository rdf4j;
    private static List<Triple> triples;

    /** What a query answers: the number of rows, and the rows if they are few. */
    private record Bag(int size, List<String> rows) {

        static Bag of(Stream<String> rows) {
            List<String> all = rows.limit(MOST_COUNTED).sorted().toList();
            return new Bag(all.size(), all.size() > MOST_ROWS ? List.of() : all);
        }
    }

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(folder.resolve("release"));
        GraphStore some = new GraphStore();
        Release.open(folder.resolve("release")).data().stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .filter(q -> !q.isDefaultGraph() && q.getSubject().getURI().hashCode() % 3 == 0).forEach(some::add);
        data = some.data();
        store = LocalStore.measured(data);
        triples = data.getDefaultGraph().find().toList();
        triples.sort(Comparator.comparing(Triple::toString));
        runner = new QueryRunner(new Limits(Duration.ofSeconds(60), Integer.MAX_VALUE, Long.MAX_VALUE, 10_000_000,
                1_000_000), 1, 1);
        rdf4j = new SailRepository(new MemoryStore());
        ByteArrayOutputStream union = new ByteArrayOutputStream();
        RDFDataMgr.write(union, data.getDefaultGraph(), Lang.NTRIPLES);
        try (RepositoryConnection connection = rdf4j.getConnection()) {
            connection.add(new ByteArrayInputStream(union.toByteArray()), RDFFormat.NTRIPLES);
        }
    }

    @AfterAll
    static void close() {
        runner.close();
        rdf4j.shutDown();
    }

    private static Bag here(String query, Store held) {
        return runner.run(runner.parse(query), held, answer -> Bag.of(rows(answer.rows())), () -> false);
    }

    private static Bag stock(String query) {
        try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
            return Bag.of(rows(exec.select()));
        }
    }

    private static Stream<String> rows(RowSet rows) {
        return rows.stream().map(row -> rows.getResultVars().stream().filter(row::contains).map(v -> v.getName() + "="
                + cell(row.get(v))).sorted().collect(Collectors.joining(" ")));
    }

    private static String cell(Node node) {
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm() + "@"
                + node.getLiteralLanguage() + "^^" + node.getLiteralDatatypeURI();
    }

    private static Bag rdf4j(String query) {
        try (RepositoryConnection connection = rdf4j.getConnection();
                TupleQueryResult rows = connection.prepareTupleQuery(query).evaluate()) {
            return Bag.of(rows.stream().map(row -> row.getBindingNames().stream().map(n -> n + "="
                    + cell(row.getValue(n))).sorted().collect(Collectors.joining(" "))));
        }
    }

    private static String cell(Value value) {
        return value instanceof Literal literal ? literal.getLabel() + "@"
                + literal.getLanguage().orElse("") + "^^" + literal.getDatatype() : value.stringValue();
    }

    @Test
    void everyQueryHasTheRowsThatStockArqAndRdf4jGive() {
        RandomQueries queries = new RandomQueries(SEED, triples);
        List<String> differing = new ArrayList<>();
        int many = 0;
        for (int i = 0; i < QUERIES; i++) {
            String query = queries.next();
            Bag bag = here(query, store);
            many += bag.size() > 0 ? 1 : 0;
            if (!bag.equals(stock(query))) {
                differing.add("stock ARQ: " + query);
            }
            // There, what two graphs state counts twice in their union, so that it holds the union only.
            if (!query.contains("GRAPH") && !bag.equals(rdf4j(query))) {
                differing.add("RDF4J: " + query);
            }
        }
        assertEquals(List.of(), differing);
        assertTrue(many > QUERIES / 2, "most queries have no rows: " + many + " of " + QUERIES + " have some");
    }

    @Test
    void theStoreOnDiskGivesTheSameRows() throws IOException {
        Store disk = new LocalStore(Release.open(folder.resolve("release"), OnDisk.ALWAYS).data());
        Store memory = LocalStore.measured(Release.open(folder.resolve("release")).data());
        RandomQueries queries = new RandomQueries(SEED, triples);
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < QUERIES / 10; i++) {
            String query = queries.next();
            if (!here(query, disk).equals(here(query, memory))) {
                differing.add(query);
            }
        }
        assertEquals(List.of(), differing);
    }
}
