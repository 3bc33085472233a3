package org.amurgraph.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.key.Scheme;
import org.amurgraph.table.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** CSVW metadata that people write or edit. */
class MetadataReaderTest {

    private static final String COLUMNS = "{'name':'port'},{'name':'freight'}";

    @TempDir
    private Path folder;

    /** A piece of the metadata of a table with the columns port and freight, and the finding that it leads to. */
    private record Bad(String top, String columns, String schema, String finding) {
        static Bad top(String json, String finding) {
            return new Bad("," + json, COLUMNS, "", finding);
        }

        static Bad schema(String json, String finding) {
            return new Bad("", COLUMNS, "," + json, finding);
        }

        static Bad port(String json, String finding) {
            return new Bad("", "{'name':'port'," + json + "},{'name':'freight'}", "", finding);
        }
    }

    private static final List<Bad> BAD = List.of(
            Bad.top("'tables':[]", "0:: the CSVW property \"tables\" is not supported here"),
            Bad.top("'dialekt':{}", "0:: the CSVW property \"dialekt\" is not supported here"),
            Bad.top("'dialect':{'commentPrefix':'#'}",
                    "0:dialect: the CSVW property \"commentPrefix\" is not supported here"),
            Bad.top("'dialect':{'doubleQuote':false}", "0:dialect: doubleQuote is not true"),
            Bad.top("'dialect':{'headerRowCount':2}", "0:dialect: headerRowCount is 2"),
            Bad.top("'dialect':{'delimiter':'::'}", "0:dialect: \"delimiter\" is \"::\""),
            Bad.top("'dialect':{'encoding':'klingon'}", "0:: there is no encoding \"klingon\""),
            Bad.schema("'primaryKey':'prot'",
                    "0:tableSchema: \"primaryKey\" names the column \"prot\", but none is named so"),
            Bad.schema("'am:reporter':'port','am:partner':'prot','am:period':'freight'",
                    "0:tableSchema: \"am:partner\" names the column \"prot\", but none is named so"),
            Bad.port("'separator':';'",
                    "0:tableSchema.columns[0]: the CSVW property \"separator\" is not supported here"),
            Bad.port("'datatype':'duration'", "0:tableSchema.columns[0]: the datatype \"duration\" is not supported"),
            Bad.port("'datatype':{'base':'string','format':'[a-z]+'}",
                    "0:tableSchema.columns[0]: the format \"[a-z]+\" of string is not supported"),
            Bad.port("'datatype':{'base':'date','format':'MM.yyyy'}",
                    "0:tableSchema.columns[0]: the format \"MM.yyyy\" of date is not supported"),
            Bad.port("'datatype':{'base':'string','format':{'decimalChar':','}}",
                    "0:tableSchema.columns[0].datatype.format: decimalChar and groupChar stand on a string"),
            Bad.port("'datatype':{'base':'integer','minimum':1}",
                    "0:tableSchema.columns[0].datatype: the CSVW property \"minimum\" is not supported here"),
            Bad.port("'am:scheme':'qid'", "0:tableSchema.columns[0]: there is no scheme \"qid\""),
            Bad.port("'am:within':'land','am:scheme':'name'",
                    "0:tableSchema: \"am:within\" names the column \"land\", but none is named so"),
            Bad.port("'lang':'in English'", "0:tableSchema.columns[0]: lang is \"in English\""),
            new Bad("", "{'name':'port'},{'name':'port'}", "", "0:tableSchema: two columns are named \"port\""),
            new Bad("", "{'name':'the port'},{'name':'freight'}", "",
                    "0:tableSchema.columns[0]: \"the port\" cannot be the name of a column"),
            new Bad("", "{'name':'prot'},{'name':'freight'}", "", "1:port: the metadata describes no such column"),
            new Bad("", "{'name':'freight'},{'name':'port'}", "",
                    "1:: the metadata describes the columns in another order or number"),
            new Bad("", "{'name':'port'}", "", "1:freight: the metadata describes no such column"),
            new Bad("", COLUMNS + ",{'name':'year'}", "",
                    "1:year: the metadata describes this column, but the table has no such header"));

    @TestFactory
    Stream<DynamicTest> whatCannotBeIsRefusedByName() {
        return BAD.stream().map(bad -> DynamicTest.dynamicTest(bad.finding, () -> {
            TableFault fault = assertThrows(TableFault.class, () -> open("port,freight\nHarbin,5\n",
                    json(bad.top, bad.columns, bad.schema)));
            assertEquals(bad.finding, SampleTables.places(fault.findings()).get(0));
        }));
    }

    @Test
    void anUnknownColumnIsToldWithTheNearestOne() {
        TableFault fault = assertThrows(TableFault.class, () -> open("port,freight\nHarbin,5\n",
                json("", "{'name':'prot'},{'name':'freight'}", "")));
        assertTrue(fault.findings().get(0).toString().contains("(the nearest is \"prot\")"));
        assertTrue(fault.findings().get(1).toString().contains("(the nearest is \"port\")"));
    }

    @Test
    void whatOnlyConcernsOtherFormsOfRdfIsPassedOverWithAWarning() throws Exception {
        ExternalTable table = open("port,freight\nHarbin,5\n", json("", "{'name':'port','propertyUrl':'#p'},"
                + "{'name':'freight','suppressOutput':true}", ",'aboutUrl':'#{port}'"));
        assertEquals(3, table.warnings().size());
        assertTrue(table.warnings().stream().allMatch(f -> f.severity() == Finding.Severity.WARNING));
    }

    @Test
    void whatIsToldOnTheCommandLineWinsOverTheMetadata() throws Exception {
        Path csv = Files.writeString(folder.resolve("t.csv"), "port;freight\nQ4454;05\n");
        Path metadata = Files.writeString(folder.resolve("m.json"), json(",'am:name':'ports','dialect':{'delimiter':','}",
                "{'name':'port','am:scheme':'name'},{'name':'freight','datatype':'integer'}", ""));
        Shape shape = ExternalTable.open(csv, new ExternalTable.Told(Optional.of(metadata), Map.of("port", "wikidata:City"),
                Optional.empty(), Optional.of(";"), Optional.of("mine"))).shape();
        assertEquals("mine", shape.name());
        assertEquals(';', shape.dialect().delimiter());
        KeyUse key = shape.fields().get(0).key().orElseThrow();
        assertEquals(Scheme.WIKIDATA, key.scheme());
        assertEquals(Optional.of("City"), key.type());
        assertEquals(1, key.confidence());
        assertEquals("told as --key port=wikidata:City", key.reason());
    }

    @Test
    void numbersAndDaysAreReadAsTheirFormatSays() throws Exception {
        ExternalTable table = ExternalTable.open(SampleTables.FOLDER.resolve("described.csv"),
                ExternalTable.Told.NOTHING);
        List<Entry> entries = ExternalTableTest.read(table, 0);
        assertEquals(List.of(Optional.of("Harbin"), Optional.of("2020-12-31"), Optional.of("1234.5")),
                entries.get(0).values());
        assertEquals(List.of(Optional.of("Heihe"), Optional.of("2021-06-01"), Optional.empty()),
                entries.get(1).values());
        assertEquals("Freight by port", table.shape().about().title());
        assertEquals("https://creativecommons.org/publicdomain/zero/1.0/", table.shape().about().license());
        assertEquals(Optional.of(SampleTables.FOLDER.resolve("described.csv-metadata.json")), table.metadata());
    }

    @Test
    void aTableWithoutAHeaderIsReadByItsMetadata() throws Exception {
        ExternalTable table = open("# made by hand\nHarbin,5\nHeihe,\n", json(",'dialect':{'header':false,'skipRows':1}",
                "{'name':'port','required':true},{'name':'freight','datatype':'integer','default':'0'}", ""));
        assertEquals(List.of(List.of(Optional.of("Harbin"), Optional.of("5")),
                        List.of(Optional.of("Heihe"), Optional.of("0"))),
                ExternalTableTest.read(table, 0).stream().map(Entry::values).toList());
    }

    @Test
    void anEmptyCellOfARequiredColumnIsAFault() throws Exception {
        ExternalTable table = open("port,freight\n,5\n", json("", "{'name':'port','required':true},{'name':'freight'}",
                ""));
        TableFault fault = assertThrows(TableFault.class, () -> ExternalTableTest.read(table, 0));
        assertEquals("2:port: the cell is empty, but the column must have a value",
                SampleTables.places(fault.findings()).get(0));
    }

    @Test
    void aTableWithoutQuotesKeepsThemAsText() throws Exception {
        ExternalTable table = open("port,freight\n\"Har,5\n", json(",'dialect':{'quoteChar':null}", COLUMNS, ""));
        assertEquals(Optional.of("\"Har"), ExternalTableTest.read(table, 0).get(0).values().get(0));
        assertTrue(table.draft().contains("\"quoteChar\": null"));
    }

    @Test
    void noJsonIsAFaultOfTheMetadata() {
        TableFault fault = assertThrows(TableFault.class, () -> open("port\n", "{"));
        assertEquals("m.json", fault.findings().get(0).file());
    }

    private ExternalTable open(String csv, String metadata) throws IOException, TableFault {
        Path table = Files.writeString(folder.resolve("t.csv"), csv);
        return ExternalTable.open(table, new ExternalTable.Told(
                Optional.of(Files.writeString(folder.resolve("m.json"), metadata)), Map.of(), Optional.empty(),
                Optional.empty(), Optional.empty()));
    }

    private static String json(String top, String columns, String schema) {
        return ("{'@context':'http://www.w3.org/ns/csvw','url':'t.csv','tableSchema':{'columns':[" + columns + "]"
                + schema + "}" + top + "}").replace('\'', '"');
    }
}
