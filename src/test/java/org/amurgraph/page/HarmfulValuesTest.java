package org.amurgraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.query.QueryFile;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data and requests that try to become part of the page. */
class HarmfulValuesTest {

    private static final String ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)><!--";
    private static final Node THING = NodeFactory.createURI(Am.BASE + "id/x");

    private final DatasetGraph data = DatasetGraphFactory.createGeneral();
    private final Graph graph = data.getDefaultGraph();
    private final Pages pages = new Pages(data, new Edition(ATTACK, ATTACK, ATTACK, "1", ATTACK, "urn:l", 1));

    private void add(Node property, Node value) {
        graph.add(Triple.create(THING, property, value));
    }

    private Document sound(String html) {
        assertEquals(List.of(), PageRules.faults(html.replace("href=\"urn:l\"", "href=\"https://example.org/\"")));
        assertFalse(html.contains("<script>alert") || html.contains("<img"), html);
        return Jsoup.parse(html);
    }

    @Test
    void labelsTextsTypesAndDatatypesAreEscaped() {
        add(Terms.LABEL, NodeFactory.createLiteralLang(ATTACK, "en"));
        add(Terms.LABEL, NodeFactory.createLiteralLang(ATTACK, "zh"));
        add(Terms.DEFINITION, NodeFactory.createLiteralLang(ATTACK, "en"));
        add(Terms.NOTE, NodeFactory.createLiteralString(ATTACK));
        add(Terms.TYPE, NodeFactory.createURI("http://example.org/" + ATTACK));
        add(NodeFactory.createURI("http://example.org/\"onclick=\"alert(1)"), THING);
        Document page = sound(pages.node(THING, graph));
        assertEquals(ATTACK, page.select("h1").text());
        assertEquals(ATTACK, page.select(".lead").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>",
        "vbscript:x", "file:///etc/passwd", "https://example.org/\" onmouseover=\"alert(1)", "http:///no-host",
        "https:\\\\example.org", Am.BASE + "/evil.example/", Am.BASE + "\\evil.example/",
        Am.BASE + "\t/evil.example/", Am.BASE + "\n/evil.example/"})
    void anIriThatWouldDoHarmIsTextAndNoLink(String iri) {
        add(Terms.NOTE, NodeFactory.createURI(iri));
        Document page = sound(pages.node(THING, graph));
        assertTrue(page.select("dd a").isEmpty(), page.select("dd").toString());
        assertFalse(page.select("dd").text().isBlank());
    }

    @Test
    void anIriOfAnotherHostLeadsOutwardWithoutTellingWhereFrom() {
        add(Terms.NOTE, NodeFactory.createURI("https://example.org/a?b=c&d#e"));
        Document page = sound(pages.node(THING, graph));
        assertEquals("https://example.org/a?b=c&d#e", page.select("dd a[rel='external noreferrer']").attr("href"));
    }

    @Test
    void charactersThatTurnTheTextAroundOrHideAreSpelledOut() {
        add(Terms.LABEL, NodeFactory.createLiteralString("a\u202Eb\u0000c\u2067d\u001Be\uFEFF"));
        String html = pages.node(THING, graph);
        assertEquals("a\\u202Eb\\u0000c\\u2067d\\u001Be\\uFEFF", sound(html).select("h1").text());
        assertTrue(html.codePoints().noneMatch(c -> c == 0x202E || c == 0 || c == 0x2067 || c == 0x1B || c == 0xFEFF));
    }

    @Test
    void aDescriptionOfTheDatasetCannotLeaveItsScript() {
        String json = "{\"name\":\"</script><script>alert(1)</script><!--\u2028&\"}";
        Document page = sound(pages.entrances().front(List.of(), json));
        String embedded = page.select("script[type=application/ld+json]").first().data();
        assertEquals("{\"name\":\"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\\u003c!--"
                + "\\u2028\\u0026\"}", embedded);
    }

    @Test
    void queriesAnswersAndProblemsAreEscaped() {
        QueryFile file = QueryFile.parse("x/q.rq", "# Question: " + ATTACK + "\n# Why: " + ATTACK
                + "\n# Params: a (text) = " + ATTACK + "\nSELECT ?a { ?a ?b \"</pre>\" }");
        Table table = new Table(List.of(Var.alloc("a")),
                List.of(BindingFactory.binding(Var.alloc("a"), NodeFactory.createLiteralString(ATTACK)),
                        BindingFactory.empty()));
        Document page = sound(pages.query(file, Map.of("a", ATTACK), Optional.of(table), Optional.of(ATTACK),
                List.of(new Citation(THING, THING, ATTACK, THING, ATTACK))));
        assertEquals(ATTACK, page.select("td").first().text());
        assertEquals(2, page.select("#answer ~ .scroll tbody tr").size());
        sound(pages.queries(List.of(file)));
        sound(pages.entrances().front(List.of(file), "{}"));
    }

    @Test
    void whatARequestSaysIsEscaped() {
        assertEquals(ATTACK, sound(pages.problem(400, ATTACK, ATTACK)).select(".problem").text());
        String query = "</textarea>" + ATTACK;
        assertEquals(query, sound(new EditorPages(pages, List.of()).problem(query, Map.of(), query))
                .select("textarea").text());
        sound(pages.dumps(List.of(new DumpFile("graph.nq", ATTACK, ATTACK, 1, ATTACK))));
    }

    @Test
    void termsOfAnOntologyAreEscaped() {
        Graph ontology = data.getDefaultGraph();
        ontology.add(Triple.create(Am.term("X"), Terms.LABEL, NodeFactory.createLiteralLang(ATTACK, "en")));
        ontology.add(Triple.create(Am.term("X"), Terms.DEFINITION, NodeFactory.createLiteralLang(ATTACK, "ru")));
        assertEquals(ATTACK, sound(pages.ontology(ontology)).getElementById("X").select("h3").text());
    }
}
