package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.amurgraph.vocab.Am;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of its dataset, its endpoint and its files. */
class CatalogsTest {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final Node DATASET = NodeFactory.createURI(Am.BASE + "dataset");

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.ofProject(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Graph graph(String path) throws IOException, InterruptedException {
        Graph graph = GraphFactory.createGraphMem();
        RDFParser.fromString(server.get(path).text(), Lang.TURTLE).base(server.url() + path.substring(1)).parse(graph);
        return graph;
    }

    private static List<Node> objects(Graph graph, Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
    }

    @Test
    void theEndpointDescribesItselfWhereThereIsNoQuery() throws IOException, InterruptedException {
        Graph graph = graph("/sparql");
        Node service = graph.find(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(SD + "Service")).next().getSubject();
        assertEquals(List.of(NodeFactory.createURI(server.url() + "sparql")),
                objects(graph, service, NodeFactory.createURI(SD + "endpoint")));
        assertEquals(objects(graph, service, NodeFactory.createURI(SD + "endpoint")),
                objects(graph, DATASET, VOID.sparqlEndpoint.asNode()));
        long graphs = Long.parseLong(server.query("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g {} }").text()
                .lines().skip(1).findFirst().orElseThrow());
        assertEquals(graphs, objects(graph, DATASET, NodeFactory.createURI(SD + "namedGraph")).size());
        assertEquals(List.of(NodeFactory.createURI(SD + "UnionDefaultGraph")),
                objects(graph, service, NodeFactory.createURI(SD + "feature")), "and no other endpoint can be asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/.well-known/void", "/catalog", "/catalog.ttl"})
    void theCountsAreTrueOfWhatIsServed(String path) throws IOException, InterruptedException {
        Graph graph = graph(path);
        assertEquals(count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
                objects(graph, DATASET, VOID.triples.asNode()).get(0).getLiteralLexicalForm());
        for (Node partition : objects(graph, DATASET, VOID.classPartition.asNode())) {
            String type = objects(graph, partition, VOID._class.asNode()).get(0).getURI();
            assertEquals(count("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <" + type + "> }"),
                    objects(graph, partition, VOID.entities.asNode()).get(0).getLiteralLexicalForm(), type);
        }
        for (Node partition : objects(graph, DATASET, VOID.propertyPartition.asNode())) {
            String property = objects(graph, partition, VOID.property.asNode()).get(0).getURI();
            assertEquals(count("SELECT (COUNT(*) AS ?n) { ?s <" + property + "> ?o }"),
                    objects(graph, partition, VOID.triples.asNode()).get(0).getLiteralLexicalForm(), property);
        }
        assertTrue(objects(graph, DATASET, VOID.propertyPartition.asNode()).size() > 200);
    }

    private static String count(String query) throws IOException, InterruptedException {
        return server.query(query).text().lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void everyDistributionIsTheFileThatItSaysItIs() throws IOException, InterruptedException {
        Graph graph = graph("/catalog");
        List<Node> distributions = objects(graph, DATASET, DCAT.distribution.asNode());
        assertTrue(distributions.size() > 10, distributions::toString);
        for (Node distribution : distributions) {
            String path = distribution.getURI().substring(Am.BASE.length() - 1);
            Answer file = server.get(path);
            assertEquals(200, file.status(), path);
            assertEquals(objects(graph, distribution, DCAT.byteSize.asNode()).get(0).getLiteralLexicalForm(),
                    Integer.toString(file.body().length), path);
            Node checksum = objects(graph, distribution,
                    NodeFactory.createURI("http://spdx.org/rdf/terms#checksum")).get(0);
            assertEquals(objects(graph, checksum, NodeFactory.createURI("http://spdx.org/rdf/terms#checksumValue"))
                    .get(0).getLiteralLexicalForm(), DigestUtils.sha256Hex(file.body()), path);
            assertEquals(objects(graph, distribution, DCAT.mediaType.asNode()).get(0).getURI(),
                    "https://www.iana.org/assignments/media-types/" + file.mediaType(), path);
        }
    }

    @Test
    void theFrontPageHoldsTheDatasetForSearchEngines() throws IOException, InterruptedException {
        String page = server.get("/", "Accept: text/html").safe().text();
        String json = page.replaceFirst("(?s)^.*<script type=\"application/ld\\+json\">", "")
                .replaceFirst("(?s)</script>.*$", "");
        JsonObject dataset = Json.createReader(new StringReader(json)).readObject();
        assertEquals("Dataset", dataset.getString("@type"));
        assertEquals(DATASET.getURI(), dataset.getString("@id"));
        assertTrue(dataset.getJsonArray("distribution").size() > 10);
    }
}
