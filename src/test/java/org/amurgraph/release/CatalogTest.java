package org.amurgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.amurgraph.vocab.Am;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release says of itself is what anyone who counts the lines of its file finds. */
class CatalogTest {

    private static final Pattern LINE = Pattern.compile("(<\\S+>) (<\\S+>) (.+) (<\\S+>) \\.");
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
    private static final String DATASET = "<" + Am.BASE + "dataset>";

    /** A statement as the file writes it. */
    private record Line(String subject, String predicate, String object) {
    }

    @TempDir
    private static Path releases;
    private static final Map<String, Integer> GRAPHS = new TreeMap<>();
    private static final Set<Line> LINES = new HashSet<>();

    @BeforeAll
    static void build() throws IOException {
        Path release = TestProject.release(releases);
        try (Stream<String> lines = Files.lines(release.resolve("graph.nq"))) {
            lines.forEach(line -> {
                Matcher parts = LINE.matcher(line);
                assertTrue(parts.matches(), line);
                LINES.add(new Line(parts.group(1), parts.group(2), parts.group(3)));
                GRAPHS.merge(parts.group(4), 1, Integer::sum);
            });
        }
    }

    private static List<String> objects(String subject, String predicate) {
        return LINES.stream().filter(l -> l.subject.equals(subject) && l.predicate.equals(predicate)).map(Line::object)
                .sorted().toList();
    }

    private static String object(String subject, String predicate) {
        List<String> objects = objects(subject, predicate);
        assertEquals(1, objects.size(), subject + " " + predicate + " " + objects);
        return objects.get(0);
    }

    private static int figure(String subject, String property) {
        return Integer.parseInt(object(subject, "<" + VOID + property + ">").replaceFirst("^\"(\\d+)\".*$", "$1"));
    }

    private static List<String> parts(String property) {
        return objects(DATASET, "<" + VOID + property + ">");
    }

    private static int distinct(Function<Line, String> part, Predicate<String> counts) {
        return (int) LINES.stream().map(part).filter(counts).distinct().count();
    }

    private static Map<String, Integer> counts(Predicate<Line> counted, Function<Line, String> by) {
        return LINES.stream().filter(counted).collect(Collectors.toMap(by, l -> 1, Integer::sum, TreeMap::new));
    }

    /** The counts that the parts of the dataset state, by what each is a part for. */
    private static Map<String, Integer> stated(String kind, String by, String figure) {
        return parts(kind).stream().collect(Collectors.toMap(p -> object(p, "<" + VOID + by + ">"),
                p -> figure(p, figure), Integer::sum, TreeMap::new));
    }

    @Test
    void theFiguresOfTheWholeAreThoseOfItsUnion() {
        assertEquals(LINES.size(), figure(DATASET, "triples"));
        assertEquals(distinct(Line::subject, s -> s.startsWith("<" + Am.BASE)), figure(DATASET, "entities"));
        assertEquals(distinct(Line::subject, s -> true), figure(DATASET, "distinctSubjects"));
        assertEquals(distinct(Line::object, o -> true), figure(DATASET, "distinctObjects"));
        assertEquals(distinct(Line::predicate, p -> true), figure(DATASET, "properties"));
        assertEquals(counts(l -> l.predicate.equals(TYPE), Line::object).size(), figure(DATASET, "classes"));
    }

    @Test
    void everyClassHasItsNumberOfMembers() {
        assertEquals(counts(l -> l.predicate.equals(TYPE), Line::object),
                stated("classPartition", "class", "entities"));
    }

    @Test
    void everyPredicateHasItsNumberOfStatements() {
        assertEquals(counts(l -> true, Line::predicate), stated("propertyPartition", "property", "triples"));
    }

    @Test
    void everyGraphHasItsNumberOfStatements() {
        assertEquals(GRAPHS, parts("subset").stream().filter(s -> s.startsWith("<" + Am.BASE + "graph/"))
                .collect(Collectors.toMap(s -> s, s -> figure(s, "triples"), Integer::sum, TreeMap::new)));
    }

    @Test
    void everyLinkToAnotherDatasetIsCountedInOneLinkset() {
        int linked = 0;
        for (String set : parts("subset")) {
            if (objects(set, TYPE).contains("<" + VOID + "Linkset>")) {
                String predicate = object(set, "<" + VOID + "linkPredicate>");
                String target = object(set, "<" + VOID + "objectsTarget>");
                String space = object(target, "<" + VOID + "uriSpace>").replace("\"", "");
                assertEquals(LINES.stream().filter(l -> l.predicate.equals(predicate)
                        && l.object.startsWith("<" + space)).count(), figure(set, "triples"), set);
                assertEquals(DATASET, object(set, "<" + VOID + "subjectsTarget>"));
                linked += figure(set, "triples");
            }
        }
        assertEquals(LINES.stream().filter(l -> l.predicate.startsWith("<" + SKOS) && l.predicate.endsWith("Match>")
                && !l.object.startsWith("<" + Am.BASE)).count(), linked);
        assertTrue(linked > 80, "only " + linked + " links");
    }

    @Test
    void theVocabulariesAreTheNamespacesOfPredicatesAndClasses() {
        Set<String> namespaces = new TreeSet<>();
        for (Line line : LINES) {
            namespaces.add(line.predicate.replaceFirst("[^/#]*>$", ">"));
            if (line.predicate.equals(TYPE)) {
                namespaces.add(line.object.replaceFirst("[^/#]*>$", ">"));
            }
        }
        assertEquals(List.copyOf(namespaces), parts("vocabulary"));
    }

    @Test
    void everyPartAndTableSaysWhatItIsAndHowItIsCalled() {
        List<String> described = new ArrayList<>(List.of(DATASET, "<" + Am.BASE + "catalog>"));
        Stream.of("classPartition", "propertyPartition", "subset").forEach(p -> described.addAll(parts(p)));
        LINES.stream().map(Line::subject).filter(s -> s.startsWith("<" + Am.BASE + "table/")).forEach(described::add);
        for (String node : described) {
            assertFalse(objects(node, TYPE).isEmpty(), node);
            assertFalse(objects(node, LABEL).isEmpty(), node);
        }
    }

    @Test
    void theExamplesAreInTheDataset() {
        List<String> examples = parts("exampleResource");
        assertEquals(6, examples.size());
        examples.forEach(e -> assertFalse(objects(e, TYPE).isEmpty(), e));
    }

    @Test
    void everyGraphTellsWhatItWasMadeFromAndEveryTableIsUsed() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (String graph : GRAPHS.keySet()) {
            List<String> from = objects(graph, "<" + PROV + "wasDerivedFrom>");
            assertFalse(from.isEmpty() && objects(graph, "<" + PROV + "wasGeneratedBy>").isEmpty(), graph);
            from.stream().filter(f -> f.startsWith("<" + Am.BASE + "table/"))
                    .map(t -> object(t, "<http://www.w3.org/ns/csvw#url>"))
                    .forEach(url -> tables.add(url.replaceFirst("^\"(.*)\".*$", "$1")));
        }
        try (Stream<Path> files = Files.walk(TestProject.PROJECT.resolve("data"))) {
            assertEquals(files.filter(f -> f.toString().endsWith(".csv"))
                    .map(f -> TestProject.PROJECT.relativize(f).toString()).sorted().toList(), List.copyOf(tables));
        }
        assertEquals(Stream.of("source/s2", "table/claim", "table/name", "table/quantity", "table/unknown")
                .map(t -> "<" + Am.BASE + t + ">").toList(),
                objects("<" + Am.BASE + "graph/s2>", "<" + PROV + "wasDerivedFrom>"));
    }

    @Test
    void aFigureIsExactOrNotGivenWhereANumberOfObjectsIsAnObjectItself() {
        int without = 0;
        for (int number = 1; number < 100; number++) {
            GraphStore store = new GraphStore();
            Node graph = Am.graph("s");
            Node value = NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
            store.add(graph, Triple.create(Am.term("a"), Am.term("b"), value));
            Catalog.countsOf(store.data(), graph).forEach(t -> store.add(graph, t));
            List<Triple> union = store.data().getDefaultGraph().find().toList();
            List<Node> stated = store.data().getDefaultGraph().find(Am.dataset(),
                    NodeFactory.createURI(VOID + "distinctObjects"), Node.ANY).mapWith(Triple::getObject).toList();
            without += stated.isEmpty() ? 1 : 0;
            stated.forEach(n -> assertEquals(union.stream().map(Triple::getObject).distinct().count(),
                    ((Number) n.getLiteralValue()).longValue()));
            assertTrue(store.data().getDefaultGraph().contains(Am.dataset(), NodeFactory.createURI(VOID + "triples"),
                    NodeFactory.createLiteralDT(Integer.toString(union.size()), XSDDatatype.XSDinteger)));
        }
        assertEquals(1, without);
    }
}
