package org.amurgraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises, discrepancies, trade and timelines of the project's own release, against the tables they come from. */
class LedgerPagesTest {

    private static final int MOST_BYTES = 150_000;
    private static final String DAY = "2026-11-23";
    private static final String BRIDGE = "tongjiang-nizhneleninskoye-railway-bridge";

    @TempDir
    private static Path releases;
    private static Release release;
    private static Pages pages;
    private static LedgerPages ledger;
    private static Catalogue queries;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        release = Release.open(releases);
        pages = new Pages(release.data(), new Edition("Amur Graph", "What sources say", release.name(), "0.1.0", DAY,
                "https://creativecommons.org/licenses/by/4.0/", release.manifest().quads()));
        ledger = new LedgerPages(pages);
        queries = Catalogue.read(TestProject.PROJECT.resolve("queries/pages"));
    }

    private static Answered answer(String name, Map<String, String> values) {
        Query query = Ask.of(queries.find(name).orElseThrow(), values).query();
        try (QueryExec exec = QueryExec.dataset(release.data()).query(query).build()) {
            return new Answered(query, Table.of(exec.select()));
        }
    }

    private static Node id(String slug) {
        return NodeFactory.createURI(Am.BASE + "id/" + slug);
    }

    private static List<NamedCsvRecord> table(String name) {
        Path file = TestProject.PROJECT.resolve("data/" + name + "/" + name + ".csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ids(String table, Predicate<NamedCsvRecord> which) {
        return table(table).stream().filter(which).map(row -> row.getField("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last parts of the links that a selector finds. */
    private static Set<String> links(Element in, String selector) {
        return in.select(selector).stream().map(a -> a.attr("href").replaceFirst(".*/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Document promises(String day, Map<String, String> given) {
        return Jsoup.parse(ledger.promises(answer("promises", Map.of("as_of", day)), day, given));
    }

    private static Set<String> promised(Document page, String rows) {
        return links(page, "table.ledger tr" + rows + " > th > a");
    }

    private static Document discrepancies(Map<String, String> given) {
        return Jsoup.parse(ledger.discrepancies(answer("discrepancies", Map.of()),
                answer("things-in-discrepancies", Map.of()), given));
    }

    private static String trade(String slug) {
        Map<String, String> flow = Map.of("flow", id(slug).getURI());
        return ledger.trade(id(slug), answer("trade-flows", Map.of()), answer("trade-figures", flow),
                answer("trade-statements", flow));
    }

    private static String timeline(String slug) {
        Map<String, String> thing = Map.of("thing", id(slug).getURI());
        return ledger.timeline(id(slug), answer("stages", thing), answer("slippages", thing));
    }

    private static String diplomacy() {
        return ledger.diplomacy(answer("island-diplomacy", Map.of()), answer("island-promises", Map.of()));
    }

    /** Every page that there is without narrowing a list. */
    private static Map<String, String> all() {
        List<String> flows = table("flow").stream().map(row -> row.getField("id")).toList();
        List<String> things = answer("timelines", Map.of()).by("thing").stream()
                .map(t -> t.node().getURI().substring((Am.BASE + "id/").length())).toList();
        assertTrue(things.size() > 30, things.toString());
        return Stream.of(Stream.of(Map.entry("promises", ledger.promises(answer("promises", Map.of("as_of", DAY)), DAY,
                                Map.of())),
                        Map.entry("discrepancies", ledger.discrepancies(answer("discrepancies", Map.of()),
                                answer("things-in-discrepancies", Map.of()), Map.of())),
                        Map.entry("timelines", ledger.timelines(answer("timelines", Map.of()))),
                        Map.entry("timeline/island-diplomacy", diplomacy())),
                flows.stream().map(f -> Map.entry("trade " + f, trade(f))),
                things.stream().map(t -> Map.entry("timeline " + t, timeline(t)))).flatMap(s -> s)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void everyPageIsSoundOfModestSizeAndLeadsToItsQueryAndToCsv() {
        List<String> faults = new ArrayList<>();
        all().forEach((name, html) -> {
            PageRules.faults(html).forEach(fault -> faults.add(name + ": " + fault));
            Document page = Jsoup.parse(html);
            if (html.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                faults.add(name + " has " + html.length() + " characters");
            }
            if (page.select("a[href^=/sparql?query=]").isEmpty() || page.select("a[href*=.csv]").isEmpty()) {
                faults.add(name + " does not lead to its data");
            }
            page.select("svg:not([aria-hidden=true])").stream().filter(svg -> svg.select("> title").text().isBlank()
                    || svg.select("> desc").text().isBlank()).forEach(svg -> faults.add(name + ": a mute drawing"));
            page.select("svg a").stream().filter(a -> a.attr("aria-label").isBlank() || !a.attr("href").startsWith("/"))
                    .forEach(a -> faults.add(name + ": the link " + a));
            page.select("table tr").stream().filter(row -> row.select("th[scope]").isEmpty()
                            && row.parents().select("table.ledger").size() > 0)
                    .forEach(row -> faults.add(name + ": a row without a head"));
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void theLedgerHasEveryPromiseAndSaysWhichAreOverdue() {
        Document page = promises(DAY, Map.of());
        assertEquals(ids("commitment", row -> true), promised(page, ""));
        Set<String> overdue = ids("commitment", row -> row.getField("due").matches("\\[\\.\\.202[45].*]")
                && !row.getField("outcome").startsWith("fulfilled"));
        assertEquals(4, overdue.size());
        assertEquals(overdue, promised(page, ".state-overdue"));
        assertEquals(overdue, promised(page, ":contains(overdue)"));
        assertEquals(ids("commitment", row -> row.getField("outcome").equals("noEvidence")),
                promised(page, ":has(.unproven:contains(no evidence))"));
        assertEquals(Set.of("c-tongjiang-bridge-russian-side"), promised(page, ".state-late:contains(fulfilled late)"));
    }

    @Test
    void aPromiseWithoutADaySaysSoAndOneWithoutALastDayIsNeverOverdue() {
        Document page = promises(DAY, Map.of());
        assertEquals(ids("commitment", row -> row.getField("due").isEmpty()),
                promised(page, ":contains(no day is set)"));
        assertFalse(promised(page, ".state-overdue").contains("c-heixiazi-annual-reports"));
        assertEquals(ids("commitment", row -> row.getField("promisee").isEmpty()),
                promised(page, ":has(td:nth-child(3):contains(not stated))"));
    }

    @Test
    void onAnEarlierDayFewerAreOverdueAndLaterPromisesAreLeftOut() {
        assertEquals(Set.of("c-heixiazi-report-2025-04", "c-heixiazi-working-group-meeting"),
                promised(promises("2025-05-01", Map.of()), ".state-overdue"));
        assertEquals(ids("commitment", row -> !row.getField("made").matches("2024-11|\\[2025.*")),
                promised(promises("2024-10-31", Map.of()), ""));
    }

    @Test
    void promisesCanBeNarrowedInEveryWayAtOnce() {
        assertEquals(ids("commitment", row -> List.of(row.getField("promiser").split(";")).contains("russia")
                        && row.getField("outcome").equals("partlyFulfilled")),
                promised(promises(DAY, Map.of("promiser", "russia", "outcome", "partlyFulfilled", "status",
                        "undated")), ""));
        assertEquals(Set.of(), promised(promises(DAY, Map.of("promiser", "kremlin", "status", "overdue")), ""));
        assertTrue(promises(DAY, Map.of("promiser", "kremlin", "status", "overdue")).text()
                .contains("No promise is like this"));
        for (String name : List.of("promiser", "outcome", "status")) {
            String message = assertThrows(IllegalArgumentException.class,
                    () -> promises(DAY, Map.of(name, "<b>"))).getMessage();
            assertTrue(message.startsWith("the parameter " + name + " is \"<b>\""), message);
        }
    }

    @Test
    void everyDiscrepancySetsItsClaimsSideBySideWithSourceAndManner() {
        Document page = discrepancies(Map.of());
        for (NamedCsvRecord row : table("discrepancy")) {
            Element matter = page.select("article:has(h2 > a[href=/id/" + row.getField("id") + "])").first();
            Set<String> sides = Stream.of("claims", "contending_facts").flatMap(c ->
                    Stream.of(row.getField(c).split(";"))).filter(c -> !c.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> outside = Stream.of(row.getField("facts").split(";")).filter(c -> !c.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> shown = new TreeSet<>(sides);
            if (sides.size() == 1) {
                shown.addAll(outside);
            }
            assertEquals(shown, links(matter, ".sides > li > p > a"));
            assertEquals(sides.size() == 1 ? Set.of() : outside, links(matter, "details > .evidence > li > a"));
            assertEquals(shown.size(), matter.select(".sides > li:has(.source a):has(.when a[href^=/code/])").size());
            assertTrue(matter.text().contains(row.getField("explanation")), row.getField("id"));
        }
        assertEquals(table("discrepancy").size(), page.select("article").size());
    }

    @Test
    void discrepanciesCanBeNarrowedByKindAndThing() {
        assertEquals(ids("discrepancy", row -> List.of(row.getField("kinds").split(";")).contains("actor")),
                links(discrepancies(Map.of("kind", "actor")), "article h2 > a"));
        assertEquals(Set.of("d-trade-2014", "d-trade-2015", "d-trade-2018", "d-trade-2020", "d-trade-2025"),
                links(discrepancies(Map.of("thing", "china-russia-bilateral-trade")), "article h2 > a"));
        assertEquals(Set.of("d-trade-2020"), links(discrepancies(
                Map.of("thing", "china-russia-bilateral-trade", "kind", "actor")), "article h2 > a"));
    }

    @Test
    void theChartOfAFlowHasEachOfItsFiguresAndNoOthers() {
        for (NamedCsvRecord flow : table("flow")) {
            Set<String> dollars = ids("fact", row -> row.getField("subject").equals(flow.getField("id"))
                    && row.getField("predicate").equals("tradeValue") && row.getField("unit").equals("USD"));
            if (flow.getField("id").equals("china-russia-bilateral-trade")) {
                dollars.add("S0-044");
            }
            assertEquals(dollars, links(Jsoup.parse(trade(flow.getField("id"))), "svg g[class^=series] a"));
        }
    }

    @Test
    void mirrorFiguresOfAYearHaveMarksOfDifferentForm() {
        Document page = Jsoup.parse(trade("china-russia-bilateral-trade"));
        assertEquals(2, Stream.of("R-015", "R-018").map(c -> page.select("svg a[href=/claim/" + c + "] path")
                .attr("d")).distinct().count());
        assertEquals("billion (1,000 million) US dollar", page.select("svg .axis text").first().text());
        assertTrue(page.select("a[href=/claim/R-036]").first().parent().text().contains("1,630,000,000,000"));
    }

    @Test
    void aYearWithoutAFigureIsSeenAndNoZero() {
        Document page = Jsoup.parse(trade("china-russia-bilateral-trade"));
        assertEquals("2012 no figure at hand", page.select("tr:has(th:containsOwn(2012))").text());
        assertEquals(List.of("2012: no figure in this unit"), page.select("svg .gap > title").eachText());
        assertEquals("", page.select("tr:has(th:containsOwn(2012)) .number").text());
    }

    @Test
    void aLostFigureLeadsToTheKnownUnknown() {
        Document page = Jsoup.parse(trade("rfe-northeast-china-trade"));
        Element row = page.select("tr:has(a[href=/claim/S2-012])").first();
        assertEquals("not known:", row.select(".absent").text());
        assertEquals(Set.of("S2-012"), links(row, "a[href^=/quantity/]"));
        assertTrue(row.text().contains("number"), row.text());
        assertEquals(Set.of("S2-001"), links(Jsoup.parse(trade("khabarovsk-border-trade")), "a[href=/claim/S2-001]"));
    }

    @Test
    void aPlannedFigureIsDrawnHollow() {
        Shown word = Shown.text("x");
        Node unit = id("unit");
        List<TradeView.Row> rows = Stream.of(2030, 2031).map(year -> new TradeView.Row(year, List.of(
                new TradeView.Figure(year, word, word, word, Shown.text(""), List.of(word), word, List.of(word),
                        year == 2031, Optional.of(5e9), Optional.of(unit))))).toList();
        TradeChart chart = TradeChart.of(rows, unit, pages.display());
        assertEquals(List.of(false, true), chart.series().get(0).points().stream().map(TradeChart.Point::planned)
                .toList());
    }

    @Test
    void whatIsPlannedNeverStandsAmongWhatIsDone() {
        Document page = Jsoup.parse(timeline(BRIDGE));
        assertEquals(Set.of("S1-049", "S1-051", "S1-052", "R-182", "R-185", "R-186"),
                links(page, "section:has(h2:contains(Planned)) a[href^=/claim/]"));
        assertEquals(Set.of("R-190", "R-191", "R-192"),
                links(page, "section:has(h2:contains(Done)) a[href^=/claim/]"));
        assertEquals(Set.of("S1-049", "S1-051", "S1-052", "R-182", "R-185", "R-186"),
                links(page, "svg a:has(path.hollow)"));
    }

    @Test
    void slippageIsDrawnAndTold() {
        Document page = Jsoup.parse(timeline(BRIDGE));
        assertEquals(List.of("1,447 days to 1,477 days", "1,903 days to 1,933 days"),
                page.select("td a[href*=/slippage/]").eachText());
        assertEquals(2, page.select("svg a[href*=/slippage/]:has(path.slip):has(path.whole)").size());
    }

    @Test
    void timesAreDrawnAsWhatTheyAre() {
        Document page = Jsoup.parse(timeline(BRIDGE));
        assertEquals("mark within hollow vague", page.select("svg a[href=/claim/S1-049] path").attr("class"));
        assertEquals("mark period hollow vague", page.select("svg a[href=/claim/S1-051] path").attr("class"));
        assertEquals("mark day", page.select("svg a[href=/claim/R-191] path").attr("class"));
        assertTrue(page.select("tr:has(a[href=/claim/S1-049])").text().contains("2017-08~"));
        assertEquals("no date", Jsoup.parse(timeline("hunchun-vladivostok-railway"))
                .select("svg a[href=/claim/R-256] .undated").text());
    }

    @Test
    void theIslandsTimelineRunsFromTheAgreementToTheLastPromise() {
        Document page = Jsoup.parse(diplomacy());
        List<String> events = page.select("section:has(h2:contains(Events)) td:nth-child(6) a").eachText();
        assertTrue(events.indexOf("R-068") < events.indexOf("S0-054") && events.indexOf("S0-054")
                < events.indexOf("S0-010") && events.indexOf("S0-010") < events.indexOf("S0-006"), events.toString());
        assertTrue(events.containsAll(List.of("S0-078", "R-150")), events.toString());
        assertTrue(page.select("svg a[href=/claim/S0-078]").text().contains("likely wrong"));
        assertTrue(links(page, "section:has(h2:contains(Papers)) a").containsAll(List.of("R-066", "R-109", "R-111")));
        assertTrue(page.select("tr:has(a[href=/id/c-heixiazi-checkpoint-capacity])").text().contains("[..2030]"));
        assertEquals(ids("commitment", row -> row.getField("claims").startsWith("S0-")
                        || row.getField("id").equals("c-heixiazi-checkpoint-capacity")),
                links(page, "section:has(h2:matchesOwn(^Promises$)) a[href^=/id/c-]"));
    }

    @Test
    void aThingWithStagesHasThemInATableAndLeadsToItsTimeline() {
        try (QueryExec exec = QueryExec.dataset(release.data()).query(Ask.of(queries.find("description").orElseThrow(),
                Map.of("node", id(BRIDGE).getURI())).query()).build()) {
            Document page = Jsoup.parse(pages.node(id(BRIDGE), exec.construct()));
            assertEquals(1, page.select("a[href=/timeline/" + BRIDGE + "]").size());
            assertEquals(9, page.select("section:has(h2:contains(Status timeline)) tbody tr").size());
        }
    }

    @Test
    void timesAreToldInWords() {
        assertEquals(List.of("2024-11", "by 2030", "not before 2017-08", "between 2025-08 and 2025-09",
                        "from 2025-04 on", "about 2015-12", "2018 to 2024"),
                Stream.of("2024-11", "[..2030]", "[2017-08..]", "[2025-08..2025-09]", "2025-04/..", "2015-12~",
                        "2018/2024").map(t -> Times.ofExpression(t).text()).toList());
    }
}
