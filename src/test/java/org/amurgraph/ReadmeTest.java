package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the program does. */
class ReadmeTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```\ncurl [^']*'Accept: text/csv'[^']*'query=\n([^']*)'\n```\n```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile("(?m)^- \\[(.*)]\\((queries/competency/.*\\.rq)\\)$");
    private static final Pattern LINK = Pattern.compile("`((?:bench|data|ontology|queries|src)/[^`*<{\\s]*)`");

    @TempDir
    private Path releases;

    private static String readme() throws IOException {
        return Files.readString(TestProject.PROJECT.resolve("README.md"));
    }

    @Test
    void theAnswerShownIsTheAnswerGiven() throws IOException {
        Matcher example = EXAMPLE.matcher(readme());
        assertTrue(example.find(), "the README shows no query by curl");
        Build.of(TestProject.PROJECT.resolve("data")).write(releases);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Ask.of(QueryFile.parse("example.rq", example.group(1)), Map.of())
                .write(Release.open(releases).data(), Ask.Format.CSV, answer);
        assertEquals(example.group(2), answer.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void theQuestionsShownAreThoseOfTheirFiles() throws IOException {
        Matcher question = QUESTION.matcher(readme());
        int questions = 0;
        while (question.find()) {
            QueryFile file = QueryFile.read(TestProject.PROJECT.resolve(question.group(2)), question.group(2));
            assertEquals(file.header("question").orElseThrow(), question.group(1));
            questions++;
        }
        assertEquals(10, questions);
    }

    @Test
    void theCountsShownAreThoseOfTheGraph() throws IOException {
        Build.of(TestProject.PROJECT.resolve("data")).write(releases);
        Release release = Release.open(releases);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Ask.of(Catalogue.read(release.queries()).find("size-of-the-graph").orElseThrow(), Map.of())
                .write(release.data(), Ask.Format.CSV, answer);
        StringBuilder table = new StringBuilder("| what | number |\n|---|---|\n");
        answer.toString(StandardCharsets.UTF_8).lines().skip(1).map(l -> l.split(",")).forEach(cells ->
                table.append(String.format(Locale.ROOT, "| %s | %,d |%n", cells[0], Integer.parseInt(cells[1]))));
        assertTrue(readme().contains(table), "the README's table is not\n" + table);
    }

    @Test
    void everyFileThatIsNamedExists() throws IOException {
        Stream<String> missing = LINK.matcher(readme()).results().map(r -> r.group(1))
                .filter(file -> !Files.exists(TestProject.PROJECT.resolve(file)));
        assertEquals("[]", missing.toList().toString());
    }
}
