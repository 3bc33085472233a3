package org.amurgraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amurgraph.TestProject;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the project's own release, read with an HTML parser. */
class ReleasePagesTest {

    private static final int MOST_BYTES = 150_000;
    private static final int MOST_TRIPLES = 2_000;

    @TempDir
    private static Path releases;
    private static Release release;
    private static Pages pages;
    private static QueryFile description;
    private static Catalogue questions;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        release = Release.open(releases);
        pages = new Pages(release.data(), new Edition("Amur Graph", "What sources say", release.name(), "0.1.0",
                "2026-11-23", "https://creativecommons.org/licenses/by/4.0/", release.manifest().quads()));
        Path queries = TestProject.PROJECT.resolve("queries");
        description = QueryFile.read(queries.resolve("pages/description.rq"), "queries/pages/description.rq");
        questions = Catalogue.read(queries.resolve("competency"));
    }

    private static Graph description(Node node) {
        try (QueryExec exec = QueryExec.dataset(release.data())
                .query(Ask.of(description, Map.of("node", node.getURI())).query()).build()) {
            return exec.construct();
        }
    }

    private static String node(String path) {
        Node node = NodeFactory.createURI(Am.BASE + path);
        return pages.node(node, description(node));
    }

    private static Graph ontology() {
        return release.data().getGraph(Am.graph("ontology"));
    }

    private static String query(String name) {
        QueryFile file = questions.find(name).orElseThrow();
        try (QueryExec exec = QueryExec.dataset(release.data()).query(Ask.of(file, Map.of()).query()).build()) {
            Table answer = file.query().isAskType() ? Table.of(exec.ask()) : Table.of(exec.select());
            return pages.query(file, Map.of(), Optional.of(answer), Optional.empty(), List.of());
        }
    }

    /** Everything of ours that a statement starts from or leads to, but for the terms, which share a page. */
    private static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        release.data().getDefaultGraph().find().forEachRemaining(t -> List.of(t.getSubject(), t.getObject()).stream()
                .filter(n -> n.isURI() && n.getURI().startsWith(Am.BASE) && !n.getURI().contains("#"))
                .forEach(n -> paths.add(n.getURI().substring(Am.BASE.length()))));
        return paths;
    }

    @Test
    void everyIriHasASoundPageOfModestSize() {
        List<String> faults = new ArrayList<>();
        for (String path : paths()) {
            Node node = NodeFactory.createURI(Am.BASE + path);
            Graph about = description(node);
            String html = pages.node(node, about);
            int bytes = html.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES || about.isEmpty() || about.size() > MOST_TRIPLES) {
                faults.add(path + " has " + bytes + " bytes and " + about.size() + " statements");
            }
            PageRules.faults(html).forEach(fault -> faults.add(path + ": " + fault));
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "claim/S2-019                  | claim | characters 822–900; planned; 1,500,000; by 2030; disputed; R-121",
        "id/heixiazi-border-checkpoint | border crossing | S2-019; planned; 1,500,000 passenger per year; 黑瞎子岛口岸",
        "id/khabarovsk-krai            | region | area; 788,000; S2-006; Q7788; Хабаровский край",
        "source/s2                     | source text | characters 265–304; S2-042; 002_50b3f718b18454b0.txt",
        "quantity/S2-019               | quantity | 1,500,000; passenger; P1Y; S2-019",
        "quantity/R-185                | quantity | 9,600,000 tonne per year (second stage); R-185",
        "quantity/S0-037               | quantity | project; not stated; S0-037",
        "code/planned                  | skos:Concept | 计划; планируется; modality codes",
        "graph/facts                   | void:Dataset | triples",
        "name/s0-ample-infrastructure-construction-1 | name | needs no need to say much; mistranslation",
        "id/d-816-billion-roubles      | discrepancy | S2-003; S2-027; R-262; status differs",
        "id/c-beijing-moscow-corridor  | commitment | China; S1-011; no evidence",
        "claim/R-109                   | claim | 2025-09-02; page of tass.com; R-111",
        "claim/S2-019/selector         | oa:TextPositionSelector | 822; 900"})
    void aPageHoldsTheFactsOfItsNode(String path, String type, String facts) {
        Document page = Jsoup.parse(node(path));
        assertTrue(page.select(".types").text().contains(type), page.select(".types").text());
        for (String fact : facts.split("; ")) {
            assertTrue(page.select("main").text().contains(fact), fact + " is not in " + page.select("main").text());
        }
    }

    @Test
    void aFigureWrittenForReadersAlsoStandsAsTheDataHasIt() {
        assertEquals("1,500,000",
                Jsoup.parse(node("quantity/S2-019")).select("data[value=1500000]").text());
    }

    @Test
    void aTimeThatIsNotStatedLeadsToWhatIsKnownOfTheGap() {
        assertEquals("no time stated", Jsoup.parse(node("id/khabarovsk-krai"))
                .select("tr:has(a[href=/claim/S2-009]) a[href=/unknown/s2-05]").first().text());
        assertEquals(List.of("/unknown/s2-04", "/unknown/s2-05"), Jsoup.parse(node("claim/S2-009"))
                .select("a[href^=/unknown/]").eachAttr("href"), "once each, below what the claim leaves open");
    }

    @Test
    void whatIsPlannedIsNeverShownWithoutSayingSo() {
        Document page = Jsoup.parse(node("id/heixiazi-border-checkpoint"));
        for (Element row : page.select("tbody tr:has(a[href=/claim/S2-019])")) {
            assertEquals("planned", row.select("a[href=/code/planned]").text());
            assertEquals("disputed", row.select("a[href=/code/disputed]").text());
        }
        assertEquals(3, page.select("tbody tr:has(a[href=/claim/S2-019])").size());
        for (Element table : page.select("table:has(thead a[href=/claim/S2-019])")) {
            int column = table.select("th:has(a[href=/claim/S2-019])").first().elementSiblingIndex();
            assertEquals("planned disputed", table.select("tr:has(th:contains(Manner))").first().child(column).text());
        }
    }

    @Test
    void claimsOfASourceStandInTheOrderOfItsText() {
        List<Integer> starts = Jsoup.parse(node("source/s2")).select("td:contains(characters)").stream()
                .map(cell -> Integer.valueOf(cell.text().replaceAll("\\D+(\\d+).*", "$1"))).toList();
        assertEquals(42, starts.size());
        assertEquals(starts.stream().sorted().toList(), starts);
    }

    @Test
    void labelsInOtherLanguagesSayWhichTheyAre() {
        Document page = Jsoup.parse(node("id/heixiazi-border-checkpoint"));
        assertEquals("Heixiazi border checkpoint", page.select("h1").text());
        assertEquals("黑瞎子岛口岸", page.select(".labels [lang=zh]").text());
        assertEquals("Пункт пропуска на Большом Уссурийском", page.select(".labels [lang=ru]").text());
    }

    @Test
    void aPageNamesItsIriAndItsData() {
        Document page = Jsoup.parse(node("claim/S2-019"));
        assertEquals(Am.BASE + "claim/S2-019", page.select(".iri code").text());
        assertEquals(Am.BASE + "claim/S2-019", page.select("link[rel=canonical]").attr("href"));
        assertEquals("/data/claim/S2-019.ttl",
                page.select("link[rel=alternate][type=text/turtle]").attr("href"));
        assertEquals(4, page.select("link[rel=alternate]").size());
    }

    @Test
    void everyTermOfTheOntologyHasItsPlaceOnTheList() {
        String html = pages.ontology(ontology());
        assertEquals(List.of(), PageRules.faults(html));
        Document page = Jsoup.parse(html);
        List<String> missing = ontology().stream().map(t -> t.getSubject().getURI()).distinct()
                .filter(iri -> iri.startsWith(Am.TERM))
                .filter(iri -> page.getElementById(iri.substring(Am.TERM.length())) == null).toList();
        assertEquals(List.of(), missing);
        Element claim = page.getElementById("Claim");
        assertTrue(claim.text().contains("am:Claim") && claim.select("[lang=ru]").text().contains("утверждение"),
                claim.text());
        assertTrue(page.getElementById("code/planned").text().contains("计划"));
    }

    @Test
    void theOtherPagesAreSound() {
        List<DumpFile> files = List.of(new DumpFile("graph.nq", "all", "application/n-quads", 1234567, "d4d6"));
        List<QueryFile> all = List.copyOf(questions.queries().values());
        EditorPages editor = new EditorPages(pages, all);
        for (String html : List.of(pages.entrances().front(all, "{}"), pages.entrances().join(List.of()),
                pages.entrances().search("", "", List.of(), List.of()), pages.queries(all), editor.blank(),
                pages.dumps(files),
                pages.problem(404, "Not found", "There is nothing here."), query("claims-behind-a-promise"))) {
            assertEquals(List.of(), PageRules.faults(html));
        }
        assertTrue(Jsoup.parse(pages.dumps(files)).select("td").text().contains("graph.nq all application/n-quads "
                + "1,234,567 d4d6"));
        assertTrue(editor.blank().contains("PREFIX am: &lt;" + Am.TERM + "&gt;"));
    }

    @Test
    void theFrontPageLinksEachQuestionAndCounts() {
        Document page = Jsoup.parse(pages.entrances().front(List.copyOf(questions.queries().values()), "{}"));
        assertEquals(questions.queries().size(), page.select(".questions a[href^=/api/queries/]").size());
        assertEquals("22", page.select(".counts div:has(a[href$=#Commitment]) dd").text());
    }

    @Test
    void aQueryHasAFieldForEachParameterAndItsAnswerWithLinks() {
        Document page = Jsoup.parse(query("discrepancies-of-a-thing"));
        assertEquals("id:khabarovsk-border-trade", page.select("input#field-thing[name=thing]").attr("value"));
        assertEquals("thing", page.select("label[for=field-thing]").text());
        assertTrue(page.select("table a[href=/claim/S2-011]").text().startsWith("S2-011: Trade between"));
        assertEquals("/api/queries/discrepancies-of-a-thing.csv?thing=id%3Akhabarovsk-border-trade",
                page.select("a:contains(csv)").attr("href"));
        assertTrue(page.select(".cite").text().contains(release.name()), page.select(".cite").text());
    }

    @Test
    void aValueThatCannotBeUsedIsShownWithTheProblem() {
        QueryFile file = questions.find("discrepancies-of-a-thing").orElseThrow();
        String html = pages.query(file, Map.of("thing", "\"><b>no"), Optional.empty(),
                Optional.of("the parameter thing is no IRI"), List.of());
        assertEquals(List.of(), PageRules.faults(html));
        Document page = Jsoup.parse(html);
        assertEquals("\"><b>no", page.select("input#field-thing").attr("value"));
        assertEquals("the parameter thing is no IRI", page.select("[role=alert]").text());
        assertTrue(page.select("main b").isEmpty());
    }

    @Test
    void aCodeIsChosenFromItsList() {
        QueryFile file = QueryFile.parse("named/q.rq", """
                # Question: Which claims are stated so?
                # Params: how (code) = amc:planned; day (date) = 2026-01-01; least (number) = 1.5
                PREFIX amc: <%s>
                PREFIX am: <%s>
                SELECT ?claim { ?claim am:modality ?how ; am:earliest ?day ; am:x ?least }
                """.formatted(Am.CODE, Am.TERM));
        Document page = Jsoup.parse(pages.query(file, Map.of("how", "amc:opinion"), Optional.empty(),
                Optional.empty(), List.of()));
        assertEquals(List.of("amc:asserted", "amc:expected", "amc:opinion", "amc:planned", "amc:reported"),
                page.select("select[name=how] option").eachAttr("value"));
        assertEquals("amc:opinion", page.select("option[selected]").attr("value"));
        assertEquals("2026-01-01", page.select("input[type=date]").attr("value"));
        assertEquals("any", page.select("input[type=number]").attr("step"));
    }

    @Test
    void theClaimsOfAnAnswerAreListedWithTheirPlaces() {
        QueryFile file = questions.find("discrepancies-of-a-thing").orElseThrow();
        Citation text = new Citation(NodeFactory.createURI(Am.BASE + "claim/S2-019"),
                NodeFactory.createURI(Am.BASE + "source/s2"), "characters 822–900",
                NodeFactory.createURI(Am.CODE + "planned"), "A checkpoint");
        Document page = Jsoup.parse(pages.query(file, Map.of(), Optional.empty(), Optional.empty(), List.of(text)));
        assertEquals("S2-019 A checkpoint planned “Khabarovsk Krai” characters 822–900",
                page.select("section:has(#claims) tbody tr").text());
    }
}
