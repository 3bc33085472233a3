package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The named queries over HTTP: the same answers as {@code ask} gives, described in OpenAPI, and citable. */
class NamedQueriesHttpTest {

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

    private static JsonObject json(Answer answer) {
        assertEquals(200, answer.status(), answer::toString);
        return Json.createReader(new ByteArrayInputStream(answer.body())).readObject();
    }

    @TestFactory
    Stream<DynamicTest> everyQueryAnswersAsItsFileExpects() throws IOException {
        return Stream.of("named", "competency").flatMap(NamedQueriesHttpTest::files)
                .map(csv -> DynamicTest.dynamicTest(csv.getFileName().toString(), () -> {
                    String path = "/api/queries/" + csv.getFileName().toString().replace(".csv", "");
                    Answer answer = server.get(path, "Accept: text/csv");
                    assertEquals(Files.readString(csv), answer.text().replace("\r\n", "\n"));
                    assertEquals(answer.text(), server.get(path + ".csv", "Accept: text/html").text());
                    assertEquals(200, server.get(path, "Accept: text/html").status());
                }));
    }

    private static Stream<Path> files(String group) {
        try (Stream<Path> files = Files.list(Path.of("queries", group))) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCatalogueListsEveryQueryFile() throws IOException, InterruptedException {
        List<String> names = json(server.get("/api/queries")).getJsonArray("queries").getValuesAs(JsonObject.class)
                .stream().map(q -> q.getString("name")).toList();
        assertEquals(Stream.of("named", "competency").flatMap(NamedQueriesHttpTest::files)
                .map(f -> f.getFileName().toString().replace(".csv", "")).sorted().toList(), names);
    }

    @Test
    void theDescriptionIsOpenApiAndNamesEveryQueryWithItsParameters() throws IOException, InterruptedException {
        Answer answer = server.get("/api/openapi.json");
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(answer.text());
        assertEquals(List.of(), parsed.getMessages());
        OpenAPI api = parsed.getOpenAPI();
        assertEquals("3.1.0", api.getOpenapi());
        for (JsonObject query : json(server.get("/api/queries")).getJsonArray("queries")
                .getValuesAs(JsonObject.class)) {
            List<String> described = api.getPaths().get(query.getString("href")).getGet().getParameters().stream()
                    .map(p -> p.getName()).filter(n -> !n.equals("cite")).toList();
            assertEquals(query.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                    .map(p -> p.getString("name")).toList(), described, query.getString("name"));
        }
    }

    /** Each address is asked as it says that it can be: with what it requires, and with each of the rest besides. */
    @Test
    void whatIsDescribedOfTheReconciliationServiceHolds() throws IOException, InterruptedException {
        JsonObject paths = json(server.get("/api/openapi.json")).getJsonObject("paths");
        List<String> described = paths.keySet().stream().filter(p -> p.startsWith("/reconcile")).toList();
        assertEquals(9, described.size(), described::toString);
        for (String path : described) {
            JsonObject operation = paths.getJsonObject(path).getJsonObject("get");
            List<JsonObject> all = operation.getJsonArray("parameters").getValuesAs(JsonObject.class);
            String required = all.stream().filter(p -> p.getBoolean("required", false))
                    .map(p -> pair(p.getString("name"), p.getJsonObject("schema"))).collect(Collectors.joining("&"));
            requireAnswer(operation, server.get(path + "?" + required));
            for (JsonObject parameter : all) {
                if (!parameter.getBoolean("required", false)) {
                    requireAnswer(operation, server.get(path + "?" + required + "&"
                            + pair(parameter.getString("name"), parameter.getJsonObject("schema"))));
                }
            }
        }
        JsonObject post = paths.getJsonObject("/reconcile").getJsonObject("post");
        String form = "application/x-www-form-urlencoded";
        JsonObject fields = post.getJsonObject("requestBody").getJsonObject("content").getJsonObject(form)
                .getJsonObject("schema").getJsonObject("properties");
        assertEquals(Set.of("queries", "extend"), fields.keySet());
        for (String field : fields.keySet()) {
            requireAnswer(post, server.post("/reconcile", pair(field, fields.getJsonObject(field)),
                    "Content-Type: " + form));
        }
    }

    private static String pair(String name, JsonObject schema) {
        return name + "=" + URLEncoder.encode(schema.getJsonArray("examples").getString(0), StandardCharsets.UTF_8);
    }

    private static void requireAnswer(JsonObject operation, Answer answer) {
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(operation.getJsonObject("responses").getJsonObject("200").getJsonObject("content").keySet(),
                Set.of(answer.mediaType()), answer::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "promises-overdue-as-of-a-day?as_of=yesterday       | takes a day",
        "promises-overdue-as-of-a-day?as_of=2025-02-30      | takes a day",
        "promises-overdue-as-of-a-day?dya=2025-01-01      | has no parameter",
        "promises-overdue-as-of-a-day?as_of=2025-01-01&as_of=2025-01-02 | given 2 times",
        "evidence-of-a-thing?thing=a%20b                  | takes an IRI",
        "evidence-of-a-thing?thing=%3E%20%7D%20%23        | takes an IRI",
        "evidence-of-a-thing?thing=nowhere:x              | takes an IRI",
        "all-promises.csv?cite=true                       | ask for .json",
        "all-promises?cite=perhaps                        | true or false",
    })
    void aParameterThatDoesNotFitIsToldBeforeTheQueryRuns(String query, String words)
            throws IOException, InterruptedException {
        Answer answer = server.get("/api/queries/" + query).refused(400);
        assertTrue(answer.text().contains(words), answer::toString);
    }

    @Test
    void aParameterIsAValueAndNeverText() throws IOException, InterruptedException {
        Answer answer = server.get("/api/queries/things-by-name.csv?text=%22%29%20%7D%20%23%20%5C");
        assertEquals(1, answer.text().lines().count(), answer::toString);
    }

    @Test
    void aParameterChangesTheAnswer() throws IOException, InterruptedException {
        String early = server.get("/api/queries/promises-overdue-as-of-a-day.csv?as_of=2015-01-01").text();
        String late = server.get("/api/queries/promises-overdue-as-of-a-day.csv?as_of=2035-01-01").text();
        assertTrue(late.lines().count() > early.lines().count(), late);
        assertEquals(server.get("/api/queries/evidence-of-a-thing.csv?thing=id:heixiazi-island").text(), server.get(
                "/api/queries/evidence-of-a-thing.csv?thing=https://w3id.org/amur/id/heixiazi-island").text());
    }

    @Test
    void anAnswerCanBeCitedWithTheClaimsThatItRestsOn() throws IOException, InterruptedException {
        Answer plain = server.get("/api/queries/promises-overdue-as-of-a-day?as_of=2025-06-30");
        assertFalse(json(plain).containsKey("citation"));
        String link = plain.header("Link").replaceFirst("^<([^>]*)>.*$", "$1");
        JsonObject cited = json(server.get(link));
        assertEquals(json(plain).getJsonObject("results"), cited.getJsonObject("results"));
        JsonObject citation = cited.getJsonObject("citation");
        assertTrue(citation.getString("release").startsWith(citation.getString("version") + "-"));
        assertEquals("promises-overdue-as-of-a-day", citation.getString("query"));
        assertEquals("2025-06-30", citation.getJsonObject("parameters").getString("as_of"));
        List<JsonObject> claims = citation.getJsonArray("claims").getValuesAs(JsonObject.class);
        assertTrue(claims.stream().anyMatch(c -> c.getString("claim").endsWith("claim/S0-081")
                && c.containsKey("start") && c.containsKey("passageSha256")), claims::toString);
    }

    @Test
    void aTableCanBeHadAsRdfAndAPageShowsIt() throws IOException, InterruptedException {
        Graph graph = GraphFactory.createGraphMem();
        RDFParser.fromString(server.get("/api/queries/all-promises.ttl").text(), Lang.TURTLE).parse(graph);
        assertTrue(graph.size() > 22);
        String page = server.get("/api/queries/all-promises", "Accept: text/html").safe().text();
        assertTrue(page.contains("/api/queries/all-promises.csv"), page);
    }
}
