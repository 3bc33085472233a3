package org.amurgraph.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amurgraph.key.Scheme;
import org.amurgraph.names.NameIndex;
import org.amurgraph.names.NamesOfGraph;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Identifiers that the project's data has no example of. */
class IdentifiersTest {

    private static final String DATA = """
            PREFIX am: <https://w3id.org/amur/ontology#>
            PREFIX amc: <https://w3id.org/amur/code/>
            PREFIX id: <https://w3id.org/amur/id/>
            PREFIX link: <https://w3id.org/amur/link/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            amc:hs skos:notation "hs" . amc:unlocode skos:notation "unlocode" . amc:wikidata skos:notation "wikidata" .
            id:timber a am:Sector ; skos:prefLabel "timber"@en .
            id:town a am:City ; skos:prefLabel "Town"@en . id:port a am:Seaport ; skos:prefLabel "Port"@en .
            id:old a am:State ; skos:prefLabel "Old"@en . id:new a am:State ; skos:prefLabel "New"@en .
            link:1 a am:ExternalLink ; am:linkedThing id:timber ; am:identifierScheme amc:hs ; am:identifier "44" ;
              am:match amc:exactMatch .
            link:2 a am:ExternalLink ; am:linkedThing id:town ; am:identifierScheme amc:unlocode ;
              am:identifier "RUVVO" ; am:match amc:exactMatch .
            link:3 a am:ExternalLink ; am:linkedThing id:town ; am:identifierScheme amc:unlocode ;
              am:identifier "RUFIP" ; am:match amc:exactMatch .
            link:4 a am:ExternalLink ; am:linkedThing id:port ; am:identifierScheme amc:unlocode ;
              am:identifier "RUFIP" ; am:match amc:exactMatch .
            link:5 a am:ExternalLink ; am:linkedThing id:old ; am:identifierScheme amc:wikidata ; am:identifier "Q1" ;
              am:match amc:exactMatch ; am:latest "1991-12-25"^^xsd:date .
            link:6 a am:ExternalLink ; am:linkedThing id:new ; am:identifierScheme amc:wikidata ; am:identifier "Q1" ;
              am:match amc:exactMatch ; am:earliest "1991-12-26"^^xsd:date .
            """;
    private static final Matcher MATCHER = matcher();

    private static Matcher matcher() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(DATA, Lang.TURTLE).parse(graph);
        return Matcher.of(graph, new NameIndex(NamesOfGraph.of(graph)));
    }

    private static Outcome match(String text, Scheme scheme, Optional<String> type, String day) {
        return MATCHER.match(new Question(text, scheme, type.map(t -> Am.TERM + t), List.of(),
                Optional.of(day).filter(d -> !d.isEmpty()).map(LocalDate::parse)));
    }

    private static String linked(Outcome outcome) {
        return Gold.things(assertInstanceOf(Outcome.Linked.class, outcome, outcome::why)).get(0);
    }

    @Test
    void aTownMayHaveSeveralCodes() {
        assertEquals("town", linked(match("RU VVO", Scheme.UNLOCODE, Optional.empty(), "")));
        assertEquals("town", linked(match("RUFIP", Scheme.UNLOCODE, Optional.of("City"), "")));
    }

    @Test
    void aCodeOfSeveralThingsIsAmbiguousUnlessTheClassDecides() {
        Outcome outcome = match("RUFIP", Scheme.UNLOCODE, Optional.empty(), "");
        assertEquals(List.of("port", "town"), Gold.things(assertInstanceOf(Outcome.Ambiguous.class, outcome)));
        assertEquals("port", linked(match("RUFIP", Scheme.UNLOCODE, Optional.of("Seaport"), "")));
    }

    @Test
    void theDayOfARowTellsWhichThingHadTheIdentifier() {
        assertEquals("old", linked(match("Q1", Scheme.WIKIDATA, Optional.empty(), "1990-01-01")));
        assertEquals("new", linked(match("Q1", Scheme.WIKIDATA, Optional.empty(), "2020-01-01")));
        assertInstanceOf(Outcome.Ambiguous.class, match("Q1", Scheme.WIKIDATA, Optional.empty(), ""));
    }

    @Test
    void aCommodityLeadsToTheChapterThatContainsItAndSaysSo() {
        assertEquals("timber", linked(match("44", Scheme.HS, Optional.empty(), "")));
        Candidate wider = assertInstanceOf(Outcome.Linked.class, match("440710", Scheme.HS, Optional.empty(), ""))
                .candidate();
        assertEquals(70, wider.score());
        assertEquals("timber has 44, which contains hs 440710.", wider.why());
        assertInstanceOf(Outcome.Unlinked.class, match("270900", Scheme.HS, Optional.empty(), ""));
    }

    @Test
    void aCellWithSeveralIdentifiersIsNoLink() {
        Outcome outcome = match("RUVVO; RUFIP", Scheme.UNLOCODE, Optional.of("City"), "");
        assertEquals("The cell lists 2 identifiers, and one was expected.",
                assertInstanceOf(Outcome.Ambiguous.class, outcome).why());
    }
}
