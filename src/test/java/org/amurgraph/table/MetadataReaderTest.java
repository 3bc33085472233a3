package org.amurgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {

    private static final String METADATA = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "port.csv", "dc:title": "Ports",
             "dc:description": "One row per port.", "dc:source": "made up", "dc:license": "https://example.org/l",
             "tableSchema": {"aboutUrl": "id/{id}", "primaryKey": "id", "columns": [
              {"name": "id", "dc:description": "key", "required": true},
              {"name": "tags", "dc:description": "tags", "separator": ";", "null": ["", "-"]},
              {"name": "length_m", "dc:description": "length", "datatype": {"base": "decimal", "minimum": 0, "maximum": 10},
               "schema:unitCode": "m"},
              {"name": "opened", "dc:description": "day of opening", "datatype": "date"},
              {"name": "open", "dc:description": "still open", "datatype": "boolean"},
              {"name": "site", "dc:description": "page", "datatype": "anyURI"},
              {"name": "page", "dc:description": "page about it", "virtual": true, "valueUrl": "page/{id}"}]}}
            """;
    private static final CodeLists CODES = new CodeLists(Map.of("unit", Map.of("m", "http://example.org/m")));
    private static final String BASE = "https://example.org/";

    @TempDir
    private Path data;

    private Tables read(String metadata, String csv) throws IOException {
        Files.writeString(data.resolve("port.csv-metadata.json"), metadata);
        Files.writeString(data.resolve("port.csv"), csv);
        return Tables.read(data, BASE, CODES);
    }

    private Tables row(String row) throws IOException {
        return read(METADATA, "id,tags,length_m,opened,open,site\n" + row + "\n");
    }

    private static Row onlyRow(Tables tables) throws IOException {
        List<Row> rows = new ArrayList<>();
        tables.tables().get(0).read(new ArrayList<>(), rows::add);
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    @Test
    void cellsAreTypedByTheirColumns() throws IOException {
        Tables tables = row("zarubino,sea;rail,7.50,1928-01-31,true,https://example.org/x");
        assertEquals(List.of(), tables.findings());
        Row row = onlyRow(tables);
        assertEquals("https://example.org/id/zarubino", row.about());
        assertEquals(2, row.line());
        Map<String, List<Value>> cells = row.cells();
        String xsd = "http://www.w3.org/2001/XMLSchema#";
        assertEquals(List.of(new Value.Literal("sea", xsd + "string"), new Value.Literal("rail", xsd + "string")),
                cells.get("tags"));
        assertEquals(List.of(new Value.Literal("7.50", xsd + "decimal")), cells.get("length_m"));
        assertEquals(List.of(new Value.Iri("http://example.org/m")), cells.get("length_m_unit"));
        assertEquals(List.of(new Value.Literal("1928-01-31", xsd + "date")), cells.get("opened"));
        assertEquals(List.of(new Value.Literal("true", xsd + "boolean")), cells.get("open"));
        assertEquals(List.of(new Value.Iri("https://example.org/page/zarubino")), cells.get("page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,tags,length_m,opened,open,site\ndalian,,,,,\nzarubino,,,,,\n", "id\nzarubino\n"})
    void aFileThatChangesWhileItIsReadIsNotTrusted(String later) throws IOException {
        Table table = row("zarubino,,,,,").tables().get(0);
        Files.writeString(data.resolve("port.csv"), later);
        IOException e = assertThrows(IOException.class, () -> table.read(new ArrayList<>(), row -> { }));
        assertEquals(data.getFileName() + "/port.csv was changed while it was read; run the command again",
                e.getMessage());
    }

    @Test
    void aNullIsNoValue() throws IOException {
        assertTrue(!onlyRow(row("zarubino,-,,,,")).cells().containsKey("tags"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "zarubino,a;;b,,,,          | tags: \"\" is empty",
        "zarubino,' a',,,,          | tags: \" a\" is empty, or starts or ends with a blank",
        "zarubino,,\"7,5\",,,       | length_m: \"7,5\" is not a number",
        "zarubino,,-1,,,            | length_m: \"-1\" is below the least value, 0",
        "zarubino,,10.1,,,          | length_m: \"10.1\" is above the greatest value, 10",
        "zarubino,,,1928-02-30,,    | opened: \"1928-02-30\" is not a day of the calendar",
        "zarubino,,,,yes,           | open: \"yes\" is not true or false",
        "zarubino,,,,,not an iri    | site: \"not an iri\" is not an absolute IRI",
        "za rubino,,,,,             | the IRI \"id/{id}\" cannot be made of this row"})
    void aCellThatDoesNotFitIsAFinding(String row, String expected) throws IOException {
        String findings = row(row.replace("'", "")).findings().toString();
        assertTrue(findings.contains(expected), findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"url\": \"port.csv\"        | \"url\": \"port.csv\", \"dialect\": {\"delimiter\": \";\"} | \"dialect\" is not supported",
        "\"url\": \"port.csv\"        | \"url\": \"port.csv\", \"transformations\": []            | \"transformations\" is not supported",
        "\"primaryKey\": \"id\"       | \"primaryKey\": \"id\", \"rowTitles\": \"id\"             | \"rowTitles\" is not supported",
        "\"url\": \"port.csv\"        | \"url\": \"/etc/passwd\"                                 | write port.csv, the file beside it",
        "\"required\": true           | \"required\": true, \"titles\": \"Key\"                    | \"titles\" is not supported",
        "\"required\": true           | \"required\": false                                      | may be empty or a list",
        "\"separator\": \";\"         | \"separator\": \"\"                                       | is not supported here",
        "\"datatype\": \"date\"       | \"datatype\": \"date\", \"lang\": \"en\"                   | lang \"en\" on a column of date",
        "\"maximum\": 10             | \"maximum\": 1e999999999                                | has more than 100 digits",
        "page/{id}                  | pa ge/{id}                                             | makes no IRI",
        "\"required\": true           | \"required\": true, \"ordered\": true                     | \"ordered\" is not supported",
        "\"required\": true           | \"required\": true, \"propertyUrl\": \"x\"                | \"propertyUrl\" is not supported",
        "\"datatype\": \"date\"       | \"datatype\": \"gMonthDay\"                               | the datatype \"gMonthDay\" is not supported",
        "\"datatype\": \"date\"       | \"datatype\": {\"base\": \"date\", \"format\": \"d.M.yyyy\"} | a format is supported on strings",
        "\"datatype\": \"date\"       | \"datatype\": {\"base\": \"date\", \"minInclusive\": 1}   | \"minInclusive\" is not supported",
        "\"datatype\": \"date\"       | \"datatype\": {\"@id\": \"http://example.org/t\"}         | \"http://example.org/t\" is not supported",
        "\"http://www.w3.org/ns/csvw\" | [\"http://www.w3.org/ns/csvw\", {\"@base\": \"x\"}]      | the @context is",
        "\"schema:unitCode\": \"m\"   | \"schema:unitCode\": \"mm\"                               | there is no unit \"mm\"",
        "\"schema:unitCode\": \"m\"   | \"schema:name\": \"m\"                                    | names no unit",
        "\"required\": true           | \"required\": true, \"skos:inScheme\": \"colour\"         | there is no code list \"colour\"",
        "\"required\": true           | \"required\": \"yes\"                                     | write true or false",
        "\"primaryKey\": \"id\"       | \"primaryKey\": \"ident\"                                 | no column is named \"ident\"",
        "\"virtual\": true,           |                                                           | valueUrl is supported on virtual columns",
        "\"dc:title\": \"Ports\",     |                                                           | \"dc:title\" is missing",
        "\"name\": \"open\"           | \"name\": \"opened\"                                      | is described twice",
        "\"name\": \"open\"           | \"name\": \"Open\"                                        | cannot be the name of a column",
        "\"tableSchema\":             | \"tableSchema\"                                           | is no JSON here"})
    void metadataThatIsNotSupportedIsRefusedByName(String from, String to, String expected) throws IOException {
        assertTrue(METADATA.contains(from), "the test replaces nothing");
        String findings = read(METADATA.replace(from, to == null ? "" : to), "id\n").findings().toString();
        assertTrue(findings.contains(expected), findings);
    }
}
