package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amurgraph.table.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the input is told by file, row and column, with what was expected and the remedy. */
class BadInputTest {

    private static final String CLAIM = "data/claim/claim.csv";
    private static final String NAME = "data/name/name.csv";
    private static final String FLOW = "data/flow/flow.csv";
    private static final String AREA = "S2-006,s2,265,304,";

    @TempDir
    private Path folder;
    private TestProject project;
    private int areaLine;

    @BeforeEach
    void copyProject() throws IOException {
        project = TestProject.copyTo(folder);
        List<String> lines = Files.readAllLines(folder.resolve(CLAIM));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(AREA)) {
                areaLine = i + 1;
            }
        }
    }

    private List<String> findings() {
        try {
            return Build.of(project.data()).findings().stream().map(Finding::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expect(String... expected) {
        assertEquals(List.of(expected), findings());
    }

    @Test
    void theProjectItselfHasNoFindings() {
        expect();
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearestKnownOne() throws IOException {
        project.replace(FLOW, "side_b,scope", "side_b,scoope");
        expect(FLOW + ":1:scoope: the metadata knows no such column; remove or rename it (the nearest is \"scope\"), "
                        + "or describe it in the metadata.",
                FLOW + ":1:scope: the column is missing; add it to the header and all rows.");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        project.edit(FLOW, text -> text.replaceAll("(?m),[^,]*$", ""));
        expect(FLOW + ":1:claim: the column is missing; add it to the header and all rows.");
    }

    @Test
    void columnsInAnotherOrderAreRefused() throws IOException {
        project.replace(FLOW, "id,side_a,side_b", "id,side_b,side_a");
        expect(FLOW + ":1: the columns stand in another order than in the metadata; "
                + "write the header as id,side_a,side_b,scope,claim.");
    }

    @Test
    void aValueOfTheWrongDatatypeIsRefused() throws IOException {
        project.replace(CLAIM, AREA, "S2-006,s2,265.5,304,");
        expect(CLAIM + ":" + areaLine + ":start: \"265.5\" is not a whole number from 0 on, digits only; "
                + "correct the cell, or its column's datatype in the metadata.");
    }

    @Test
    void aDateThatIsNoEdtfIsRefused() throws IOException {
        project.replace("data/commitment/commitment.csv", ",2024-05,", ",May 2024,");
        expect("data/commitment/commitment.csv:2:made: \"May 2024\" is no date in EDTF: \"May 2024\" is not a date such "
                + "as 2024, 2024-05, 2024-05-16, 2024-05~ or 202X; "
                + "correct the cell, or its column's datatype in the metadata.");
    }

    @Test
    void anIntervalThatEndsBeforeItStartsIsRefused() throws IOException {
        project.replace("data/commitment/commitment.csv", ",2024-05,", ",2024/2023,");
        expect("data/commitment/commitment.csv:2:made: \"2024/2023\" is no date in EDTF: ends on 2023-12-31, before it "
                + "starts on 2024-01-01; correct the cell, or its column's datatype in the metadata.");
    }

    @Test
    void aPassageThatEndsBeforeItStartsIsToldOfItsRow() throws IOException {
        project.replace(CLAIM, AREA, "S2-006,s2,304,265,");
        assertTrue(findings().stream().anyMatch(f -> f.startsWith(CLAIM + ":" + areaLine + ":start: ")
                && f.contains("before")), () -> "no such finding");
    }

    @Test
    void aPassageThatReachesBeyondItsTextIsToldOfItsRow() throws IOException {
        project.replace(CLAIM, AREA, "S2-006,s2,265,99999,");
        expect(CLAIM + ":" + areaLine + ":end: the passage ends behind the last character of its source "
                + "(found \"99999\"); correct the column end of claim.csv, or characters of source.csv.");
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedWithItsFirstLine() throws IOException {
        project.replace("data/unknown/unknown.csv", "s2-02,", "s2-01,");
        int first = line("data/unknown/unknown.csv", "s2-01,");
        expect("data/unknown/unknown.csv:" + (first + 1) + ":id: \"s2-01\" is already the key of line " + first
                + "; give this row a key of its own, or remove it.");
    }

    @Test
    void aReferenceThatLeadsNowhereIsRefusedWithTheNearestKey() throws IOException {
        project.replace(FLOW, "khabarovsk-border-trade,khabarovsk-krai,", "khabarovsk-border-trade,khabarovsk-kray,");
        expect(FLOW + ":" + line(FLOW, "khabarovsk-border-trade,") + ":side_a: \"khabarovsk-kray\" is no key of "
                + "thing.csv; add it there, or correct the cell (the nearest is \"khabarovsk-krai\").");
    }

    @Test
    void anUnknownUnitIsRefusedWithTheNearestOne() throws IOException {
        project.replace("data/quantity/quantity.csv", "S2-006,s2,788000,km2,", "S2-006,s2,788000,km3,");
        expect("data/quantity/quantity.csv:" + line("data/quantity/quantity.csv", "S2-006,") + ":unit: \"km3\" is no "
                + "code of the list \"unit\"; use one of its codes (the nearest is \"km2\").");
    }

    @Test
    void anUnknownCodeIsRefusedWithTheNearestOne() throws IOException {
        project.replace(FLOW, ",regional,", ",regoinal,");
        expect(FLOW + ":" + line(FLOW, "rfe-") + ":scope: \"regoinal\" is no code of the list \"flowScope\"; use one of "
                + "its codes (the nearest is \"regional\").");
    }

    @Test
    void aCellWithALineBreakIsRefused() throws IOException {
        project.replace(FLOW, ",regional,", ",\"regional\nborder\",");
        expect(FLOW + ":" + line(FLOW, "rfe-") + ":scope: \"regional\\u000Aborder\" holds a line break; write the cell on "
                + "one line, and close its quotes.");
    }

    @Test
    void anEmptyCellOfARequiredColumnIsRefused() throws IOException {
        project.replace(FLOW, ",regional,", ",,");
        expect(FLOW + ":" + line(FLOW, "rfe-") + ":scope: the cell is empty, but the column is required; fill it.");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAtItsFirstBadByte() throws IOException {
        project.write(FLOW, "id,side_a,side_b,scope,claim\nх".getBytes("windows-1251"));
        assertEquals(FLOW + ":2:character 1: the byte 0xF5 is not UTF-8; save the file as UTF-8.", findings().get(0));
    }

    @Test
    void aByteOrderMarkIsRefused() throws IOException {
        project.edit(FLOW, text -> "\uFEFF" + text);
        assertEquals(FLOW + ":1:character 1: the file starts with a byte order mark; save it as UTF-8 without BOM.",
                findings().get(0));
    }

    @Test
    void aRaggedRowIsRefused() throws IOException {
        project.replace(FLOW, ",regional,", ",regional,,");
        expect(FLOW + ":" + line(FLOW, "rfe-") + ": the row has 6 cells, but the header has 5; add or remove commas, and "
                + "put quotes around a cell that holds one.");
    }

    @Test
    void aStrayQuoteIsRefused() throws IOException {
        project.replace(FLOW, ",regional,", ",\"regional\"x,");
        assertTrue(findings().get(0).startsWith(FLOW + ":" + line(FLOW, "rfe-") + ": no CSV from here on"),
                findings()::toString);
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
    void aMappingQueryWithASyntaxErrorIsToldWithItsLine() throws IOException {
        project.replace("data/flow/flow.rq", "WHERE {", "WHERE");
        String finding = findings().get(0);
        assertTrue(finding.startsWith("data/flow/flow.rq:1") && finding.contains("the mapping query is no SPARQL")
                && finding.endsWith("; correct its syntax."), finding);
    }

    @Test
    void aMappingQueryWithAVariableThatIsNoColumnIsRefused() throws IOException {
        project.replace("data/flow/flow.rq", "?scope", "?scop");
        assertTrue(findings().contains("data/flow/flow.rq: ?scop is neither a column of the table nor bound; name a column "
                + "(the nearest is \"scope\")."), findings()::toString);
    }

    @Test
    void aRowOfWhichNoTripleIsMadeIsReported() throws IOException {
        project.replace("data/flow/flow.rq", "WHERE {", "WHERE { FILTER (?claim != <https://w3id.org/amur/claim/S2-011>) ");
        assertTrue(findings().contains(FLOW + ":" + line(FLOW, "rfe-") + ": the mapping query data/flow/flow.rq makes no "
                + "triple of this row; fill the columns that its template uses, or correct its WHERE clause."),
                findings()::toString);
    }

    @Test
    void aShapeViolationIsToldOfTheRowAndNotOfTheShape() throws IOException {
        project.replace("data/thing/thing.csv", "rfe-northeast-china-trade,TradeFlow,", "rfe-northeast-china-trade,Region,");
        List<String> findings = findings();
        assertTrue(findings.stream().allMatch(f -> f.startsWith("data/")), findings::toString);
        assertTrue(findings.stream().noneMatch(f -> f.contains("shape/") || f.contains("ams:")), findings::toString);
        assertTrue(findings.size() > 0, "a region with the sides of a trade flow must be found");
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() throws IOException {
        project.replace(FLOW, ",regional,", ",regoinal,")
                .replace(NAME, "s2-heihe-1,heihe,", "s2-heihe-1,heihee,")
                .replace(CLAIM, AREA, "S2-006,s2,265,99999,");
        List<String> findings = findings();
        assertEquals(3, findings.size(), findings::toString);
        assertTrue(findings.get(0).startsWith(CLAIM) && findings.get(1).startsWith(FLOW)
                && findings.get(2).startsWith(NAME), findings::toString);
    }

    @Test
    void shapesAndChecksDoNotRunWhenAWholeTableIsMissingAndItIsSaidSo() throws IOException {
        project.write(FLOW, new byte[0]);
        assertEquals(List.of("Shapes and checks did not run, since a file of the data could not be read as a whole."),
                Build.of(project.data()).notes());
    }

    @Test
    void anOntologyFileWithASyntaxErrorIsToldWithItsLine() throws IOException {
        project.edit("ontology/codes.ttl", text -> text + "\namc:broken a skos:Concept ;;; , .\n");
        assertTrue(findings().stream().anyMatch(f -> f.startsWith("ontology/codes.ttl:")
                && f.contains("is no Turtle here")), findings()::toString);
    }

    @Test
    void aDatasetFileWithAnotherBaseIsRefused() throws IOException {
        project.replace("data/dataset.json", "https://w3id.org/amur/\"", "https://example.org/\"");
        expect("data/dataset.json: has the base https://example.org/; write https://w3id.org/amur/, "
                + "which the code and the queries use.");
    }

    /** Line of the first row that starts with these characters. */
    private int line(String file, String start) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        return lines.indexOf(lines.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow()) + 1;
    }
}
