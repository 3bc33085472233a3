package org.amurgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.GraphStore;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every check finds what is wrong in one example and nothing in the mended one. */
class ChecksTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/checks");
    private static final String FINDS = "# Finds: ";

    @Test
    void everyCheckHasAFailingAndAPassingExampleAndNoExampleLacksItsCheck() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertEquals(checks().stream().flatMap(c -> Stream.of(failing(c), passing(c))).sorted().toList(),
                    files.sorted().toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCheckFindsExactlyWhatIsWrong() throws IOException {
        return checks().stream().map(check -> dynamicTest(check.name() + " finds what is wrong", () -> {
            List<String> expected = Files.readString(failing(check)).lines().filter(l -> l.startsWith(FINDS))
                    .map(l -> l.substring(FINDS.length())).toList();
            assertTrue(!expected.isEmpty(), () -> failing(check) + " has no line " + FINDS + "<iri>");
            assertEquals(expected, found(check, failing(check)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyCheckFindsNothingInTheMendedGraph() throws IOException {
        return checks().stream().map(check -> dynamicTest(check.name() + " is silent once all is mended", () ->
                assertEquals(List.of(), found(check, passing(check)))));
    }

    @Test
    void aCheckWithoutItsHeadersIsRefused() {
        QueryFile headless = QueryFile.parse("headless.rq", "SELECT ?focus WHERE { ?focus ?property ?value }");
        QueryFault fault = assertThrows(QueryFault.class, () -> checks(headless));
        assertTrue(fault.getMessage().startsWith("headless.rq: "), fault.getMessage());
    }

    @Test
    void aCheckThatDoesNotSelectTheNodeAtFaultIsRefused() {
        QueryFile focusless = QueryFile.parse("focusless.rq", """
                # Problem: something is wrong
                # Solution: mend it
                # Severity: error
                SELECT ?node WHERE { ?node ?property ?value }
                """);
        QueryFault fault = assertThrows(QueryFault.class, () -> checks(focusless));
        assertTrue(fault.getMessage().startsWith("focusless.rq: "), fault.getMessage());
    }

    private static Collection<QueryFile> checks() throws IOException {
        return Catalogue.read(Path.of("queries/checks")).queries().values();
    }

    private static Checks checks(QueryFile check) {
        return new Checks(new Catalogue(Map.of(check.name(), check)));
    }

    private static Path failing(QueryFile check) {
        return EXAMPLES.resolve(check.name() + ".trig");
    }

    private static Path passing(QueryFile check) {
        return EXAMPLES.resolve(check.name() + ".pass.trig");
    }

    private static List<String> found(QueryFile check, Path example) {
        DatasetGraph read = RDFDataMgr.loadDatasetGraph(example.toUri().toString());
        GraphStore store = GraphStore.toBuild();
        read.stream().forEach(store::add);
        return checks(check).run(store.data()).stream().map(v -> "<" + v.focus().getURI() + ">").sorted().toList();
    }
}
