package org.amurgraph.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.amurgraph.table.Edtf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What cells mean as identifiers: {@code key/readings.csv}. */
class SchemeTest {

    @TestFactory
    Stream<DynamicTest> aCellIsReadAsTheManifestSays() throws IOException {
        return ManifestRows.read("key/readings.csv").stream().map(row -> {
            String cell = row.getField("cell");
            Scheme scheme = Scheme.of(row.getField("scheme")).orElseThrow();
            return DynamicTest.dynamicTest(scheme.code() + " " + cell, () -> {
                Reading reading = scheme.read(cell);
                assertEquals(row.getField("reading"), kind(reading));
                String remark = reading.key().flatMap(Key::remark).orElse("");
                assertTrue(row.getField("remark").isEmpty() ? remark.isEmpty()
                        : remark.contains(row.getField("remark")), remark);
            });
        });
    }

    private static String kind(Reading reading) {
        if (reading instanceof Reading.Of of) {
            return of.identifier().identifier();
        }
        return reading.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void everySchemeIsInTheManifestWithAGoodAndABadCell() throws IOException {
        for (boolean wrong : new boolean[] {true, false}) {
            Set<String> schemes = ManifestRows.read("key/readings.csv").stream()
                    .filter(r -> r.getField("reading").equals("wrong") == wrong)
                    .map(r -> r.getField("scheme")).collect(Collectors.toSet());
            // Any text is a name.
            assertEquals(Arrays.stream(Scheme.values()).filter(s -> !wrong || s != Scheme.NAME).map(Scheme::code)
                    .collect(Collectors.toSet()), schemes);
        }
    }

    @Test
    void whatIsWrongIsToldWithTheCellAndWhatWasExpected() {
        assertEquals("\"Khabarovsk\" is not a UN/LOCODE such as RUKHV or RU KHV",
                ((Reading.Wrong) Scheme.UNLOCODE.read("Khabarovsk")).why());
        assertTrue(((Reading.Wrong) Scheme.WIKIDATA.read("http://www.wikidata.org/entity/Q4 454")).why()
                .contains("is no IRI, for it holds the character \" \""));
        assertTrue(((Reading.Wrong) Scheme.HS.read("101")).why().contains("a leading zero may be lost"));
    }

    @Test
    void everyDateIsEdtf() throws IOException {
        long dates = ManifestRows.read("key/readings.csv").stream().filter(r -> r.getField("scheme").equals("date"))
                .flatMap(r -> Scheme.DATE.read(r.getField("cell")).key().stream())
                .peek(key -> Edtf.parse(key.identifier())).count();
        assertTrue(dates > 5);
    }

    @Test
    void theFormerCodesOfChinaEachHaveOneOfTheCurrentOnes() throws IOException {
        var rows = Files.readAllLines(TestProject.PROJECT.resolve(
                "src/main/resources/org/amurgraph/key/iso3166part2.csv"));
        Set<String> current = rows.stream().map(r -> r.split(",", -1)).filter(r -> r[1].isEmpty()).map(r -> r[0])
                .filter(c -> c.startsWith("CN-")).collect(Collectors.toSet());
        Set<String> replaced = rows.stream().skip(1).map(r -> r.split(",", -1)).filter(r -> !r[1].isEmpty())
                .map(r -> r[1]).collect(Collectors.toSet());
        assertEquals(34, current.size());
        assertEquals(current, replaced);
    }

    @Test
    void everySchemeButDatesAndNamesIsACodeOfTheOntology() throws IOException {
        String codes = Files.readString(TestProject.PROJECT.resolve("ontology/codes.ttl"));
        for (Scheme scheme : Scheme.values()) {
            boolean coded = codes.contains("skos:inScheme amc:identifierSchemeScheme ;\n"
                    + "    skos:topConceptOf amc:identifierSchemeScheme ;\n    skos:notation \"" + scheme.code() + "\"");
            assertEquals(scheme != Scheme.DATE && scheme != Scheme.NAME, coded, scheme.code());
        }
    }
}
