package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a table is told by file, row and column, with what was expected and the remedy, and once. */
class BadTableTest {

    private static final String CLAIM = "data/claim/claim.csv";
    private static final String FLOW = "data/flow/flow.csv";
    /** The one row of the flows that most tests spoil. */
    private static final String ROW = "rfe-northeast-china-trade,russian-far-east,northeast-china,total,regional,S2-011,";
    private static final String AREA = "S2-006,s2,265,304,";

    @TempDir
    private Path folder;
    private TestProject project;

    @BeforeEach
    void copyProject() throws IOException {
        project = TestProject.copyTo(folder);
    }

    private void expect(String... expected) {
        assertEquals(List.of(expected), project.findings());
    }

    /** Expects one finding, at the row that the flows' spoilt row is. */
    private void expectAtRow(String finding) throws IOException {
        expect(FLOW + ":" + project.line(FLOW, "rfe-northeast") + finding);
    }

    @Test
    void theProjectItselfHasNoFindings() {
        expect();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "rfe-northeast-china-trade,russian-far-east,northeast-china,total,regoinal,S2-011, "
            + "| :scope: \"regoinal\" is no code of the list \"flowScope\"; use one of its codes (the nearest is \"regional\").",
        "rfe-northeast-china-trade,russian-far-east,northeast-china,total,,S2-011, "
            + "| :scope: the cell is empty, but the column is required; fill it.",
        "rfe-northeast-china-trade,russian-fareast,northeast-china,total,regional,S2-011, "
            + "| :side_a: \"russian-fareast\" is no key of thing.csv; add it there, or correct the cell "
            + "(the nearest is \"russian-far-east\").",
        "rfe-northeast-china-trade, russian-far-east,northeast-china,total,regional,S2-011, "
            + "| :side_a: \" russian-far-east\" is empty, or starts or ends with a blank; remove the blank.",
        "rfe-northeast-china-trade,russian-far-east\\u0007,northeast-china,total,regional,S2-011, "
            + "| :side_a: \"russian-far-east\\u0007\" holds a control character; remove it.",
        "rfe-northeast-china-trade,russian-far-east,northeast-china,total,\"regional\\u000Aborder\",S2-011, "
            + "| :scope: \"regional\\u000Aborder\" holds a line break; write the cell on one line, and close its quotes.",
        "rfe-northeast-china-trade,russian-far-east,northeast-china,total,regional,,S2-011, "
            + "| : the row has 8 cells, but the header has 7; add or remove commas, and put quotes around a cell that "
            + "holds one.",
        "rfe-northeast-china-trade,russian-far-east,northeast-china,total,\"regional\"x,S2-011, "
            + "| : no CSV from here on (Unexpected character after closing quote: 'x' (0x78)); double every quote inside a "
            + "quoted cell, and close the cell before its comma.",
        "rfe-northeast-china-trade,russian-far-east,northeast-china,total,regional,\"S2-011, "
            + "| : a quote that opens here is not closed before the end of the file; close it, and double every quote "
            + "inside a quoted cell."})
    void aCellThatDoesNotFitIsToldByItsPlace(String row, String finding) throws IOException {
        project.replace(FLOW, ROW, row.replace("\\u0007", "\u0007").replace("\\u000A", "\n"));
        expectAtRow(finding);
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearestKnownOne() throws IOException {
        project.replace(FLOW, "direction,scope", "direction,scoope");
        expect(FLOW + ":1:scoope: the metadata knows no such column; remove or rename it (the nearest is \"scope\"), "
                        + "or describe it in the metadata.",
                FLOW + ":1:scope: the column is missing; add it to the header and all rows.");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        project.edit(FLOW, text -> text.replaceAll("(?m),[^,\n]*$", ""));
        expect(FLOW + ":1:fact: the column is missing; add it to the header and all rows.");
    }

    @Test
    void columnsInAnotherOrderAreRefused() throws IOException {
        project.replace(FLOW, "id,side_a,side_b", "id,side_b,side_a");
        expect(FLOW + ":1: the columns stand in another order than in the metadata; "
                + "write the header as id,side_a,side_b,direction,scope,claim,fact.");
    }

    @Test
    void aValueOfTheWrongDatatypeIsRefused() throws IOException {
        project.replace(CLAIM, AREA, "S2-006,s2,265.5,304,");
        expect(CLAIM + ":" + project.line(CLAIM, "S2-006") + ":start: \"265.5\" is not a whole number from 0 on, digits "
                + "only; correct the cell, or its column's datatype in the metadata.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "May 2024  | \"May 2024\" is not a date such as 2024, 2024-05, 2024-05-16, 2024-05~ or 202X",
        "2024/2023 | ends on 2023-12-31, before it starts on 2024-01-01"})
    void aDateThatIsNoEdtfOrEndsBeforeItStartsIsRefused(String date, String fault) throws IOException {
        String file = "data/commitment/commitment.csv";
        String row = Files.readAllLines(folder.resolve(file)).get(project.line(file, "c-heixiazi-checkpoint-capacity") - 1);
        project.replace(file, row, row.replaceFirst(",2024-05,", "," + date + ","));
        expect(file + ":" + project.line(file, "c-heixiazi-checkpoint-capacity") + ":made: \"" + date + "\" is no date in "
                + "EDTF: " + fault + "; correct the cell, or its column's datatype in the metadata.");
    }

    @Test
    void aPassageThatEndsBeforeItStartsIsToldOfItsRow() throws IOException {
        project.replace(CLAIM, AREA, "S2-006,s2,304,265,");
        expect(CLAIM + ":" + project.line(CLAIM, "S2-006") + ":start: A passage needs one start that lies before its "
                + "end (found \"304\"); fill the columns start and end with whole numbers, counted in characters from 0, the "
                + "smaller one first.");
    }

    @Test
    void aPassageThatReachesBeyondItsTextIsToldOfItsRow() throws IOException {
        project.replace(CLAIM, AREA, "S2-006,s2,265,99999,");
        expect(CLAIM + ":" + project.line(CLAIM, "S2-006") + ":end: the passage ends behind the last character of its "
                + "source (found \"99999\"); correct the column end of claim.csv, or characters of source.csv.");
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedWithItsFirstLine() throws IOException {
        String file = "data/unknown/unknown.csv";
        project.replace(file, "s2-02,", "s2-01,");
        int first = project.line(file, "s2-01,");
        expect(file + ":" + (first + 1) + ":id: \"s2-01\" is already the key of line " + first
                + "; give this row a key of its own, or remove it.");
    }

    @Test
    void anUnknownUnitIsRefusedWithTheNearestOne() throws IOException {
        String file = "data/quantity/quantity.csv";
        project.replace(file, "S2-006,s2,788000,km2,", "S2-006,s2,788000,km3,");
        expect(file + ":" + project.line(file, "S2-006,") + ":unit: \"km3\" is no code of the list \"unit\"; use one of "
                + "its codes (the nearest is \"km2\").");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAtItsFirstBadByte() throws IOException {
        project.write(FLOW, "id,side_a,side_b,direction,scope,claim,fact\nх".getBytes("windows-1251"));
        expect(FLOW + ":2:character 1: the byte 0xF5 is not UTF-8; save the file as UTF-8.");
    }

    @Test
    void aByteOrderMarkIsRefused() throws IOException {
        project.edit(FLOW, text -> "\uFEFF" + text);
        expect(FLOW + ":1:character 1: the file starts with a byte order mark; save it as UTF-8 without BOM.");
    }

    @Test
    void linesThatEndWithACarriageReturnAreRefused() throws IOException {
        project.edit(FLOW, text -> text.replace("\n", "\r\n"));
        expect(FLOW + ":1: the line ends with a carriage return; save the file with LF line ends.");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        project.write(FLOW, new byte[0]);
        expect(FLOW + ": is empty; write the header line at least.");
    }

    @Test
    void aTableWithoutMetadataIsRefused() throws IOException {
        project.write("data/port/port.csv", "id\n".getBytes(StandardCharsets.UTF_8));
        expect("data/port/port.csv: has no metadata; describe the table in port.csv-metadata.json.");
    }

    @Test
    void aMetadataPropertyThatStandsTwiceIsToldWithItsLine() throws IOException {
        String file = FLOW + "-metadata.json";
        project.replace(file, "\"primaryKey\": ", "\"primaryKey\": \"claim\",\n\"primaryKey\": ");
        expect(file + ":" + project.line(file, "\"primaryKey\": \"id\"") + ":primaryKey: the key stands twice in one object; "
                + "keep one.");
    }

    @Test
    void textBehindMetadataIsToldWithItsPlace() throws IOException {
        String file = FLOW + "-metadata.json";
        int lines = Files.readAllLines(folder.resolve(file)).size();
        project.edit(file, text -> text.stripTrailing() + "\n}\n");
        expect(file + ":" + (lines + 1) + ":character 1: is no JSON here; correct the syntax.");
    }

    @Test
    void aTableThatIsMissingIsNamedOnce() throws IOException {
        Files.delete(folder.resolve("data/source/source.csv"));
        expect("data/source/source.csv: there is no such file; add it, or remove its metadata.");
    }
}
