package org.amurgraph.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amurgraph.TestProject;
import org.amurgraph.key.Scheme;
import org.junit.jupiter.api.Test;

/**
 * Tables of others as they are. They are not in the repository: skipped since 2026-11-25 where the folder
 * {@code ../shared/external} is absent.
 */
class RealTablesTest {

    private static final Path EXTERNAL = TestProject.PROJECT.resolve("../shared/external");

    @Test
    void theTableOfCountryCodesHasAllSevenSchemes() throws Exception {
        ExternalTable table = open("country-codes/country-codes.csv");
        assertEquals(Map.of("ISO3166-1-Alpha-2", Scheme.ISO3166_ALPHA2, "ISO3166-1-Alpha-3", Scheme.ISO3166_ALPHA3,
                "ISO3166-1-numeric", Scheme.M49, "M49", Scheme.M49, "ISO4217-currency_alphabetic_code", Scheme.ISO4217,
                "Geoname ID", Scheme.GEONAMES, "wikidata_id", Scheme.WIKIDATA), schemes(table));
        assertEquals("249 of 249 different cells are ISO 3166-1 alpha-3 codes, and the header says so",
                table.shape().fields().get(2).key().orElseThrow().reason());
        assertEquals(List.of("iso3166_1_alpha_3"), table.shape().rowKey());
        List<Entry> entries = ExternalTableTest.read(table, 0);
        assertEquals(249, entries.size());
        int alpha2 = table.shape().fields().stream().filter(f -> f.title().equals("ISO3166-1-Alpha-2")).findFirst()
                .orElseThrow().index();
        assertEquals(249, entries.stream().flatMap(e -> e.values().get(alpha2).stream()).count());
        assertTrue(entries.stream().anyMatch(e -> e.values().get(alpha2).orElseThrow().equals("NA")));
    }

    @Test
    void theTableOfGrossProductsHasCountriesAndYears() throws Exception {
        ExternalTable table = open("worldbank-gdp/gdp.csv");
        assertEquals(Map.of("Country Code", Scheme.ISO3166_ALPHA3, "Year", Scheme.DATE), schemes(table));
        assertEquals(List.of("string", "string", "gYear", "decimal"),
                table.shape().fields().stream().map(Field::datatype).toList());
        assertEquals(List.of("country_code", "year"), table.shape().rowKey());
        assertEquals(335, ExternalTableTest.read(table, 0).size());
    }

    @Test
    void codesOfGoodsKeepTheirLeadingZeros() throws Exception {
        ExternalTable table = open("harmonized-system/harmonized-system.csv");
        assertEquals(Map.of("hscode", Scheme.HS), schemes(table));
        assertEquals(List.of("string", "string", "string", "string", "integer"),
                table.shape().fields().stream().map(Field::datatype).toList());
        List<Entry> entries = ExternalTableTest.read(table, 0);
        assertEquals(6940, entries.size());
        assertEquals("01", entries.get(0).values().get(1).orElseThrow());
        assertEquals("01", entries.get(1).values().get(3).orElseThrow());
    }

    @Test
    void theSectionsOfGoodsAreReadThoughTheyBeginWithAByteOrderMark() throws Exception {
        ExternalTable table = open("harmonized-system/sections.csv");
        assertEquals(List.of("section", "name"), table.shape().fields().stream().map(Field::title).toList());
        assertEquals(21, ExternalTableTest.read(table, 0).size());
    }

    private static ExternalTable open(String file) throws IOException, TableFault {
        assumeTrue(Files.isDirectory(EXTERNAL), "../shared/external is not here");
        return ExternalTable.open(EXTERNAL.resolve(file), ExternalTable.Told.NOTHING);
    }

    private static Map<String, Scheme> schemes(ExternalTable table) {
        return table.shape().fields().stream().filter(f -> f.key().isPresent())
                .collect(Collectors.toMap(Field::title, f -> f.key().get().scheme()));
    }
}
