package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The questions to joined tables: over small tables that imitate the real ones, and, where the real ones are at hand in
 * {@code ../shared/external} (they are no part of the project), over those.
 */
class JoinedQueriesTest {

    private static final Path QUERIES = TestProject.PROJECT.resolve("queries/joined");
    private static final Path TABLES = TestProject.PROJECT.resolve("src/test/resources/joined");
    private static final Path REAL = TestProject.PROJECT.resolve("../shared/external");
    private static final Map<String, String> REAL_TABLES = Map.of("gdp", "worldbank-gdp/gdp.csv",
            "country-codes", "country-codes/country-codes.csv",
            "harmonized-system", "harmonized-system/harmonized-system.csv");

    @TempDir
    private static Path folder;
    private static Release small;

    @BeforeAll
    static void join() throws IOException {
        Path releases = folder.resolve("small");
        TestProject.release(releases);
        for (String name : List.of("gdp", "country-codes", "places", "harmonized-system")) {
            join(TABLES.resolve(name + ".csv"), releases);
        }
        small = Release.open(releases);
    }

    /** Joins a copy of a table, so that the metadata that are drafted beside it stay in the test's folder. */
    private static void join(Path table, Path releases) throws IOException {
        Path copies = Files.createDirectories(releases.resolveSibling(releases.getFileName() + "-tables"));
        Path copy = Files.copy(table, copies.resolve(table.getFileName()));
        StringWriter out = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true))
                .execute("join", copy.toString(), "--out", releases.toString());
        assertEquals(0, code, out::toString);
    }

    private static String answer(Release release, String name, Map<String, String> values) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Ask.of(QueryFile.read(QUERIES.resolve(name + ".rq"), name), values)
                .write(release.data(), Ask.Format.CSV, answer);
        return answer.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static List<NamedCsvRecord> rows(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().toList();
        }
    }

    private static List<NamedCsvRecord> rows(Release release, String name, Map<String, String> values)
            throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                     CsvReader.builder().ofNamedCsvRecord(answer(release, name, values))) {
            return rows.stream().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> theAnswerOverSmallTablesIsTheExpectedOne() throws IOException {
        return Catalogue.read(QUERIES).queries().keySet().stream().map(name -> DynamicTest.dynamicTest(name, () ->
                assertEquals(Files.readString(TABLES.resolve("expected/" + name + ".csv")),
                        answer(small, name, Map.of()))));
    }

    @TestFactory
    Stream<DynamicTest> aQuestionSaysWhichTablesItNeeds() throws IOException {
        return Catalogue.read(QUERIES).queries().values().stream().map(query -> DynamicTest.dynamicTest(query.name(),
                () -> {
                    assertTrue(query.header("question").isPresent() && query.header("expect").isPresent());
                    Set<String> named = query.query().getPrefixMapping().getNsPrefixMap().values().stream()
                            .filter(n -> n.startsWith(Am.BASE + "external/"))
                            .map(n -> n.replaceFirst("^.*/", "").replace("#", "")).collect(Collectors.toSet());
                    assertEquals(named, Set.copyOf(query.needs()));
                }));
    }

    @Test
    void aQuestionWithoutItsTableIsToldWhichToJoin() throws IOException {
        Path releases = folder.resolve("bare");
        TestProject.release(releases);
        StringWriter err = new StringWriter();
        int code = Main.commandLine().setErr(new PrintWriter(err, true))
                .execute("ask", "timber-headings", "--release", releases.toString());
        assertEquals("1 amur-graph: the query timber-headings asks of the table harmonized-system, which is not joined "
                + "to the release; join it with the command join harmonized-system.csv", code + " " + err.toString().strip());
    }

    /** A release with the real tables. */
    private static Release real() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "the real tables are not at hand");
        Path releases = folder.resolve("real");
        if (!Files.exists(releases)) {
            TestProject.release(releases);
            join(naturalEarth(), releases);
            for (String table : REAL_TABLES.values()) {
                join(REAL.resolve(table), releases);
            }
        }
        return Release.open(releases);
    }

    /** The populated places of Natural Earth as CSV: GeoJSON is no table. */
    private static Path naturalEarth() throws IOException {
        Path csv = folder.resolve("places.csv");
        List<String> columns = List.of("NAME", "wikidataid", "GEONAMEID", "ISO_A2");
        try (JsonReader json = Json.createReader(Files.newBufferedReader(
                REAL.resolve("natural-earth/ne_10m_populated_places_far_east.geojson")));
                CsvWriter writer = CsvWriter.builder().build(csv)) {
            writer.writeRecord(columns);
            for (JsonObject feature : json.readObject().getJsonArray("features").getValuesAs(JsonObject.class)) {
                JsonObject place = feature.getJsonObject("properties");
                writer.writeRecord(columns.stream().map(c -> place.isNull(c) ? ""
                        : place.get(c).toString().replaceAll("^\"|\"$", "")).toList());
            }
        }
        return csv;
    }

    @Test
    void sharesOfRealGdpAreThoseThatDivisionGives() throws IOException {
        Release release = real();
        Map<String, BigDecimal> gdp = new TreeMap<>();
        for (NamedCsvRecord row : rows(REAL.resolve(REAL_TABLES.get("gdp")))) {
            gdp.put(row.getField("Country Code") + row.getField("Year"), new BigDecimal(row.getField("Value")));
        }
        Map<String, String> codes = Map.of(Am.BASE + "id/china", "CHN", Am.BASE + "id/russia", "RUS");
        List<NamedCsvRecord> answer = rows(release, "trade-as-a-share-of-gdp", Map.of());
        assertTrue(answer.size() > 30, "there are figures of trade for both states and many years");
        for (NamedCsvRecord row : answer) {
            BigDecimal whole = gdp.get(codes.get(row.getField("state")) + row.getField("year"));
            assertEquals(whole == null ? "" : new BigDecimal(row.getField("trade")).scaleByPowerOfTen(2)
                            .divide(whole, 3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(),
                    row.getField("percent").isEmpty() ? "" : new BigDecimal(row.getField("percent"))
                            .stripTrailingZeros().toPlainString(), row::toString);
        }
    }

    @Test
    void aStateWithoutARowInTheRealTableStaysWithoutAFigure() throws IOException {
        Map<String, String> gdp = rows(real(), "gdp-of-the-states", Map.of("year", "2023")).stream()
                .collect(Collectors.toMap(r -> r.getField("state"), r -> r.getField("gdp")));
        assertEquals("", gdp.get(Am.BASE + "id/north-korea"));
        assertTrue(!gdp.get(Am.BASE + "id/china").isEmpty() && !gdp.get(Am.BASE + "id/russia").isEmpty());
    }

    @Test
    void everyStateIsFoundByAllSevenSchemesOfTheRealCodes() throws IOException {
        Map<String, List<NamedCsvRecord>> columns = rows(real(), "states-by-every-code", Map.of())
                .stream().collect(Collectors.groupingBy(r -> r.getField("state")));
        assertEquals(6, columns.size());
        columns.forEach((state, rows) -> {
            assertEquals(7, rows.size(), rows::toString);
            rows.forEach(row -> assertEquals(state, row.getField("other")));
        });
    }

    @Test
    void realPlacesAreTheSameByBothIdentifiers() throws IOException {
        Release release = real();
        Map<String, String> items = things("wikidata");
        Map<String, String> numbers = things("geonames");
        Set<String> expected = new TreeSet<>();
        for (NamedCsvRecord row : rows(folder.resolve("places.csv"))) {
            String byItem = items.getOrDefault(row.getField("wikidataid"), "");
            String byNumber = numbers
                    .getOrDefault(row.getField("GEONAMEID").replaceFirst("\\.0$", ""), "");
            if (!byItem.isEmpty() || !byNumber.isEmpty()) {
                expected.add(row.getField("NAME") + " " + byItem + " " + byNumber);
            }
        }
        List<NamedCsvRecord> answer = rows(release, "places-by-two-identifiers", Map.of());
        assertTrue(expected.size() >= 9, expected::toString);
        assertEquals(expected, answer.stream().map(r -> r.getField("name") + " " + slug(r.getField("byWikidata")) + " "
                + slug(r.getField("byGeonames"))).collect(Collectors.toCollection(TreeSet::new)));
        answer.forEach(row -> assertTrue(!row.getField("same").equals("false"), row::toString));
    }

    private static String slug(String iri) {
        return iri.replaceFirst("^.*/", "");
    }

    /** Slugs of things by their identifiers of a scheme, read from the curated table. */
    private static Map<String, String> things(String scheme) {
        try {
            return rows(TestProject.PROJECT.resolve("data/link/link.csv")).stream()
                    .filter(r -> r.getField("scheme").equals(scheme)).collect(Collectors.toMap(
                            r -> r.getField("identifier"), r -> r.getField("thing"), (a, b) -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void realHeadingsLeadToTheTimberSectors() throws IOException {
        Release release = real();
        assertEquals(Set.of("4403"), rows(release, "timber-headings", Map.of()).stream()
                .map(r -> r.getField("code")).collect(Collectors.toSet()));
        Set<String> expected = rows(REAL.resolve(REAL_TABLES.get("harmonized-system"))).stream()
                .map(r -> r.getField("hscode")).filter(c -> c.length() == 4 && c.startsWith("44") && !c.equals("4403"))
                .collect(Collectors.toSet());
        assertEquals(expected, rows(release, "timber-headings",
                Map.of("sector", "id:khabarovsk-timber-industry")).stream().map(r -> r.getField("code"))
                .collect(Collectors.toSet()));
    }
}
