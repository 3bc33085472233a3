package org.amurgraph.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.TestProject;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Things of the project's release, found by names right and wrong. */
class NameIndexTest {

    private static final String THING = Am.BASE + "id/";

    @TempDir
    private static Path releases;
    private static NameIndex index;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        index = new NameIndex(NamesOfGraph.of(Release.open(releases).data().getDefaultGraph()));
    }

    private static List<Hit> search(String text) {
        return index.search(text, 10, Optional.empty());
    }

    private static List<String> things(List<Hit> hits) {
        return hits.stream().map(h -> h.name().thing().substring(THING.length())).toList();
    }

    @ParameterizedTest
    @CsvSource({"黑瞎子岛, heixiazi-island, true", "Хабаровск, khabarovsk, true", "хабаровск, khabarovsk, true",
        "Khabarvsk, khabarovsk, false", "Habarowsk, khabarovsk, false", "Berli, khabarovsk, true",
        "Kerry Palace, kremlin, true", "KERRY  palace, kremlin, true", "heixiazidao, heixiazi-island, false",
        "Nizhneleninskoe, nizhneleninskoye, false", "Путин, vladimir-putin, false", "амур, amur-river, true",
        "East Siberia Region, east-siberia, false", "Xi Jinpin, xi-jinping, false",
        "Большой Уссурийский, heixiazi-island, false"})
    void theLikeliestThingStandsFirst(String text, String thing, boolean exact) {
        Hit first = search(text).get(0);
        assertEquals(thing, first.name().thing().substring(THING.length()));
        assertEquals(exact, first.isExact());
    }

    @Test
    void oneNameOfTwoThingsFindsBoth() {
        List<Hit> hits = search("Heilongjiang").stream().filter(Hit::isExact).toList();
        assertEquals(Set.of("amur-river", "heilongjiang-province"), Set.copyOf(things(hits)));
    }

    @Test
    void aThingIsFoundOnceByTheNameThatFitsBest() {
        List<String> things = things(search("Khabarovsk"));
        assertEquals(things.size(), Set.copyOf(things).size());
        Hit misprint = search("Berli").get(0);
        assertEquals(Am.CODE + "misprint", misprint.name().origin().kind());
        assertEquals(Am.BASE + "name/s0-khabarovsk-3", misprint.name().origin().record());
        assertEquals("en", misprint.name().language());
    }

    @Test
    void oneCharacterOfAChineseNameIsEnough() {
        assertTrue(things(search("岛")).contains("heixiazi-island"));
        assertTrue(things(search("瞎子")).contains("heixiazi-island"));
    }

    @Test
    void aClassLeavesOnlyItsMembers() {
        List<Hit> cities = index.search("Khabarovsk", 50, Optional.of(Am.term("City").getURI()));
        assertEquals("khabarovsk", things(cities).get(0));
        assertTrue(cities.stream().allMatch(h -> h.name().classes().contains(Am.term("City").getURI())));
        assertFalse(things(cities).contains("khabarovsk-krai"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "zzzqqqxxx", "\u0000", "*", "(((", "\uD800"})
    void whatIsNoNameFindsNothing(String text) {
        assertEquals(List.of(), search(text));
    }

    @Test
    void aTextThatFindsNothingLeadsToNamesThatBeginAlike() {
        assertEquals(List.of(), search("Blagoxyzwvut"));
        assertTrue(things(index.beginningLike("Blagoxyzwvut", 5)).contains("blagoveshchensk"));
    }

    @Test
    void theSameTextHasTheSameAnswerFromAnIndexMadeAnew() throws IOException {
        NameIndex other = new NameIndex(NamesOfGraph.of(Release.open(releases).data().getDefaultGraph()));
        for (String text : List.of("a", "хабаровск", "岛", "bridge")) {
            assertEquals(search(text), other.search(text, 10, Optional.empty()));
        }
    }

    @Test
    void aVeryLongTextIsCutRatherThanRefused() {
        assertEquals(List.of(), search("ab cd ".repeat(10_000)));
        assertTrue(things(search("黑瞎子岛".repeat(10_000))).get(0).startsWith("heixiazi"));
    }

    @Test
    void codesAreNoThings() {
        assertEquals(List.of(), search("misprint"));
    }
}
