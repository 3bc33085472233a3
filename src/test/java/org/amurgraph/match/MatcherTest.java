package org.amurgraph.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.amurgraph.key.Scheme;
import org.amurgraph.names.NameIndex;
import org.amurgraph.names.NamesOfGraph;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What identifiers and names lead to in the project's release. */
class MatcherTest {

    @TempDir
    private static Path releases;
    private static Matcher matcher;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        Graph graph = Release.open(releases).data().getDefaultGraph();
        matcher = Matcher.of(graph, new NameIndex(NamesOfGraph.of(graph)));
    }

    private static Outcome match(String text, Scheme scheme) {
        return matcher.match(new Question(text, scheme, Optional.empty(), List.of(), Optional.empty()));
    }

    private static Outcome match(String text, String type, String within) {
        return matcher.match(new Gold(text, type, within, "", List.of(), "").question());
    }

    @TestFactory
    Stream<DynamicTest> aNameOfTheGoldTableLeadsWhereItShould() throws IOException {
        return Gold.read().stream().map(gold -> DynamicTest.dynamicTest(gold.toString(), () -> {
            Outcome outcome = matcher.match(gold.question());
            assertEquals(gold.outcome() + gold.things(), outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                    + Gold.things(outcome), outcome::why);
        }));
    }

    @Test
    void theGoldTableIsLargeHasAllLanguagesAndSixtyRowsThatMustNotLink() throws IOException {
        List<Gold> rows = Gold.read();
        assertTrue(rows.size() >= 180, () -> rows.size() + " rows");
        for (String script : List.of("IsHan", "IsCyrillic", "IsLatin")) {
            assertTrue(rows.stream().filter(r -> r.text().matches(".*\\p{" + script + "}.*")).count() >= 20, script);
        }
        assertTrue(rows.stream().filter(r -> !r.isLinked()).count() >= 60);
        assertEquals(rows.size(), Set.copyOf(rows.stream().map(r -> r.text() + '|' + r.type() + '|' + r.within())
                .toList()).size());
    }

    @Test
    void noLinkIsWrongAndTheReadmeTellsHowManyAreMade() throws IOException {
        List<Gold> rows = Gold.read();
        long wrong = rows.stream().filter(r -> matcher.match(r.question()) instanceof Outcome.Linked linked
                && !(r.isLinked() && Gold.things(linked).equals(r.things()))).count();
        long right = rows.stream().filter(r -> r.isLinked() && matcher.match(r.question()) instanceof Outcome.Linked)
                .count();
        assertEquals(0, wrong);
        String readme = Files.readString(TestProject.PROJECT.resolve("README.md"));
        assertTrue(readme.contains("table of " + rows.size() + " names"), "the README tells another number of names");
        assertTrue(readme.contains(right + " of " + rows.stream().filter(Gold::isLinked).count() + " that should be"),
                () -> "the README tells another number than " + right);
    }

    @Test
    void everyOutcomeSaysWhyByWhichRule() throws IOException {
        for (Gold gold : Gold.read()) {
            String why = matcher.match(gold.question()).why();
            assertTrue(why.contains("Rule:") || why.startsWith("No name is anything like"), why);
        }
        Outcome outcome = match("Khabarvsk", "City", "");
        assertEquals("“Khabarvsk” is, but for a slip, the name “Хабаровск” of Khabarovsk (city): 94. There is no "
                + "runner-up. Rule: the same name, a slip in a long one, or a short form if a class or condition is "
                + "given; a score of at least 90, 5 more than any other.", outcome.why());
    }

    @Test
    void aMatchThroughAMisprintSaysSoWithItsRecord() {
        Candidate candidate = assertInstanceOf(Outcome.Linked.class, match("Berli", "", "")).candidate();
        Candidate.Via.ByName via = assertInstanceOf(Candidate.Via.ByName.class, candidate.via());
        assertEquals(Am.CODE + "misprint", via.kind());
        assertEquals(Am.BASE + "name/s0-khabarovsk-3", via.record());
        assertTrue(candidate.why().contains("a misprint"), candidate.why());
    }

    @Test
    void whatDoesNotIdentifyIsListedWithALowerScore() {
        Outcome.Unlinked outcome = assertInstanceOf(Outcome.Unlinked.class, match("Kerry Palace", "", ""));
        assertEquals(Am.BASE + "id/kremlin", outcome.near().get(0).thing());
        assertEquals(80, outcome.near().get(0).score());
        assertTrue(outcome.near().get(0).why().contains("a mistranslation"));
    }

    @Test
    void whatIsNotKnownToLieInThePlaceIsListedAndSaidToBeSo() {
        Outcome.Unlinked outcome = assertInstanceOf(Outcome.Unlinked.class, match("Harbin", "City", "Russia"));
        assertEquals(Am.BASE + "id/harbin", outcome.near().get(0).thing());
        assertTrue(outcome.why().contains("Not known to go with “Russia”"), outcome::why);
    }

    @Test
    void candidatesAreOrderedByScoreFromZeroToAHundred() {
        for (String text : List.of("Khabarovsk", "Heixiazi", "黑龙江", "Амур", "China trade")) {
            List<Candidate> all = matcher.candidates(new Gold(text, "", "", "", List.of(), "").question(), 20);
            assertFalse(all.isEmpty());
            assertTrue(all.stream().allMatch(c -> c.score() >= 0 && c.score() <= 100));
            for (int i = 1; i < all.size(); i++) {
                assertTrue(all.get(i - 1).score() >= all.get(i).score());
            }
            assertEquals(all.size(), all.stream().map(Candidate::thing).distinct().count());
        }
    }

    @Test
    void classesStandNarrowestFirst() {
        Candidate candidate = assertInstanceOf(Outcome.Linked.class, match("Harbin", "", "")).candidate();
        assertEquals(List.of("City", "Settlement", "Place", "Thing"), candidate.types().stream()
                .map(t -> t.substring(Am.TERM.length())).toList());
    }

    @ParameterizedTest
    @CsvSource({"WIKIDATA, Q4454, khabarovsk", "WIKIDATA, http://www.wikidata.org/entity/Q4454, khabarovsk",
        "GEONAMES, 2022890.0, khabarovsk", "GEONAMES, 576116, blagoveshchensk-bashkortostan",
        "GEONAMES, 2026609, blagoveshchensk", "ISO3166_ALPHA2, RU, russia", "ISO3166_ALPHA3, PRK, north-korea",
        "M49, 643, russia", "M49, 842, united-states", "M49, 156, china", "ISO3166_PART2, RU-KHA, khabarovsk-krai",
        "ISO3166_PART2, CN-HL, heilongjiang-province", "UNLOCODE, RU KHV, khabarovsk", "UNLOCODE, CNHEK, heihe",
        "ISO4217, CNY, china"})
    void anIdentifierLeadsToItsThing(Scheme scheme, String text, String thing) {
        Outcome.Linked outcome = assertInstanceOf(Outcome.Linked.class, match(text, scheme));
        assertEquals(Am.BASE + "id/" + thing, outcome.candidate().thing());
        Candidate.Via.ByKey via = assertInstanceOf(Candidate.Via.ByKey.class, outcome.candidate().via());
        assertEquals(scheme.code(), via.scheme());
        assertTrue(via.record().startsWith(Am.BASE + "link/"));
    }

    @Test
    void aNearMatchIsNotExactAndKeepsItsNote() {
        Candidate currency = assertInstanceOf(Outcome.Linked.class, match("RUB", Scheme.ISO4217)).candidate();
        Candidate.Via.ByKey via = assertInstanceOf(Candidate.Via.ByKey.class, currency.via());
        assertFalse(via.exact());
        assertEquals(80, currency.score());
        assertTrue(via.note().contains("currency"), via.note());
    }

    @ParameterizedTest
    @CsvSource({"M49, 842", "ISO3166_PART2, CN-23"})
    void aFormerOrForeignCodeIsFlaggedAsSuch(Scheme scheme, String text) {
        Candidate candidate = assertInstanceOf(Outcome.Linked.class, match(text, scheme)).candidate();
        assertFalse(assertInstanceOf(Candidate.Via.ByKey.class, candidate.via()).note().isEmpty());
        assertTrue(candidate.why().contains(((Candidate.Via.ByKey) candidate.via()).note()));
    }

    @ParameterizedTest
    @CsvSource({"GEONAMES, -1", "WIKIDATA, Q999999999", "WIKIDATA, Khabarovsk", "ISO3166_ALPHA2, NA", "UNLOCODE, ''"})
    void whatIsNoIdentifierOfAnythingHereMakesNoLink(Scheme scheme, String text) {
        Outcome.Unlinked outcome = assertInstanceOf(Outcome.Unlinked.class, match(text, scheme));
        assertTrue(outcome.near().isEmpty());
        assertTrue(outcome.why().length() > 20, outcome::why);
    }

    @Test
    void anIdentifierOfSomethingOfAnotherClassMakesNoLink() {
        Outcome outcome = matcher.match(new Question("Q4454", Scheme.WIKIDATA, Optional.of(Am.TERM + "Person"),
                List.of(), Optional.empty()));
        assertEquals(Set.of(Am.BASE + "id/khabarovsk"), assertInstanceOf(Outcome.Unlinked.class, outcome).near()
                .stream().map(Candidate::thing).collect(Collectors.toSet()));
    }
}
