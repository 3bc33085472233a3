package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes what ROBOT judges after the tests: the ontology with its data, and the terms with their English labels, since
 * ROBOT's report knows one label per term. Shapes are left out: they speak of the graph, not of the world.
 */
class OwlExportTest {

    private static final Path OWL = TestProject.PROJECT.resolve("target/owl");

    @TempDir
    private static Path releases;
    private static Release release;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        release = Release.open(releases);
        Files.createDirectories(OWL);
    }

    private static boolean isOfShapes(Triple triple) {
        return triple.getSubject().getURI().startsWith(Am.BASE + "shape/");
    }

    private static void write(Graph graph, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(OWL.resolve(name))) {
            RDFDataMgr.write(out, graph, Lang.NTRIPLES);
        }
    }

    @Test
    void theOntologyIsWrittenWithItsData() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        release.data().getDefaultGraph().find().filterDrop(OwlExportTest::isOfShapes).forEachRemaining(graph::add);
        write(graph, "graph.nt");
        assertTrue(graph.size() > 10_000, "the graph has " + graph.size() + " triples");
    }

    @Test
    void theTermsAreWrittenWithTheirEnglishLabels() throws IOException {
        Graph terms = GraphFactory.createDefaultGraph();
        List<Triple> described = release.data().getGraph(Am.graph("ontology")).find()
                .filterDrop(OwlExportTest::isOfShapes).toList();
        described.forEach(terms::add);
        described.stream().map(Triple::getSubject).distinct().toList().forEach(subject -> release.data()
                .getDefaultGraph().find(subject, RDFS.Nodes.label, Node.ANY).forEachRemaining(terms::add));
        terms.find().filterKeep(t -> t.getObject().isLiteral() && List.of("zh", "ru")
                .contains(t.getObject().getLiteralLanguage())).toList().forEach(terms::delete);
        write(terms, "terms.nt");
        assertTrue(terms.contains(Am.term("Claim"), RDFS.Nodes.label, Node.ANY));
    }
}
