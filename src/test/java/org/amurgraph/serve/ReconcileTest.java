package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amurgraph.match.Gold;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reconciliation service over the project's own data, asked as OpenRefine asks. */
class ReconcileTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded; charset=UTF-8";
    /** OpenRefine sends so many queries at once unless it is told otherwise. */
    private static final int BATCH = 10;

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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The JSON of an answer, which must be right by a schema. */
    private static JsonObject json(Answer answer, String schema) throws IOException {
        assertEquals(200, answer.status(), answer::toString);
        assertEquals("application/json", answer.mediaType());
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        assertEquals(List.of(), faults(answer.text(), schema));
        return Json.createReader(new StringReader(answer.text())).readObject();
    }

    private static List<String> faults(String json, String schema) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/reconcile", schema + ".json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text)
                .validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static JsonObject ask(String queries) throws IOException, InterruptedException {
        assertEquals(List.of(), faults(queries, "queries"));
        return json(server.post("/reconcile", "queries=" + encoded(queries), FORM), "results");
    }

    private static JsonArray one(String query) throws IOException, InterruptedException {
        JsonObject answer = ask("{\"q0\": " + query + "}").getJsonObject("q0");
        assertFalse(answer.containsKey("error"), answer::toString);
        return answer.getJsonArray("result");
    }

    private static String id(JsonArray result, int place) {
        return result.getJsonObject(place).getString("id");
    }

    private static JsonObjectBuilder query(Gold gold) {
        JsonObjectBuilder query = Json.createObjectBuilder().add("query", gold.text());
        if (!gold.type().isEmpty()) {
            query.add("type", gold.type());
        }
        if (!gold.within().isEmpty()) {
            query.add("properties", Json.createArrayBuilder().add(Json.createObjectBuilder().add("pid", "isPartOf")
                    .add("v", gold.within())));
        }
        return query;
    }

    @Test
    void theManifestSaysAllThatOpenRefineNeeds() throws IOException, InterruptedException {
        JsonObject manifest = json(server.get("/reconcile"), "manifest");
        assertEquals("https://w3id.org/amur/id/", manifest.getString("identifierSpace"));
        String base = "http://localhost:" + server.url().getPort();
        assertEquals(base + "/id/{{id}}", manifest.getJsonObject("view").getString("url"));
        assertEquals(303, server.get("/id/khabarovsk").status());
        assertTrue(manifest.getJsonArray("defaultTypes").size() >= 5);
    }

    @Test
    void aMatchIsExactlyWhatTheMatcherLinks() throws IOException, InterruptedException {
        List<Gold> rows = Gold.read().stream().filter(g -> !g.text().isBlank()).toList();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Gold> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            JsonObjectBuilder queries = Json.createObjectBuilder();
            IntStream.range(0, batch.size()).forEach(i -> queries.add("q" + i, query(batch.get(i))));
            JsonObject answer = ask(queries.build().toString());
            for (int i = 0; i < batch.size(); i++) {
                List<String> matches = new ArrayList<>();
                answer.getJsonObject("q" + i).getJsonArray("result").getValuesAs(JsonObject.class).stream()
                        .filter(r -> r.getBoolean("match")).forEach(r -> matches.add(r.getString("id")));
                assertEquals(batch.get(i).outcome().equals("linked") ? batch.get(i).things() : List.of(), matches,
                        batch.get(i).toString());
            }
        }
    }

    @Test
    void asOpenRefineAsks() throws IOException, InterruptedException {
        JsonObject manifest = json(server.get("/reconcile", "Accept: application/json, text/javascript, */*; q=0.01",
                "Origin: http://127.0.0.1:3333"), "manifest");
        JsonObject guess = ask("""
                {"q0": {"query": "Harbin", "limit": 3}, "q1": {"query": "Heihe", "limit": 3}}""");
        assertEquals("City", guess.getJsonObject("q0").getJsonArray("result").getJsonObject(0).getJsonArray("type")
                .getJsonObject(0).getString("id"));
        JsonObject suggested = json(server.get("/reconcile/suggest/type?prefix=cit"), "suggestions");
        assertEquals("City", id(suggested.getJsonArray("result"), 0));
        JsonObject property = json(server.get("/reconcile/suggest/property?prefix=located"), "suggestions");
        assertEquals("locatedIn", id(property.getJsonArray("result"), 0));
        JsonArray found = one("""
                {"query": "Blagoveshchensk", "type": "City", "type_strict": "should",
                 "properties": [{"pid": "locatedIn", "v": {"id": "amur-oblast", "name": "Amur Oblast"}}]}""");
        assertEquals("blagoveshchensk", id(found, 0));
        assertTrue(found.getJsonObject(0).getBoolean("match"));
        String preview = manifest.getJsonObject("preview").getString("url").replace("{{id}}", "blagoveshchensk");
        assertEquals(200, server.get(preview.replaceFirst("^http://[^/]+", "")).status());
        JsonObject proposed = json(server.get("/reconcile/properties?type=City&limit=20"), "proposals");
        assertEquals("City", proposed.getString("type"));
        JsonObject rows = json(server.post("/reconcile", "extend=" + encoded("""
                {"ids": ["blagoveshchensk", "khabarovsk"],
                 "properties": [{"id": "locatedIn"}, {"id": "wikidata", "settings": {"limit": "1"}}]}"""), FORM),
                "extension").getJsonObject("rows");
        assertEquals("[{\"id\":\"amur-oblast\",\"name\":\"Amur Oblast\"}]",
                rows.getJsonObject("blagoveshchensk").getJsonArray("locatedIn").toString());
        assertEquals("[{\"str\":\"Q4454\"}]", rows.getJsonObject("khabarovsk").getJsonArray("wikidata").toString());
    }

    @ParameterizedTest
    @CsvSource({"Q4454", "http://www.wikidata.org/entity/Q4454", "2022890", "RUKHV", "unlocode:RU KHV",
        "wikidata:Q4454", "geonames:2022890.0"})
    void anIdentifierIsKnownAsSuch(String text) throws IOException, InterruptedException {
        JsonArray result = one("{\"query\": \"" + text + "\"}");
        assertEquals("khabarovsk", id(result, 0));
        assertEquals(100, result.getJsonObject(0).getInt("score"));
        assertEquals(List.of("identifier", "exact"), result.getJsonObject(0).getJsonArray("features")
                .getValuesAs(JsonObject.class).stream().map(f -> f.getString("id")).toList());
    }

    @Test
    void aPropertyThatIsASchemeGoesBeforeTheName() throws IOException, InterruptedException {
        String wikidata = ", \"properties\": [{\"pid\": \"wikidata\", \"v\": \"Q4454\"}]}";
        assertEquals("khabarovsk", id(one("{\"query\": \"whatever\"" + wikidata), 0));
        assertEquals("khabarovsk", id(one("{" + wikidata.substring(2)), 0));
        assertEquals(0, one("{\"query\": \"Khabarovsk\", \"type\": \"Person\"" + wikidata).size());
    }

    @Test
    void severalClassesAreAnyOfThemOrAllOfThem() throws IOException, InterruptedException {
        String text = "{\"query\": \"Heilongjiang\", \"type\": [\"River\", \"%s\"], \"type_strict\": \"%s\"}";
        assertTrue(one(text.formatted("Person", "any")).getJsonObject(0).getBoolean("match"));
        assertEquals(List.of(false, false), one(text.formatted("Region", "any")).getValuesAs(JsonObject.class).stream()
                .limit(2).map(r -> r.getBoolean("match")).toList());
        assertEquals("amur-river", id(one(text.formatted("Place", "all")), 0));
        assertEquals(0, one(text.formatted("Person", "all")).stream()
                .filter(r -> r.asJsonObject().getBoolean("match")).count());
    }

    /** OpenRefine sends each class as one that should be. */
    @Test
    void aClassThatShouldBeDecidesAndOthersAreListedAfterIt() throws IOException, InterruptedException {
        String text = "{\"query\": \"%s\", \"type\": \"%s\", \"type_strict\": \"should\"}";
        List<JsonObject> both = one(text.formatted("Heilongjiang", "Region")).getValuesAs(JsonObject.class);
        assertEquals("heilongjiang-province", both.get(0).getString("id"));
        assertEquals(List.of("heilongjiang-province"), both.stream().filter(r -> r.getBoolean("match"))
                .map(r -> r.getString("id")).toList());
        assertTrue(both.stream().anyMatch(r -> r.getString("id").equals("amur-river")), both::toString);
        JsonArray none = one(text.formatted("Heilongjiang", "Person"));
        assertEquals("amur-river", id(none, 0));
        assertTrue(none.getValuesAs(JsonObject.class).stream().noneMatch(r -> r.getBoolean("match")), none::toString);
    }

    @Test
    void namesAreInTheLanguageThatIsAskedFor() throws IOException, InterruptedException {
        String queries = "queries=" + encoded("{\"q0\": {\"query\": \"Harbin\"}}");
        JsonObject result = json(server.post("/reconcile?lang=zh", queries, FORM), "results").getJsonObject("q0")
                .getJsonArray("result").getJsonObject(0);
        assertEquals("哈尔滨", result.getString("name"));
        JsonObject manifest = json(server.get("/reconcile?lang=zh"), "manifest");
        assertEquals("/suggest/entity?lang=zh", manifest.getJsonObject("suggest").getJsonObject("entity")
                .getString("service_path"));
        assertEquals("城市", json(server.get("/reconcile/suggest/type?lang=zh&prefix=City"), "suggestions")
                .getJsonArray("result").getJsonObject(0).getString("name"));
    }

    @Test
    void theQuestionsOfTheReadmeHaveTheAnswersThatItTells() throws IOException, InterruptedException {
        Matcher example = Pattern.compile("reconcile --data-urlencode 'queries=\n([^']*)'")
                .matcher(Files.readString(Path.of("README.md")));
        assertTrue(example.find(), "the README shows no batch of queries");
        JsonObject answer = ask(example.group(1));
        JsonArray city = answer.getJsonObject("q0").getJsonArray("result");
        assertEquals("khabarovsk", id(city, 0));
        assertEquals(99, city.getJsonObject(0).getInt("score"));
        assertTrue(city.getJsonObject(0).getBoolean("match"));
        JsonArray both = answer.getJsonObject("q1").getJsonArray("result");
        assertEquals(List.of("amur-river", "heilongjiang-province"), List.of(id(both, 0), id(both, 1)));
        assertTrue(both.getValuesAs(JsonObject.class).stream().noneMatch(r -> r.getBoolean("match")));
    }

    @Test
    void aBatchComesByGetAsWell() throws IOException, InterruptedException {
        Answer answer = server.get("/reconcile?queries=" + encoded("{\"q0\": {\"query\": \"伯力\"}}"));
        assertEquals("khabarovsk", id(json(answer, "results").getJsonObject("q0").getJsonArray("result"), 0));
        assertEquals(304, server.get("/reconcile?queries=" + encoded("{\"q0\": {\"query\": \"伯力\"}}"),
                "If-None-Match: " + answer.header("ETag")).status());
    }

    @Test
    void theLimitOfAQueryIsKept() throws IOException, InterruptedException {
        assertEquals(2, one("{\"query\": \"Heixiazi\", \"limit\": 2}").size());
        assertTrue(one("{\"query\": \"Heixiazi\", \"limit\": 1000000}").size() <= 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"query\": 5}", "{\"query\": \"\"}", "{\"query\": \"a\", \"type\": \"Nothing\"}",
        "{\"query\": \"a\", \"limit\": 0}", "{\"query\": \"a\", \"limit\": \"ten\"}", "{\"query\": \"a\", \"x\": 1}",
        "{\"query\": \"a\", \"type_strict\": \"some\"}", "{\"query\": \"a\", \"properties\": 1}",
        "{\"query\": \"a\", \"properties\": [{\"pid\": \"nothing\", \"v\": 1}]}", "7",
        "{\"query\": \"a\", \"properties\": [{\"pid\": \"locatedIn\"}]}",
        "{\"query\": \"a\", \"properties\": [{\"pid\": \"locatedIn\", \"v\": {\"name\": \"x\"}}]}"})
    void aBadQueryIsToldOfAndSpoilsNoOther(String bad) throws IOException, InterruptedException {
        String queries = "queries=" + encoded("{\"q0\": " + bad + ", \"q1\": {\"query\": \"Harbin\"}}");
        JsonObject answer = json(server.post("/reconcile", queries, FORM), "results");
        assertTrue(answer.getJsonObject("q0").getString("error").contains(" "));
        assertEquals(0, answer.getJsonObject("q0").getJsonArray("result").size());
        assertEquals("harbin", id(answer.getJsonObject("q1").getJsonArray("result"), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queries={", "queries=[]", "queries=7", "queries=", "extend={}", "extend=nonsense",
        "queries={}&extend={}", "queries={}&callback=f", "extend={\"ids\":[\"harbin\"],\"properties\":[{\"id\":\"no\"}]}"})
    void whatCannotBeReadIsRefusedInASentence(String body) throws IOException, InterruptedException {
        String form = String.join("&", Stream.of(body.split("&")).map(p -> p.replaceFirst("=.*", "=")
                + encoded(p.replaceFirst("^[^=]*=", ""))).toList());
        server.post("/reconcile", form, FORM).refused(400);
    }

    @Test
    void tooManyOrTooLongQueriesAreRefused() throws IOException, InterruptedException {
        JsonObjectBuilder many = Json.createObjectBuilder();
        IntStream.range(0, 51).forEach(i -> many.add("q" + i, Json.createObjectBuilder().add("query", "Harbin")));
        server.post("/reconcile", "queries=" + encoded(many.build().toString()), FORM).refused(400);
        server.post("/reconcile", "queries=" + "x".repeat(2_000_000), FORM).refused(413);
        server.post("/reconcile", "queries=" + encoded("{\"q0\":" + "[".repeat(20_000)), FORM).refused(400);
        JsonArrayBuilder ids = Json.createArrayBuilder();
        IntStream.range(0, 1001).forEach(i -> ids.add("thing-" + i));
        server.post("/reconcile", "extend=" + encoded(Json.createObjectBuilder().add("ids", ids)
                .add("properties", Json.createArrayBuilder()).build().toString()), FORM).refused(400);
    }

    @Test
    void aLongFormIsAnsweredUpToTheLimitOfRequests() throws IOException, InterruptedException {
        JsonArrayBuilder names = Json.createArrayBuilder();
        IntStream.range(0, 20).forEach(i -> names.add("黑龙江".repeat(22)));
        JsonObjectBuilder within = Json.createObjectBuilder().add("pid", "isPartOf").add("v", names);
        JsonObject harbin = Json.createObjectBuilder().add("query", "Harbin")
                .add("properties", Json.createArrayBuilder().add(within)).build();
        JsonObjectBuilder many = Json.createObjectBuilder();
        IntStream.range(0, 50).forEach(i -> many.add("q" + i, harbin));
        String form = "queries=" + encoded(many.build().toString());
        assertTrue(form.length() > 600_000, () -> form.length() + " bytes");
        JsonObject answer = json(server.post("/reconcile", form, FORM), "results");
        assertEquals(50, answer.size());
        assertEquals("harbin", id(answer.getJsonObject("q49").getJsonArray("result"), 0));
        int limit = Settings.Load.standard().requestBytes();
        String blanks = "+".repeat(limit - form.length());
        json(server.post("/reconcile", form + blanks, FORM), "results");
        Answer refused = server.post("/reconcile", form + blanks + "+", FORM).refused(413);
        assertEquals("The request is too large; make it smaller.", refused.text().strip());
    }

    @Test
    void onlyQuestionsComeByPost() throws IOException, InterruptedException {
        server.post("/reconcile/suggest/type", "prefix=a", FORM).refused(405);
        server.post("/reconcile", "{\"q0\": {\"query\": \"Harbin\"}}", "Content-Type: application/json").refused(415);
        server.send("PUT", "/reconcile", new byte[0]).refused(405);
        server.get("/reconcile/nothing").refused(404);
        assertEquals("GET, HEAD, POST, OPTIONS", server.send("OPTIONS", "/reconcile", new byte[0],
                "Origin: http://127.0.0.1:3333").header("Access-Control-Allow-Methods"));
    }

    @Test
    void thingsAreSuggestedPageByPage() throws IOException, InterruptedException {
        JsonArray first = json(server.get("/reconcile/suggest/entity?prefix=h"), "suggestions").getJsonArray("result");
        JsonArray second = json(server.get("/reconcile/suggest/entity?prefix=h&cursor=20"), "suggestions")
                .getJsonArray("result");
        assertEquals(20, first.size());
        assertTrue(second.stream().noneMatch(first::contains) && !second.isEmpty());
        JsonArray cities = json(server.get("/reconcile/suggest/entity?prefix=" + encoded("Хаб") + "&type=City"),
                "suggestions").getJsonArray("result");
        assertEquals(1, cities.size());
        assertEquals("khabarovsk", id(cities, 0));
    }

    @Test
    void aPreviewIsAPageThatAnyPageMayFrame() throws IOException, InterruptedException {
        Answer answer = server.get("/reconcile/preview?id=khabarovsk");
        answer.safe();
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors *"));
        Document page = Jsoup.parse(answer.text());
        assertEquals("Khabarovsk (city)", page.select("h1").text());
        assertEquals("/id/khabarovsk", page.select("h1 a").attr("href"));
        assertTrue(page.select("[src^=http], link[href^=http]").isEmpty());
        server.get("/reconcile/preview?id=" + encoded("<script>alert(1)</script>")).refused(404);
        assertTrue(server.get("/page/id/khabarovsk").header("Content-Security-Policy")
                .contains("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @CsvSource({"entity, khabarovsk", "type, City", "property, locatedIn"})
    void aFlyoutIsHtmlForAnId(String what, String id) throws IOException, InterruptedException {
        Answer answer = server.get("/reconcile/flyout/" + what + "?id=" + id);
        JsonObject flyout = Json.createReader(new StringReader(answer.text())).readObject();
        assertEquals(id, flyout.getString("id"));
        assertFalse(Jsoup.parse(flyout.getString("html")).select("h1").text().isEmpty());
    }

    @Test
    void quantitiesAreNumbersOrNumbersWithUnitsAndLostOnesAreNone() throws IOException, InterruptedException {
        String request = """
                {"ids": ["khabarovsk-krai", "nothing"], "properties": [{"id": "area", "settings": {"content": "%s"}},
                 {"id": "prefLabel"}, {"id": "population", "settings": {"limit": 1}}]}""";
        JsonObject rows = json(server.post("/reconcile", "extend=" + encoded(request.formatted("number")), FORM),
                "extension").getJsonObject("rows");
        JsonObject krai = rows.getJsonObject("khabarovsk-krai");
        assertTrue(krai.getJsonArray("area").getJsonObject(0).keySet().stream()
                .allMatch(k -> k.equals("int") || k.equals("float")), krai::toString);
        assertEquals("[{\"str\":\"Khabarovsk Krai\"}]", krai.getJsonArray("prefLabel").toString());
        assertEquals(1, krai.getJsonArray("population").size());
        assertEquals("[]", rows.getJsonObject("nothing").getJsonArray("area").toString());
        String text = json(server.post("/reconcile", "extend=" + encoded(request.formatted("text")), FORM), "extension")
                .getJsonObject("rows").getJsonObject("khabarovsk-krai").getJsonArray("area").getJsonObject(0)
                .getString("str");
        assertTrue(text.matches("[\\d.]+ .*[Kk]ilomet.*"), text);
    }

    /** OpenRefine names the schema space where a column has no class. */
    @ParameterizedTest
    @ValueSource(strings = {"https://w3id.org/amur/ontology#", "Nothing", "https://w3id.org/amur/ontology#Thing"})
    void propertiesOfAllThingsAreProposedForWhatIsNoClass(String type) throws IOException, InterruptedException {
        JsonObject all = json(server.get("/reconcile/properties"), "proposals");
        assertEquals("Thing", all.getString("type"));
        JsonObject proposed = json(server.get("/reconcile/properties?type=" + encoded(type)), "proposals");
        assertEquals(type, proposed.getString("type"), "the type is told as it was sent");
        assertEquals(all.getJsonArray("properties"), proposed.getJsonArray("properties"));
    }
}
