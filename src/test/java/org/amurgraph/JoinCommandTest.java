package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.release.Release;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code join} as a researcher meets it, on small tables of our own writing. */
class JoinCommandTest {

    private static final String PREFIXES = """
            PREFIX am: <https://w3id.org/amur/ontology#> PREFIX amc: <https://w3id.org/amur/code/>
            PREFIX id: <https://w3id.org/amur/id/> PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX t: <https://w3id.org/amur/external/table#>
            """;
    private static final String GDP = """
            code,year,value
            CHN,2018,1.5
            RUS,2018,2.5
            CHN,2019,3.5
            NAM,2019,4.5
            """;

    @TempDir
    private static Path shared;
    @TempDir
    private Path folder;

    record Outcome(int code, String out, String err) {
    }

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(shared.resolve("release"));
    }

    @BeforeEach
    void copyRelease() throws IOException {
        TestProject.copy(shared.resolve("release"), releases());
    }

    static Outcome run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.of(args).map(Object::toString).toArray(String[]::new);
        int code = Main.commandLine(arguments).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Outcome(code, out.toString().replace("\r\n", "\n"), err.toString());
    }

    private Path releases() {
        return folder.resolve("release");
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private Outcome join(String text, Object... options) throws IOException {
        List<Object> args = new ArrayList<>(List.of("join", table(text), "--out", releases()));
        args.addAll(List.of(options));
        return run(args.toArray());
    }

    private Path external(String file) {
        return releases().resolve("current/external/table").resolve(file);
    }

    private List<NamedCsvRecord> report() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(external("report.csv"))) {
            return csv.stream().toList();
        }
    }

    private String reported(String value, String column) throws IOException {
        return report().stream().filter(r -> r.getField("value").equals(value)).findFirst().orElseThrow()
                .getField(column);
    }

    /** The rows of an answer, their cells parted by blanks, without what the IRIs begin with. */
    private List<String> ask(String query) throws IOException {
        Release release = Release.open(releases());
        List<String> rows = new ArrayList<>();
        QueryExec exec = QueryExec.dataset(release.data()).query(PREFIXES + query).build();
        List<String> columns = exec.getQuery().getResultVars();
        exec.select().forEachRemaining(b -> rows.add(columns.stream().map(c -> text(b.get(c)))
                .collect(Collectors.joining(" "))));
        return rows;
    }

    private static String text(Node node) {
        return node == null ? "-" : node.isURI() ? node.getURI().replaceFirst("^.*/(id|row)/", "")
                : node.getLiteralLexicalForm();
    }

    private String current() throws IOException {
        return releases().resolve("current").toRealPath().getFileName().toString();
    }

    @Test
    void rowsLeadToTheThingsThatTheirKeysMean() throws IOException {
        Outcome outcome = join(GDP);
        assertEquals(0, outcome.code, outcome.err);
        assertEquals(List.of("china 2018 1.5", "china 2019 3.5", "russia 2018 2.5"), ask("""
                SELECT ?thing ?year ?value { ?row a t:Row ; t:code_thing ?thing ; t:year ?year ; t:value ?value }
                ORDER BY ?thing ?year"""));
        assertEquals(List.of("3"), ask("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?row am:refersTo ?thing } "
                + "?row a t:Row FILTER STRENDS(STR(?g), \"/table/links\") }"));
        assertTrue(outcome.out.contains("4 rows of table") && outcome.out.contains("2 distinct values linked")
                && outcome.out.contains("1 distinct values unlinked"), outcome.out);
    }

    @Test
    void theQueryThatIsOfferedAnswers() throws IOException {
        String out = join(GDP).out;
        assertEquals(3, ask(out.substring(out.indexOf("PREFIX")).replaceAll("PREFIX t:.*\n", "")).size());
    }

    @Test
    void aRowIsComparableByItsDate() throws IOException {
        join("code,date\nCHN,2019\nCHN,2019-05\nCHN,2019-05-06\n", "--key", "date=date");
        assertEquals(List.of("2019 2019-01-01 2019-12-31", "2019-05 2019-05-01 2019-05-31",
                "2019-05-06 2019-05-06 2019-05-06"), ask("SELECT ?when ?earliest ?latest { ?row a t:Row ; "
                + "am:when ?when ; am:earliest ?earliest ; am:latest ?latest } ORDER BY ?when"));
    }

    @Test
    void nothingCuratedChangesAndRemovingGivesBackTheVeryRelease() throws IOException {
        String before = current();
        byte[] manifest = Files.readAllBytes(releases().resolve("current/manifest.json"));
        byte[] graph = Files.readAllBytes(releases().resolve("current/graph.nq"));
        join(GDP);
        assertFalse(before.equals(current()));
        assertArrayEquals(graph, Files.readAllBytes(releases().resolve("current/graph.nq")));
        assertTrue(run("join", "--list", "--out", releases()).out.startsWith("table: "));
        assertEquals(0, run("join", "--remove", "table", "--out", releases()).code);
        assertEquals(before, current());
        assertArrayEquals(manifest, Files.readAllBytes(releases().resolve("current/manifest.json")));
        assertEquals("", run("join", "--list", "--out", releases()).out);
    }

    @Test
    void theSameTableGivesTheSameBytesInAnyTimeZoneAndLocale() throws IOException {
        join(GDP);
        String first = current();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Vladivostok"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(0, join(GDP).code);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertEquals(first, current());
    }

    @Test
    void everyDistinctValueIsExplainedWithTheNumberOfItsRows() throws IOException {
        join(GDP);
        assertEquals(Set.of("CHN", "RUS", "NAM"), report().stream().map(r -> r.getField("value"))
                .collect(Collectors.toSet()));
        assertTrue(report().stream().noneMatch(r -> r.getField("why").isBlank()));
        assertEquals("2", reported("CHN", "rows"));
        assertEquals("5", reported("NAM", "first_row"));
        assertEquals("unlinked", reported("NAM", "outcome"));
        String html = Files.readString(external("report.html"));
        report().forEach(r -> assertTrue(html.contains(">" + r.getField("value") + "<"), r::toString));
    }

    @Test
    void aMetadataDraftIsWrittenOnceAndNeverOverwritten() throws IOException {
        Path draft = folder.resolve("table.csv-metadata.json");
        Outcome outcome = join(GDP, "--draft");
        assertTrue(outcome.out.contains(draft.toString()), outcome.out);
        assertFalse(Files.exists(external("rows.nq")));
        String edited = Files.readString(draft).replace("\"dc:title\": \"", "\"dc:title\": \"Edited ");
        Files.writeString(draft, edited);
        assertEquals(0, join(GDP).code);
        assertEquals(edited, Files.readString(draft));
        assertTrue(ask("SELECT ?title { ?table a am:ExternalTable ; dcterms:title ?title }").get(0)
                .startsWith("Edited "));
    }

    @Test
    void whatIsNotKnownOfATableIsAKnownUnknown() throws IOException {
        assertTrue(join(GDP).err.contains("The licence of the table is not known"));
        assertEquals(List.of("date", "licence", "origin"), ask("SELECT ?what { ?x a am:KnownUnknown ; "
                + "am:ofTable ?table ; am:missing ?code BIND (STRAFTER(STR(?code), \"/code/\") AS ?what) } ORDER BY ?what"));
        Outcome told = join(GDP, "--license", "https://example.org/licence", "--source", "a ministry", "--retrieved",
                "2025-01-31", "--title", "Products");
        assertEquals("", told.err);
        assertEquals(List.of("https://example.org/licence a ministry 2025-01-31 Products"), ask("""
                SELECT ?l ?s ?r ?t { ?x dcterms:license ?l ; dcterms:source ?s ; am:retrieved ?r ; dcterms:title ?t ;
                a am:ExternalTable }"""));
        assertEquals(List.of(), ask("SELECT ?x { ?x a am:KnownUnknown ; am:ofTable ?table }"));
    }

    @Test
    void whatIsAmbiguousIsListedAndADecisionWins() throws IOException {
        String cities = "city,n\nBlagoveshchensk,1\nKhabarovsk,2\nBlagoveshchensk,3\n";
        assertEquals(0, join(cities, "--key", "city=name:City").code);
        assertEquals("ambiguous", reported("Blagoveshchensk", "outcome"), () -> "two cities bear the name");
        Path decided = folder.resolve("links.csv");
        String list = Files.readString(external("to-decide.csv"));
        assertTrue(list.startsWith("column,value,decision,thing,note\ncity,Blagoveshchensk,,id:"), list);
        Files.writeString(decided, "column,value,decision,thing,note\ncity,Blagoveshchensk,link,id:blagoveshchensk,"
                + "The table is on the Amur\ncity,Khabarovsk,none,,\ncity,Harbin,none,,\n");
        Outcome outcome = join(cities, "--key", "city=name:City", "--links", decided);
        assertEquals(0, outcome.code, outcome.err);
        assertTrue(outcome.err.contains("row 4 on \"Harbin\" of column city fits no value"), outcome.err);
        assertEquals(List.of("blagoveshchensk"), ask("SELECT DISTINCT ?thing { ?row t:city_thing ?thing }"));
        assertEquals("true", reported("Khabarovsk", "reviewed"));
        assertTrue(reported("Blagoveshchensk", "why").contains("row 2 of the reviewed decisions"));
        assertArrayEquals(Files.readAllBytes(decided), Files.readAllBytes(external("links.csv")));
    }

    @Test
    void faultsOfDecisionsAreAllNamedByRowAndNothingIsJoined() throws IOException {
        String before = current();
        Path decided = Files.writeString(folder.resolve("links.csv"), """
                column,value,decision,thing,note
                cod,CHN,link,id:china,
                code,CHN,maybe,id:china,
                code,RUS,link,id:nowhere,
                code,CHN,,,
                code,CHN,none,,
                code,CHN,link,id:china,
                """);
        Outcome outcome = join(GDP, "--links", decided);
        assertEquals(1, outcome.code);
        for (String expected : List.of(":2:column: \"cod\" is no key column of the table (the nearest is \"code\")",
                ":3:decision: \"maybe\" is no decision", ":4:thing: \"id:nowhere\" is no thing of the release",
                ":7:value: \"CHN\" is decided otherwise in row 6", "Nothing was joined")) {
            assertTrue(outcome.err.contains(expected), outcome.err);
        }
        assertEquals(before, current());
    }

    @Test
    void badRowsStopTheJoinOrAreLeftOutAndListed() throws IOException {
        String before = current();
        String bad = GDP + "CHN,2020\nRUS,2020,5.5\n";
        Outcome outcome = join(bad);
        assertEquals(1, outcome.code);
        assertTrue(outcome.err.contains("table.csv:6") && outcome.err.contains("Nothing was joined"), outcome.err);
        assertEquals(before, current());
        Outcome skipping = join(bad, "--skip-bad-rows", 1);
        assertEquals(0, skipping.code, skipping.err);
        assertTrue(skipping.out.contains("5 rows of table") && skipping.out.contains("1 left out"), skipping.out);
        assertTrue(Files.readString(external("report.html")).contains("table.csv:6"));
        assertEquals(List.of("1"), ask("SELECT ?n { ?table a am:ExternalTable ; am:leftOutCount ?n }"));
    }

    @Test
    void noValueCanBreakOutOfTheGraphTheReportOrASpreadsheet() throws IOException {
        List<String> values = List.of("a \"b\" <x:y> . \n<s:s>", "<script>alert(1)</script>",
                "=HYPERLINK(\"http://x\")",
                "\\u0041 \\", "{}|^`", "@SUM(1)", "' onload='x");
        StringBuilder text = new StringBuilder("name,<script>x</script>\n");
        values.forEach(v -> text.append('"').append(v.replace("\"", "\"\"")).append("\",1\n"));
        Outcome outcome = join(text.toString(), "--key", "name=name");
        assertEquals(0, outcome.code, outcome.err);
        assertEquals(new TreeSet<>(values), new TreeSet<>(ask("SELECT ?v { ?row t:name ?v }")));
        String html = Files.readString(external("report.html"));
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;alert(1)"), html);
        for (String file : List.of("report.csv", "to-decide.csv")) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(external(file))) {
                csv.forEach(r -> r.getFields().forEach(c -> assertFalse(c.matches("(?s)[=+@\\t\\r-].*"), c)));
            }
        }
        assertEquals(1, Files.readAllLines(external("rows.nq")).stream().filter(l -> l.contains("#name> \"=HYPER"))
                .count());
    }

    @Test
    void aFormulaThatWasDecidedOnIsFoundAgain() throws IOException {
        Path decided = Files.writeString(folder.resolve("links.csv"),
                "column,value,decision,thing,note\nname,'=CHINA,link,id:china,\n");
        Outcome outcome = join("name,n\n=CHINA,1\n", "--key", "name=name", "--links", decided);
        assertEquals(0, outcome.code, outcome.err);
        assertEquals(List.of("china"), ask("SELECT ?thing { ?row t:name_thing ?thing }"));
    }

    @Test
    void whereAColumnLiesInAnotherThatIsNotLinkedNothingIsGuessed() throws IOException {
        join("country,city\nRUS,Khabarovsk\nNAM,Khabarovsk\n", "--key", "country=iso3166alpha3", "--key",
                "city=name:City@country");
        assertEquals(List.of("linked", "unlinked"), report().stream().filter(r -> r.getField("column").equals("city"))
                .map(r -> r.getField("outcome")).toList());
    }

    @Test
    void figuresOfTradeStandBesideThoseOfTheSameSidesDirectionAndYear() throws IOException {
        Files.writeString(folder.resolve("table.csv-metadata.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "url": "table.csv", "tableSchema": {
                 "am:reporter": "rep", "am:partner": "par", "am:period": "year", "am:flow": "flow", "columns": [
                 {"name": "rep", "titles": "rep", "datatype": "string", "am:scheme": "iso3166alpha3"},
                 {"name": "par", "titles": "par", "datatype": "string", "am:scheme": "iso3166alpha3"},
                 {"name": "year", "titles": "year", "datatype": "gYear", "am:scheme": "date"},
                 {"name": "flow", "titles": "flow", "datatype": "string"},
                 {"name": "usd", "titles": "usd", "datatype": "decimal"}]}}
                """);
        Outcome outcome = join("""
                rep,par,year,flow,usd
                RUS,CHN,2019,total,1
                RUS,CHN,2019,Import,2
                CHN,KOR,2019,X,3
                """);
        assertEquals(0, outcome.code, outcome.err);
        assertEquals(List.of("2 china-russia-bilateral-trade", "3 china-exports-to-russia"),
                ask("SELECT ?row ?flow { ?row a t:Row ; am:countsFlow ?flow } ORDER BY ?row"));
        assertEquals(List.of(), ask("SELECT ?o { ?row am:besideObservation ?o . "
                + "FILTER NOT EXISTS { ?row a am:TableLink } FILTER NOT EXISTS { ?o <http://purl.org/linked-data/sdmx/2009/dimension#refPeriod> ?y . "
                + "FILTER (STR(?y) = \"2019\") } }"));
        assertTrue(Files.readString(external("report.html")).contains("may count with another scope"));
    }

    @Test
    void buildingUnchangedDataKeepsTheTableAndChangedDataTellHowToJoinItAgain() throws IOException {
        TestProject project = TestProject.copyTo(folder.resolve("project"));
        join(GDP);
        String joined = current();
        assertEquals("", run("build", "--data", project.data(), "--out", releases()).err);
        assertEquals(joined, current());
        project.replace("data/dataset.json", "\"version\": \"0.", "\"version\": \"9.");
        Outcome outcome = run("build", "--data", project.data(), "--out", releases());
        assertTrue(outcome.err.contains("join it again: join table.csv --name table --metadata "), outcome.err);
        assertEquals("", run("join", "--list", "--out", releases()).out);
    }

    @Test
    void anyEncodingWillDo() throws IOException {
        Files.write(folder.resolve("table.csv"), "город,n\nХабаровск,1\nВладивосток,2\n".getBytes(Charset.forName(
                "windows-1251")));
        Outcome outcome = run("join", folder.resolve("table.csv"), "--encoding", "windows-1251", "--key",
                "город=name:City", "--out", releases());
        assertEquals(0, outcome.code, outcome.err);
        assertEquals("linked", reported("Хабаровск", "outcome"));
    }

    @Test
    void wrongUsageExitsWithTwoAndAFaultOfTheDataWithOne() throws IOException {
        assertEquals(2, run("join").code);
        assertEquals(2, run("join", table(GDP), "--list").code);
        assertEquals(2, join(GDP, "--name", "../x").code);
        assertEquals(2, join(GDP, "--license", "mine").code);
        assertEquals(2, join(GDP, "--retrieved", "yesterday").code);
        assertEquals(2, join(GDP, "--skip-bad-rows", "-1").code);
        assertEquals(1, run("join", folder.resolve("nothing.csv"), "--out", releases()).code);
        assertEquals(1, run("join", "--remove", "nothing", "--out", releases()).code);
        Outcome without = run("join", table(GDP), "--out", folder.resolve("nowhere"));
        assertEquals(1, without.code);
        assertTrue(without.err.contains("make one with the command build"), without.err);
    }

    @Test
    void theExampleOfTheReadmeGivesWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(TestProject.PROJECT.resolve("README.md"));
        String[] blocks = readme.substring(readme.indexOf("## Join your data")).split("```\n");
        Files.writeString(folder.resolve("ports.csv"), blocks[1]);
        String[] words = blocks[3].strip().replaceFirst("^java -jar \\S+ ", "").split(" ");
        words[1] = folder.resolve("ports.csv").toString();
        List<Object> args = new ArrayList<>(List.of((Object[]) words));
        args.addAll(List.of("--out", releases()));
        assertEquals(0, run(args.toArray()).code);
        List<String> columns = List.of(blocks[5].split("\n")[0].split(","));
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(
                releases().resolve("current/external/ports/report.csv"))) {
            assertEquals(blocks[5], Stream.concat(Stream.of(columns), csv.stream().map(r -> columns.stream()
                    .map(r::getField).toList())).map(r -> String.join(",", r) + "\n").collect(Collectors.joining()));
        }
    }

    @Test
    void aRowKeyThatTwoRowsHaveIsAFault() throws IOException {
        Files.writeString(folder.resolve("table.csv-metadata.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "url": "table.csv", "tableSchema": {"primaryKey": "code",
                 "columns": [{"name": "code", "titles": "code", "datatype": "string"},
                 {"name": "year", "titles": "year", "datatype": "gYear"},
                 {"name": "value", "titles": "value", "datatype": "decimal"}]}}
                """);
        Outcome outcome = join(GDP);
        assertEquals(1, outcome.code);
        assertTrue(outcome.err.contains("table.csv:4:code: a row with the key \"CHN\" stands in line 2"), outcome.err);
    }
}
