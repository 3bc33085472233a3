package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/** The questions and named queries that the graph must answer, with what the texts, tables or terms give. */
class CompetencyTest {

    private static final Path QUERIES = TestProject.PROJECT.resolve("queries");
    private static final Path QUESTIONS = QUERIES.resolve("competency");

    private static final Pattern NAME =
            Pattern.compile("(\\bam:|\\bamc:|" + Am.TERM + "|" + Am.CODE + ")([A-Za-z][A-Za-z0-9-]*)");

    private static final Pattern NOT_PORTABLE = Pattern.compile("\\bSERVICE\\b|://jena\\.|<java:");

    @TempDir
    private static Path releases;
    private static Release release;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        release = Release.open(releases);
    }

    @TestFactory
    Stream<DynamicTest> theAnswerIsTheExpectedOne() throws IOException {
        return forEachQuery(query -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            Ask.of(query, Map.of()).write(release.data(), Ask.Format.CSV, answer);
            assertEquals(Files.readString(QUERIES.resolve(query.file().replaceFirst("rq$", "csv"))),
                    answer.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        });
    }

    @TestFactory
    Stream<DynamicTest> aQuestionSaysWhatItAsksWhyAndWhatIsExpected() throws IOException {
        return forEachQuery(query -> {
            for (String word : List.of("question", "why", "params", "expect")) {
                assertTrue(query.header(word).isPresent(), "no header # " + word);
            }
            assertTrue(query.query().isAskType() || !query.query().isQueryResultStar(), "SELECT *");
            assertTrue(query.query().isAskType() || query.query().hasOrderBy(), "no ORDER BY");
        });
    }

    @TestFactory
    Stream<DynamicTest> anyEngineOfSparql11CanRunTheQueryOverTheDump() throws IOException {
        return forEachQuery(query -> {
            String text = Files.readString(QUERIES.resolve(query.file()));
            Query parsed = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            assertFalse(parsed.hasDatasetDescription(), "FROM");
            assertFalse(NOT_PORTABLE.matcher(parsed.toString()).find(), "SERVICE or a function of ARQ");
        });
    }

    private static Stream<DynamicTest> forEachQuery(ThrowingConsumer<QueryFile> test) throws IOException {
        return Stream.concat(Catalogue.read(QUESTIONS).queries().values().stream(),
                        Catalogue.read(QUERIES.resolve("named")).queries().values().stream())
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> test.accept(query)));
    }

    @Test
    void everyTermAndCodeIsUsedByAQuestion() throws IOException {
        Set<String> used = new HashSet<>();
        for (QueryFile query : Catalogue.read(QUESTIONS).queries().values()) {
            // The query as parsed, so without its comments.
            Matcher names = NAME.matcher(query.query().toString()
                    + Files.readString(QUESTIONS.resolve(query.name() + ".csv")));
            while (names.find()) {
                used.add(names.group(1).replace("am:", Am.TERM).replace("amc:", Am.CODE) + names.group(2));
            }
        }
        assertEquals(List.of(), terms().filter(t -> !used.contains(t)).toList());
    }

    private static Stream<String> terms() {
        return release.data().getGraph(Am.graph("ontology")).find().toList().stream()
                .map(Triple::getSubject).map(Node::getURI)
                .filter(iri -> iri.startsWith(Am.TERM) || iri.startsWith(Am.CODE)).distinct().sorted();
    }
}
