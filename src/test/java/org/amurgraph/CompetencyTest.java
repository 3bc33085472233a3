package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The questions that the graph must answer, each with the answer that the texts, tables or terms give. */
class CompetencyTest {

    private static final Path QUESTIONS = TestProject.PROJECT.resolve("queries/competency");

    private static final Pattern NAME =
            Pattern.compile("(\\bam:|\\bamc:|" + Am.TERM + "|" + Am.CODE + ")([A-Za-z][A-Za-z0-9-]*)");

    @TempDir
    private static Path releases;
    private static Release release;

    @BeforeAll
    static void build() throws IOException {
        Build.of(TestProject.PROJECT.resolve("data")).write(releases);
        release = Release.open(releases);
    }

    @TestFactory
    Stream<DynamicTest> theAnswerIsTheExpectedOne() throws IOException {
        return Catalogue.read(QUESTIONS).queries().values().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    ByteArrayOutputStream answer = new ByteArrayOutputStream();
                    Ask.of(query, Map.of()).write(release.data(), Ask.Format.CSV, answer);
                    assertEquals(Files.readString(QUESTIONS.resolve(query.name() + ".csv")),
                            answer.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aQuestionSaysWhatItAsksWhyAndWhatIsExpected() throws IOException {
        return Catalogue.read(QUESTIONS).queries().values().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    for (String word : List.of("question", "why", "params", "expect")) {
                        assertTrue(query.header(word).isPresent(), "no header # " + word);
                    }
                    assertTrue(query.query().isAskType() || !query.query().isQueryResultStar(), "SELECT *");
                    assertTrue(query.query().isAskType() || query.query().hasOrderBy(), "no ORDER BY");
                }));
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
