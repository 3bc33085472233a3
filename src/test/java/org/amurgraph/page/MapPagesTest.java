package org.amurgraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amurgraph.TestProject;
import org.amurgraph.query.Ask;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map of the project's own release. What is expected was read in the tables of data/. */
class MapPagesTest {

    private static final int RELEASE = 2026;
    private static final String BRIDGE = "tongjiang-nizhneleninskoye-railway-bridge";
    private static final String HEIHE = "heihe-blagoveshchensk-highway-bridge";

    @TempDir
    private static Path releases;
    private static Release release;
    private static MapPages pages;
    private static MapTables tables;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        release = Release.open(releases);
        pages = new MapPages(new Pages(release.data(), new Edition("Amur Graph", "What sources say", release.name(),
                "0.1.0", "2026-11-23", "https://creativecommons.org/licenses/by/4.0/", release.manifest().quads())));
        List<QueryFile> files = List.of(file("named/places-on-the-map.rq"), file("pages/map-things.rq"),
                file("pages/map-stages.rq"));
        tables = new MapTables(table(files.get(0)), table(files.get(1)), table(files.get(2)), files);
    }

    private static QueryFile file(String path) throws IOException {
        return QueryFile.read(TestProject.PROJECT.resolve("queries").resolve(path), path);
    }

    private static Table table(QueryFile file) {
        try (QueryExec exec = QueryExec.dataset(release.data()).query(Ask.of(file, Map.of()).query()).build()) {
            return Table.of(exec.select());
        }
    }

    private static String html(int year, Optional<Node> thing) {
        return pages.page(tables, new MapQuestion(year, RELEASE, thing));
    }

    private static Document page(int year) {
        return Jsoup.parse(html(year, Optional.empty()));
    }

    private static Element row(int year, String slug) {
        return page(year).getElementById("row-" + slug);
    }

    private static JsonObject json() {
        return Json.createReader(new StringReader(pages.json(tables, new MapQuestion(2026, RELEASE,
                Optional.empty())))).readObject();
    }

    @Test
    void thePageIsSoundAndSmallWithoutAScript() {
        String html = html(2024, Optional.empty());
        assertEquals(List.of(), PageRules.faults(html));
        assertTrue(html.length() < 150_000, html.length() + " characters");
        assertEquals(2, Jsoup.parse(html).select("svg.drawing").size());
    }

    @ParameterizedTest
    @CsvSource({
        BRIDGE + ", 2014, unknown", BRIDGE + ", 2015, planned", BRIDGE + ", 2020, planned", BRIDGE + ", 2021, built",
        BRIDGE + ", 2022, open", HEIHE + ", 2015, unknown", HEIHE + ", 2016, construction", HEIHE + ", 2019, built",
        HEIHE + ", 2022, open", "wusu-bridge, 2011, unknown", "wusu-bridge, 2012, open",
        "hunchun-vladivostok-railway, 2015, planned", "heixiazi-island-chinese-part, 2011, open"
    })
    void aThingIsAsFarAsWhatIsDatedUpToTheYearSays(String slug, int year, String standing) {
        assertEquals(1, row(year, slug).select("svg.sign-" + standing).size(), row(year, slug).text());
    }

    @Test
    void aPlanIsNeverDrawnAsDone() {
        for (int year : List.of(2025, 2028, 2030)) {
            for (String slug : List.of("heixiazi-border-checkpoint", "heixiazi-border-checkpoint-russian-side",
                    "heixiazi-temporary-passenger-checkpoint")) {
                Element row = row(year, slug);
                assertTrue(row.select("svg.sign-planned, svg.sign-unknown").size() == 1, year + " " + row.text());
            }
        }
        Element row = row(2030, "heixiazi-border-checkpoint-russian-side");
        assertTrue(row.select("td").get(2).text().contains("open to traffic"), row.text());
        assertEquals("not stated", row.select("td").get(1).text());
    }

    @Test
    void aPlanDoesNotCountBeforeItsSourceWasWritten() {
        assertEquals("none stated", row(2014, BRIDGE).select("td").get(2).text());
        assertTrue(row(2015, BRIDGE).select("td").get(2).text().contains("S1-049"));
    }

    @Test
    void claimsThatDisagreeStandSideBySide() {
        Element row = row(2019, HEIHE);
        assertTrue(row.select("td").get(1).select("a[href=/claim/R-197]").size() == 1);
        assertTrue(row.select("td").get(1).select("a[href=/claim/R-198]").size() == 1);
        assertTrue(row.select("td").get(0).text().contains("disputed"), row.text());
        assertTrue(row(2021, BRIDGE).select("td").get(1).text().contains("likely wrong"));
    }

    @Test
    void aThingIsDrawnWhereASoundClaimPutsIt() {
        assertEquals(Set.of("/id/heihe", "/id/blagoveshchensk"), Set.copyOf(row(2024, HEIHE).select("td").get(3)
                .select("a[href^=/id/]").eachAttr("href")), "R-210 is likely wrong");
        assertTrue(page(2024).select("#undrawn ~ div tr").stream().anyMatch(r -> r.id().equals("row-siberian-railway")));
    }

    @Test
    void everyClaimThatPlacesAThingIsAboutIt() {
        Node subject = RDF.Nodes.subject;
        Node object = RDF.Nodes.object;
        List<String> strange = tables.things().rows().stream().filter(r -> r.contains("claim"))
                .filter(r -> !release.data().getDefaultGraph().contains(r.get("claim"), subject, r.get("thing"))
                        && !release.data().getDefaultGraph().contains(r.get("claim"), object, r.get("thing"))
                        && !release.data().getDefaultGraph().contains(r.get("claim"), object, r.get("place")))
                .map(Object::toString).toList();
        assertEquals(List.of(), strange);
        assertTrue(tables.things().rows().stream().filter(r -> r.contains("claim")).count() > 20);
    }

    @Test
    void everyPointShowsItsOrigin() throws IOException {
        long rows = Files.readAllLines(TestProject.PROJECT.resolve("data/position/position.csv")).size() - 1L;
        List<Element> places = page(2024).select("#places ~ div tbody tr");
        assertEquals(rows, places.size());
        assertTrue(places.stream().noneMatch(r -> r.select("td").get(1).text().isBlank()));
        assertTrue(places.stream().anyMatch(r -> r.text().contains("Zarubino") && r.text().contains("Nominatim")));
    }

    @Test
    void thePointsForScriptsAreThoseOfTheTable() {
        Set<String> points = tables.places().rows().stream().map(r -> Double.parseDouble(r.get("longitude")
                .getLiteralLexicalForm()) + " " + Double.parseDouble(r.get("latitude").getLiteralLexicalForm()))
                .collect(Collectors.toSet());
        Set<String> drawn = new TreeSet<>();
        for (JsonObject feature : json().getJsonArray("features").getValuesAs(JsonObject.class)) {
            if (!feature.isNull("geometry")) {
                feature.getJsonObject("geometry").getJsonArray("coordinates").getValuesAs(JsonArray.class).forEach(
                        p -> drawn.add(p.getJsonNumber(0).doubleValue() + " " + p.getJsonNumber(1).doubleValue()));
            }
        }
        assertTrue(points.containsAll(drawn));
        assertTrue(drawn.contains("134.813889 48.361389"), "the island");
    }

    @Test
    void theStatesForScriptsAreThoseOfThePages() {
        for (int year : List.of(2004, 2016, 2030)) {
            Document page = page(year);
            for (JsonObject feature : json().getJsonArray("features").getValuesAs(JsonObject.class)) {
                JsonObject thing = feature.getJsonObject("properties");
                List<JsonObject> years = thing.getJsonArray("years").getValuesAs(JsonObject.class);
                assertEquals(IntStream.rangeClosed(2004, 2030).boxed().toList(),
                        years.stream().map(y -> y.getInt("year")).toList());
                Element row = page.getElementById("row-" + thing.getString("slug"));
                assertEquals(years.get(year - 2004).getString("words"), row.select("td").get(0).text().replaceFirst(
                        "^[A-Z]( ≠)? ", ""));
            }
        }
    }

    @Test
    void whatIsAskedForStandsOutAndSaysWhereItIs() {
        Node bridge = NodeFactory.createURI(Am.BASE + "id/wusu-bridge");
        Document page = Jsoup.parse(html(2024, Optional.of(bridge)));
        assertEquals("row-wusu-bridge", page.select("tr.sought").attr("id"));
        assertTrue(page.getElementById("sought").text().contains("Drawn at Heixiazi Island"));
        Document other = Jsoup.parse(html(2024, Optional.of(NodeFactory.createURI(Am.BASE + "id/siberian-railway"))));
        assertTrue(other.getElementById("sought").text().contains("not on the map"));
    }

    @Test
    void theFrontierIsNotDrawnAtTheIsland() {
        Document page = page(2024);
        assertFalse(page.select("#map .layer-boundary").attr("d").isEmpty());
        assertEquals(0, page.select("#map-island .layer-boundary").size());
        assertTrue(page.text().contains("say nothing on who is right"));
    }

    @Test
    void theBackgroundIsSmallAndSaysWhereItIsFrom() throws IOException {
        Path file = TestProject.PROJECT.resolve("src/main/resources/explorer/map-background.geojson");
        assertTrue(Files.size(file) < 150_000, Files.size(file) + " bytes");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            assertTrue(reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class).stream().allMatch(
                    f -> f.getJsonObject("properties").getString("origin").equals("Natural Earth, public domain")));
        }
    }
}
