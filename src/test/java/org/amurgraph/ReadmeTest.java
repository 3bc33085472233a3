package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern ASK = Pattern.compile(
            "```\njava -jar \\S+ ask (\\S+) (\\w+)=(\\S+) --format csv\n```\n```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("`((?:bench|data|deploy|ontology|queries|src)/[^`*<{\\s]*)`");

    private static final Pattern LIMIT = Pattern.compile("\\n\\| [^|]+ \\| ([^|]+) \\| `(--[a-z-]+)` \\|");

    @TempDir
    private Path releases;

    private static String readme() throws IOException {
        return Files.readString(TestProject.PROJECT.resolve("README.md"));
    }

    @Test
    void theAnswerShownIsTheAnswerGiven() throws IOException {
        Matcher example = EXAMPLE.matcher(readme());
        assertTrue(example.find(), "the README shows no query by curl");
        TestProject.release(releases);
        Ask ask = Ask.of(QueryFile.parse("example.rq", example.group(1)), Map.of());
        assertEquals(example.group(2), answer(ask, Release.open(releases)));
    }

    @Test
    void theAnswerOfTheNamedQueryShownIsTheOneGiven() throws IOException {
        Matcher example = ASK.matcher(readme());
        assertTrue(example.find(), "the README shows no named query with a parameter");
        assertEquals(example.group(4), answer(example.group(1), Map.of(example.group(2), example.group(3))));
    }

    @Test
    void theTableOfNamedQueriesIsThatOfTheirFiles() throws IOException {
        StringBuilder table = new StringBuilder("| name | question | parameters |\n|---|---|---|\n");
        for (QueryFile query : Catalogue.read(TestProject.PROJECT.resolve("queries/named")).queries().values()) {
            String parameters = query.parameters().stream()
                    .map(p -> "`" + p.name() + "` (" + p.type().name().toLowerCase(Locale.ROOT) + ")")
                    .collect(Collectors.joining(", "));
            table.append("| `" + query.name() + "` | " + query.header("question").orElseThrow() + " | "
                    + (parameters.isEmpty() ? "none" : parameters) + " |\n");
        }
        assertTrue(readme().contains(table + "\n"), "the README's table is not\n" + table);
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
        StringBuilder table = new StringBuilder("| what | number |\n|---|---|\n");
        answer("size-of-the-graph", Map.of()).lines().skip(1).map(l -> l.split(",")).forEach(cells ->
                table.append(String.format(Locale.ROOT, "| %s | %,d |%n", cells[0], Integer.parseInt(cells[1]))));
        assertTrue(readme().contains(table), "the README's table is not\n" + table);
    }

    @Test
    void theLimitsShownAreThoseOfTheOptions() throws IOException {
        Matcher row = LIMIT.matcher(readme());
        Map<String, String> shown = new TreeMap<>();
        while (row.find()) {
            shown.put(row.group(2), row.group(1).replace(",", "").replaceAll(" (s|MB)$", ""));
        }
        Map<String, String> options = new TreeMap<>();
        Main.commandLine().getSubcommands().get("serve").getCommandSpec().options().stream()
                .filter(o -> !List.of("--port", "--bind", "--release", "--public-url", "--behind-proxy", "--allow-service")
                        .contains(o.longestName()))
                .filter(o -> !o.longestName().startsWith("--store") && !o.usageHelp() && !o.versionHelp())
                .forEach(o -> options.put(o.longestName(), Objects.requireNonNullElse(o.defaultValue(),
                        "one per core at least 2")));
        assertEquals(options, shown);
    }

    @Test
    void everyFileThatIsNamedExists() throws IOException {
        Stream<String> missing = LINK.matcher(readme()).results().map(r -> r.group(1))
                .filter(file -> !Files.exists(TestProject.PROJECT.resolve(file)));
        assertEquals("[]", missing.toList().toString());
    }

    private String answer(String name, Map<String, String> values) throws IOException {
        TestProject.release(releases);
        Release release = Release.open(releases);
        return answer(Ask.of(Catalogue.read(release.queries()).find(name).orElseThrow(), values), release);
    }

    private static String answer(Ask ask, Release release) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ask.write(release.data(), Ask.Format.CSV, answer);
        return answer.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
