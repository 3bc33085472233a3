package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every IRI that a release mints answers, in every format. */
class DereferenceTest {

    private static final Map<String, Lang> RDF = Map.of("text/turtle", Lang.TURTLE, "application/ld+json",
            Lang.JSONLD11, "application/n-triples", Lang.NTRIPLES, "application/rdf+xml", Lang.RDFXML);
    private static final Pattern OURS = Pattern.compile("<(" + Pattern.quote(Am.BASE) + "[^>]*)>");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;
    private static TestServer server;
    private static Set<String> iris;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.ofProject(folder);
        iris = new TreeSet<>();
        try (Stream<String> lines = Files.lines(folder.resolve("current/graph.nq"))) {
            lines.forEach(line -> OURS.matcher(line).results().forEach(m -> iris.add(m.group(1))));
        }
        iris.removeAll(Set.of(Am.BASE, Am.TERM));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void everyIriLeadsToRdfThatSpeaksOfIt(String type) {
        assertTrue(iris.size() > 3_000, "only " + iris.size() + " IRIs");
        documents().forEach((document, names) -> {
            Graph graph = GraphFactory.createGraphMem();
            RDFParser.source(new ByteArrayInputStream(follow(document, type).body())).lang(RDF.get(type))
                    .base(Am.BASE).parse(graph);
            names.forEach(iri -> {
                Node node = NodeFactory.createURI(iri);
                assertTrue(graph.contains(node, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, node),
                        () -> type + " of " + iri + " does not speak of it");
            });
        });
    }

    @Test
    void everyIriLeadsToAPageThatShowsIt() {
        documents().forEach((document, names) -> {
            String page = new String(follow(document, "text/html").body(), StandardCharsets.UTF_8);
            names.forEach(iri -> assertTrue(page.contains(iri) || page.contains("id=\""
                    + iri.substring(iri.indexOf('#') + 1) + '"'), () -> "the page of " + iri + " does not show it"));
        });
    }

    /** The IRIs that one document answers for: itself, or all that differ from it in their fragments. */
    private static Map<String, List<String>> documents() {
        return iris.stream().collect(Collectors.groupingBy(iri -> iri.replaceFirst("#.*", "")));
    }

    /** Asks for an IRI, and follows where it leads. */
    private static HttpResponse<byte[]> follow(String iri, String type) {
        try {
            HttpResponse<byte[]> first = ask(server.url().resolve("/" + iri.substring(Am.BASE.length())), type);
            assertTrue(Set.of(200, 303).contains(first.statusCode()), () -> iri + " answers " + first.statusCode());
            assertTrue(first.headers().firstValue("Vary").orElse("").contains("Accept"), iri);
            HttpResponse<byte[]> last = first.statusCode() == 200 ? first
                    : ask(first.uri().resolve(first.headers().firstValue("Location").orElseThrow()), type);
            assertEquals(200, last.statusCode(), () -> last.uri().toString());
            assertEquals(type, last.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<byte[]> ask(URI address, String type) throws IOException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(address).header("Accept", type).build(),
                    BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneRequestTellsOfAThingWhatOneWantsToKnow() throws IOException, InterruptedException {
        String krai = server.get("/data/id/khabarovsk-krai.nt").text();
        for (String statement : List.of(
                "id/khabarovsk-krai> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Khabarovsk Krai\"@en",
                "id/khabarovsk-krai> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Хабаровский край\"@ru",
                "id/khabarovsk-krai> <https://w3id.org/amur/ontology#area> <https://w3id.org/amur/quantity/S2-006>",
                "quantity/S2-006> <http://qudt.org/schema/qudt/numericValue> \"788000\"",
                "claim/S2-006> <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject>",
                "claim/S2-006> <https://w3id.org/amur/ontology#modality> <https://w3id.org/amur/code/asserted>",
                "claim/S2-006> <https://w3id.org/amur/ontology#statedIn> <https://w3id.org/amur/source/s2>",
                "<http://www.w3.org/2008/05/skos-xl#literalForm>",
                "<https://w3id.org/amur/ontology#identifier> \"",
                "data/id/khabarovsk-krai> <http://purl.org/dc/terms/license>")) {
            assertTrue(krai.contains(statement), statement);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf"})
    void anEndingIsStrongerThanTheHeader(String ending) throws IOException, InterruptedException {
        Answer answer = server.get("/data/claim/S2-019." + ending, "Accept: text/html");
        assertEquals(200, answer.status());
        assertEquals("Accept-Encoding", answer.header("Vary"));
        assertTrue(RDF.containsKey(answer.mediaType()), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/no-such-thing", "/page/id/no-such-thing", "/data/id/no-such-thing.ttl",
        "/data/id/khabarovsk-krai.docx", "/claim/S9-001", "/dump/no.csv", "/explorer/x.css",
        "/api/queries/none", "/catalog.docx", "/ontology.docx", "/ontologyx", "/.well-known/other", "/page/", "/data/"})
    void whatIsNotThereIsNotFound(String path) throws IOException, InterruptedException {
        server.get(path).refused(404, 400);
    }

    @Test
    void whoTakesNothingThatThereIsIsToldWhatThereIs() throws IOException, InterruptedException {
        Answer answer = server.get("/id/khabarovsk-krai", "Accept: image/png").refused(406);
        assertTrue(answer.text().contains("text/turtle") && answer.text().contains("text/html"), answer::toString);
    }
}
