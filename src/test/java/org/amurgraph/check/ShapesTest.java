package org.amurgraph.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every shape lets an example pass and rejects one for each of its constraints. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShapesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
    private static final Pattern SECTION = Pattern.compile(
            "^# ((ams:\\S+) .*?\\(?([^ ()]+)\\)?)\\R((?s:.*?))(?=^# ams:|\\z)", Pattern.MULTILINE);

    /** A change that breaks a constraint of a shape; or the word that a break is reported at another shape. */
    private record Section(String title, String shape, String reason, String update) {
        boolean isVia() {
            return title.contains(" via ");
        }

        /** The constraint component that SHACL names after a property such as sh:minCount. */
        String component() {
            String word = reason.substring("sh:".length());
            return "sh:" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "ConstraintComponent";
        }
    }

    private final Graph examples = read(EXAMPLES);
    private final Graph passing = union(read(Path.of("ontology")), examples);
    private final org.apache.jena.shacl.Shapes shapes =
            org.apache.jena.shacl.Shapes.parse(read(Path.of("ontology/shapes")));
    private final List<Section> sections = new ArrayList<>();

    ShapesTest() throws IOException {
        for (String file : List.of("fail.ru", "fail-terms.ru")) {
            String text = Files.readString(EXAMPLES.resolve(file));
            String prefixes = text.substring(text.indexOf("PREFIX "), text.indexOf("\n# ams:"));
            SECTION.matcher(text).results().map(m -> new Section(m.group(1), m.group(2), m.group(3),
                    prefixes + m.group(4))).forEach(sections::add);
        }
    }

    @Test
    void thePassingExamplesBreakNoShape() {
        assertEquals(List.of(), ShaclValidator.get().validate(shapes, passing).getEntries().stream()
                .map(e -> e.focusNode() + " " + name(e.source()) + ": " + e.message()).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyTargetHasAPassingExample() {
        return shapes.getTargetShapes().stream().map(shape -> dynamicTest(name(shape) + " has an example", () -> {
            List<Node> focus = shape.getTargets().stream().flatMap(t -> t.getFocusNodes(passing).stream())
                    .filter(n -> examples.contains(n, Node.ANY, Node.ANY)).toList();
            assertTrue(!focus.isEmpty(), () -> name(shape) + " targets no node of pass.ttl or pass-terms.ttl");
            assertAll(shape.getPropertyShapes().stream().map(property -> () -> assertTrue(focus.stream().anyMatch(
                    n -> !ShaclPaths.valueNodes(examples, n, property.getPath()).isEmpty()),
                    () -> name(property) + " has no value to look at in the passing examples")));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyFailingExampleBreaksItsShape() {
        return sections.stream().filter(s -> !s.isVia()).map(section -> dynamicTest(section.title(), () -> {
            Graph changed = union(passing);
            UpdateExec.dataset(DatasetGraphFactory.wrap(changed)).update(section.update()).execute();
            Set<String> broken = ShaclValidator.get().validate(shapes, changed).getEntries().stream()
                    .map(e -> name(e.source()) + " " + name(e.sourceConstraintComponent())).collect(Collectors.toSet());
            assertTrue(broken.contains(section.shape() + " " + section.component()),
                    () -> section.title() + ": breaks only " + broken);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyShapeThatOthersReferToIsReportedAtOneOfThem() {
        return sections.stream().filter(Section::isVia).map(section -> dynamicTest(section.title(), () -> {
            Node shape = NodeFactory.createURI(section.shape().replaceFirst("^ams:", Am.BASE + "shape/"));
            assertTrue(shapes.getShapeMap().containsKey(shape), () -> section.shape() + " is no shape");
            Set<String> users = shapes.getGraph().find(Node.ANY, SHACL.node, Node.ANY)
                    .filterKeep(t -> shapes.getGraph().contains(t.getObject(), SHACL.property, shape))
                    .mapWith(t -> name(t.getSubject())).toSet();
            assertTrue(users.contains(section.reason()) || users.isEmpty() && section.reason().equals("nothing"),
                    () -> section.title() + ": the shapes that refer to it are " + users);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyConstraintHasAFailingExample() {
        return shapes.getShapeMap().values().stream().filter(s -> s.isPropertyShape() || !s.getConstraints().isEmpty())
                .filter(s -> sections.stream().noneMatch(v -> v.isVia() && v.shape().equals(name(s))))
                .map(shape -> dynamicTest(name(shape) + " has a failing example for each constraint", () -> {
                    Set<String> constraints = shape.getConstraints().stream().map(c -> name(c.getComponent()))
                            .collect(Collectors.toSet());
                    assertTrue(!constraints.isEmpty(), () -> name(shape) + " demands nothing");
                    assertEquals(constraints, sections.stream().filter(s -> s.shape().equals(name(shape)))
                            .map(Section::component).collect(Collectors.toSet()), () -> name(shape));
                }));
    }

    private static Graph read(Path folder) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.ttl")) {
            files.forEach(f -> RDFDataMgr.read(graph, f.toUri().toString()));
        }
        return graph;
    }

    private static Graph union(Graph... graphs) {
        Graph union = GraphFactory.createDefaultGraph();
        Stream.of(graphs).forEach(g -> GraphUtil.addInto(union, g));
        return union;
    }

    private static String name(Shape shape) {
        return name(shape.getShapeNode());
    }

    private static String name(Node node) {
        return Am.shorten(node.getURI());
    }
}
