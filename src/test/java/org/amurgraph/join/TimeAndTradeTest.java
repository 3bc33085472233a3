package org.amurgraph.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amurgraph.join.TradeFlows.Direction;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Dates meet terms of office, and figures of trade meet flows, as surely as both are known and no more. */
class TimeAndTradeTest {

    private static final String ID = Am.BASE + "id/";
    private static final String DATA = """
            @prefix am: <https://w3id.org/amur/ontology#> . @prefix amc: <https://w3id.org/amur/code/> .
            @prefix id: <https://w3id.org/amur/id/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix qb: <http://purl.org/linked-data/cube#> .
            @prefix d: <http://purl.org/linked-data/sdmx/2009/dimension#> .
            id:t1 a am:Tenure ; am:holder id:ann ; am:post id:governor ; am:when "2018/2022" ;
              am:earliest "2018-09-01"^^xsd:date ; am:latest "2022-12-31"^^xsd:date ; am:temporalExtent amc:throughout .
            id:t2 a am:Tenure ; am:holder id:bob ; am:post id:governor ; am:when "2023-01-01/.." ;
              am:earliest "2023-01-01"^^xsd:date ; am:temporalExtent amc:throughout .
            id:t3 a am:Tenure ; am:holder id:eve ; am:post id:mayor ; am:when "2020" ;
              am:earliest "2020-01-01"^^xsd:date ; am:latest "2020-12-31"^^xsd:date ; am:temporalExtent amc:within .
            id:china a am:State . id:russia a am:State . id:heilongjiang a am:Region .
            id:exports a am:TradeFlow ; am:flowReporter id:china ; am:flowPartner id:russia ;
              am:flowDirection amc:export ; am:flowScope amc:national .
            id:total a am:TradeFlow ; am:flowReporter id:china ; am:flowPartner id:russia ;
              am:flowDirection amc:total ; am:flowScope amc:national .
            id:border a am:TradeFlow ; am:flowReporter id:china ; am:flowPartner id:russia ;
              am:flowDirection amc:total ; am:flowScope amc:border .
            id:regional a am:TradeFlow ; am:flowReporter id:heilongjiang ; am:flowPartner id:russia ;
              am:flowDirection amc:total ; am:flowScope amc:regional .
            id:o1 a qb:Observation ; am:flowDimension id:exports ; d:refPeriod "2019"^^xsd:gYear .
            id:o2 a qb:Observation ; am:flowDimension id:border ; d:refPeriod "2019"^^xsd:gYear .
            """;

    private static Curated curated() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(DATA, Lang.TURTLE).parse(graph);
        return new Curated(graph);
    }

    private static Set<String> tenures(String date, String... things) {
        return Tenures.of(curated()).at(Moment.of(date).orElseThrow().span(),
                List.of(things).stream().map(t -> ID + t).toList()).stream()
                .map(c -> c.iri().substring(ID.length()) + (c.surely() ? " surely" : " possibly"))
                .collect(Collectors.toSet());
    }

    @Test
    void aDateWithinATermThatHoldsThroughoutIsSurelyInIt() {
        assertEquals(Set.of("t1 surely"), tenures("2019", "ann"));
        assertEquals(Set.of("t1 surely"), tenures("2018-09-01", "governor"));
        assertEquals(Set.of("t2 surely"), tenures("2030-05", "bob"));
    }

    @Test
    void aYearInWhichATermBeganIsPossiblyInIt() {
        assertEquals(Set.of("t1 possibly"), tenures("2018", "governor"));
        assertEquals(Set.of("t1 possibly", "t2 possibly"), tenures("2022/2023", "governor"));
    }

    @Test
    void aTermThatIsKnownForSomeTimeWithinAYearOnlyIsNeverSure() {
        assertEquals(Set.of("t3 possibly"), tenures("2020-06-01", "eve"));
    }

    @Test
    void aTermOutsideTheDateIsNone() {
        assertEquals(Set.of(), tenures("2017", "ann"));
        assertEquals(Set.of(), tenures("2023", "ann"));
        assertEquals(Set.of(), tenures("2018-08-31", "governor"));
    }

    @Test
    void whereARowHasPersonAndPostBothMustFit() {
        assertEquals(Set.of("t1 surely"), tenures("2019", "ann", "governor"));
        assertEquals(Set.of(), tenures("2019", "eve", "governor"));
    }

    private static TradeFlows.Beside beside(String reporter, String partner, Direction direction, String year) {
        return TradeFlows.of(curated()).beside(ID + reporter, ID + partner, direction, year);
    }

    @Test
    void aFlowIsFoundFromEitherSideWithItsDirectionTurned() {
        assertEquals(List.of(ID + "exports"), beside("china", "russia", Direction.EXPORT, "2019").flows());
        assertEquals(List.of(ID + "exports"), beside("russia", "china", Direction.IMPORT, "2019").flows());
        assertEquals(List.of(), beside("russia", "china", Direction.EXPORT, "2019").flows());
        assertEquals(List.of(ID + "o1"), beside("russia", "china", Direction.IMPORT, "2019").observations());
        assertEquals(List.of(), beside("russia", "china", Direction.IMPORT, "2020").observations());
    }

    @Test
    void nationalAndRegionalScopesDoNotMix() {
        assertEquals(List.of(ID + "total"), beside("china", "russia", Direction.TOTAL, "2019").flows());
        assertEquals(List.of(), beside("china", "russia", Direction.TOTAL, "2019").observations());
        assertEquals(List.of(ID + "regional"), beside("heilongjiang", "russia", Direction.TOTAL, "2019").flows());
    }

    @Test
    void directionsAreReadInThreeLanguagesAndTransitIsNone() {
        assertEquals(Optional.of(Direction.EXPORT), TradeFlows.direction(" Exports"));
        assertEquals(Optional.of(Direction.IMPORT), TradeFlows.direction("импорт"));
        assertEquals(Optional.of(Direction.EXPORT), TradeFlows.direction("出口"));
        assertTrue(TradeFlows.direction("Re-export").isEmpty());
    }

    @Test
    void aFigureOfAMonthIsNoneOfItsYear() {
        assertEquals(Optional.of("2019"), Moment.of("2019").orElseThrow().year());
        assertTrue(Moment.of("2019-05").orElseThrow().year().isEmpty());
    }
}
