package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.amurgraph.query.Catalogue;
import org.amurgraph.release.Release;
import org.amurgraph.store.Endpoint;
import org.amurgraph.store.Push;
import org.amurgraph.store.StoreSettings;
import org.amurgraph.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release pushed to RDF4J's server and served from it: the same answers as from here. */
class Rdf4jStoreIT {

    private static final Path QUERIES = TestProject.PROJECT.resolve("queries");
    private static final String PREFIXES = """
            PREFIX am: <https://w3id.org/amur/ontology#>
            PREFIX graph: <https://w3id.org/amur/graph/>
            PREFIX id: <https://w3id.org/amur/id/>
            """;

    @TempDir
    private static Path folder;
    private static Rdf4jServer engine;
    private static TestServer here;
    private static TestServer there;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        engine = new Rdf4jServer(Files.createDirectory(folder.resolve("engine")));
        TestProject.release(folder.resolve("release"));
        push(folder.resolve("release"));
        here = TestServer.at(folder.resolve("release"), TestServer.unhurried());
        there = TestServer.beside(settings(), folder.resolve("release"), TestServer.unhurried());
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
        engine.close();
    }

    private static StoreSettings settings() {
        return new StoreSettings(new Endpoint(URI.create(engine.queries())), Optional.empty(), Duration.ofSeconds(5), 2,
                Duration.ofMillis(200));
    }

    private static List<String> push(Path releases) throws IOException {
        return push(releases, engine.graphs());
    }

    private static List<String> push(Path releases, String service) throws IOException {
        List<String> told = new ArrayList<>();
        try (Stores stores = new Stores(settings(), Duration.ofSeconds(60))) {
            new Push(stores, new Endpoint(URI.create(service)), told::add).run(Release.openBesideStore(releases));
        }
        return told;
    }

    @TestFactory
    Stream<DynamicTest> aNamedQueryHasTheExpectedAnswer() throws IOException {
        return Stream.of("competency", "named").flatMap(f -> {
            try {
                return Catalogue.read(QUERIES.resolve(f)).queries().keySet().stream()
                        .map(name -> DynamicTest.dynamicTest(name, () -> assertEquals(
                                Files.readString(QUERIES.resolve(f).resolve(name + ".csv")),
                                there.get("/api/queries/" + name + ".csv").text().replace("\r\n", "\n"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/promises", "/discrepancies", "/trade", "/timelines", "/map", "/sources",
        "/search?q=Amur", "/page/id/heixiazi-border-checkpoint", "/page/claim/S2-019",
        "/timeline/tongjiang-nizhneleninskoye-railway-bridge",
        "/api/queries/all-promises.json?cite=true", "/data/id/khabarovsk-krai.nt", "/data/source/s2.nt",
        "/data/code/disputed.nt"})
    void aPageOrDocumentIsTheSame(String path) throws IOException, InterruptedException {
        Answer expected = here.get(path, "Accept: text/html, */*;q=0.1");
        assertEquals(200, expected.status());
        assertEquals(lines(path, expected), lines(path, there.get(path, "Accept: text/html, */*;q=0.1")));
    }

    /** N-Triples are in no order. */
    private static List<String> lines(String path, Answer answer) {
        return path.endsWith(".nt") ? answer.text().lines().sorted().toList() : answer.text().lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
        "SELECT (COUNT(*) AS ?n) FROM graph:s0 { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) FROM graph:s0 { GRAPH ?g { ?s ?p ?o } }",
        "SELECT (COUNT(*) AS ?n) FROM NAMED graph:s0 { GRAPH ?g { ?s ?p ?o } }",
        "SELECT (COUNT(*) AS ?n) FROM NAMED graph:s0 { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) FROM graph:s0 { GRAPH graph:s1 { ?s ?p ?o } }",
        "ASK { id:heihe ?p ?o }",
        "ASK { id:nowhere ?p ?o }",
        "ASK {}", "SELECT ?o { GRAPH graph:links { ?s am:identifier ?o } } ORDER BY STR(?o) LIMIT 7"})
    void aQueryHasTheSameAnswer(String query) throws IOException, InterruptedException {
        Answer expected = here.query(PREFIXES + query);
        assertEquals(200, expected.status(), expected::toString);
        assertEquals(expected.text(), there.query(PREFIXES + query).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESCRIBE id:heihe", "DESCRIBE id:heihe ?c { ?c a am:Commitment }", "DESCRIBE id:nothing",
        "DESCRIBE * { ?c a am:Commitment . ?d a am:Discrepancy }", "CONSTRUCT WHERE { ?s am:identifier ?o }",
        "CONSTRUCT { ?s a ?t } WHERE { GRAPH graph:reference { ?s a ?t } }"})
    void aGraphIsTheSame(String query) throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (TestServer server : List.of(here, there)) {
            answers.add(server.get("/sparql?query=" + URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8),
                    "Accept: application/n-triples"));
        }
        assertEquals(200, answers.get(0).status(), answers.get(0)::toString);
        assertEquals(answers.get(0).text().lines().sorted().toList(), answers.get(1).text().lines().sorted().toList());
    }

    @Test
    void healthTellsWhichEngineAnswers() throws IOException, InterruptedException {
        String health = there.get("/health").text();
        assertTrue(health.contains("\"engine\":\"Jetty(9.4.57.v20241219) at " + engine.queries() + "\""), health);
        assertTrue(health.contains("\"counts_match\":true"), health);
        assertTrue(here.get("/health").text().contains("\"engine\":\"Apache Jena ARQ, in this process\""));
    }

    @Test
    void aPushThatFailsSaysHowFarItCameAndOneThatIsDoneAgainMendsIt() throws Exception {
        try (Rdf4jServer another = new Rdf4jServer(Files.createDirectory(folder.resolve("another")));
                FakeEngine broken = new FakeEngine(Release.open(folder.resolve("release")).data())) {
            StoreSettings settings = new StoreSettings(new Endpoint(URI.create(another.queries())), Optional.empty(),
                    Duration.ofSeconds(5), 0, Duration.ofSeconds(60));
            FakeEngine.Manner put = FakeEngine.saying(201, "text/plain", "");
            broken.behave(FakeEngine.inTurn(put, put, put, FakeEngine.saying(500, "text/plain",
                    "a secret of the store")));
            try (Stores stores = new Stores(settings, Duration.ofSeconds(60))) {
                Release release = Release.open(folder.resolve("release"));
                String failed = assertThrows(IOException.class, () -> new Push(stores, broken.endpoint(), told -> { })
                        .run(release)).getMessage();
                assertTrue(failed.matches("http\\S+: 2 of 22 graphs were put, then the store failed: status 500\\. "
                        + ".*push again.*"), failed);
                broken.behave(put);
                String uncounted = assertThrows(IOException.class, () -> new Push(stores, broken.endpoint(),
                        told -> { }).run(release)).getMessage();
                assertTrue(uncounted.contains("graph/s0> has 0 statements there"), uncounted);
                List<String> told = new ArrayList<>();
                new Push(stores, new Endpoint(URI.create(another.graphs())), told::add).run(release);
                new Push(stores, new Endpoint(URI.create(another.graphs())), told::add).run(release);
                assertTrue(told.get(told.size() - 1).contains("counted there and the same as here"), told::toString);
            }
        }
    }

    @Test
    void whatIsPushedTakesThePlaceOfWhatWasThereAndIsNotServedAsSomethingElse() throws Exception {
        try (Rdf4jServer another = new Rdf4jServer(Files.createDirectory(folder.resolve("third")))) {
            StoreSettings settings = new StoreSettings(new Endpoint(URI.create(another.queries())), Optional.empty(),
                    Duration.ofSeconds(5), 2, Duration.ofMillis(200));
            Endpoint service = new Endpoint(URI.create(another.graphs()));
            Path small = folder.resolve("small");
            TestServer.over(small, "doors/data.trig").close();
            try (Stores stores = new Stores(settings, Duration.ofSeconds(60))) {
                new Push(stores, service, told -> { }).run(Release.open(folder.resolve("release")));
                try (TestServer server = TestServer.beside(settings, folder.resolve("release"),
                        TestServer.unhurried())) {
                    new Push(stores, service, told -> { }).run(Release.open(small.resolve("release")));
                    Answer health = server.get("/health");
                    for (int i = 0; i < 200 && health.status() == 200; i++) {
                        Thread.sleep(100);
                        health = server.get("/health");
                    }
                    assertEquals(503, health.status(), health::toString);
                    assertTrue(health.text().contains("it says that it holds 1.2.3-"), health::toString);
                    assertEquals(503, server.query("ASK { ?s ?p 'not asked before' }").status());
                }
                try (TestServer server = TestServer.beside(settings, small.resolve("release"),
                        TestServer.unhurried())) {
                    assertEquals("n\r\n6\r\n", server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").text());
                    assertEquals("g\r\nhttps://w3id.org/amur/graph/one\r\n",
                            server.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").text());
                }
            }
        }
    }
}
