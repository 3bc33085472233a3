package org.amurgraph.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What columns are taken for: {@code key/recognitions.csv}. */
class RecognitionTest {

    private static final double LIKELY = 0.5;

    @TestFactory
    Stream<DynamicTest> aColumnIsTakenForWhatTheManifestSays() throws IOException {
        return ManifestRows.read("key/recognitions.csv").stream().map(row -> DynamicTest.dynamicTest(
                row.getField("title") + ": " + row.getField("cells"), () -> {
                    List<Recognition> found = Recognition.of(row.getField("title"),
                                    new LinkedHashSet<>(List.of(row.getField("cells").split(" "))))
                            .stream().filter(r -> r.confidence() >= LIKELY).toList();
                    assertEquals(row.getField("scheme"), found.isEmpty() ? "" : found.get(0).scheme().code());
                    assertTrue(found.isEmpty()
                            || found.get(0).confidence() >= Double.parseDouble(row.getField("least")), found.toString());
                }));
    }

    @Test
    void theReasonCountsTheCellsAndSaysWhatTheHeaderSays() {
        assertEquals("3 of 3 different cells are ISO 3166-1 alpha-3 codes, and the header says so",
                Recognition.of("ISO3166-1-Alpha-3", Set.of("CHN", "RUS", "NAM")).get(0).reason());
        assertTrue(Recognition.of("Country Code", List.of("CHN", "RUS", "WLD")).get(0).reason()
                .contains("1 of which the list does not have"));
    }

    @Test
    void twoLettersOfCountriesAreDoubtfulUnlessTheHeaderSaysIso() {
        Recognition doubtful = Recognition.of("country", List.of("CH", "RS")).get(0);
        Recognition sure = Recognition.of("iso_a2", List.of("CH", "RS")).get(0);
        assertTrue(doubtful.confidence() < sure.confidence());
        assertTrue(doubtful.reason().contains("CH being China"), doubtful.reason());
    }

    @Test
    void aFewWrongCellsAmongManyAreFaultsAndNotAnotherScheme() {
        Set<String> cells = IntStream.range(1, 100).mapToObj(i -> "Q" + i).collect(Collectors.toSet());
        cells.add("none");
        assertEquals(Scheme.WIKIDATA, Recognition.of("qid", cells).get(0).scheme());
        assertEquals(List.of(), Recognition.of("qid", List.of("Q1", "Q2", "none")));
    }
}
