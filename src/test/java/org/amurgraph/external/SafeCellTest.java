package org.amurgraph.external;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafeCellTest {

    @Test
    void whatASpreadsheetWouldRunBeginsWithAnApostrophe() {
        for (String formula : List.of("=HYPERLINK(\"http://example.org\",\"click\")", "+7 call me", "-cmd", "@SUM(A1)",
                "\t=1", "\r=1", "=", "-", "＝1+1", "-1+1|cmd", "\n=1", " =1")) {
            assertEquals("'" + formula, SafeCell.of(formula));
        }
    }

    @Test
    void plainTextAndPlainNumbersStayAsTheyAre() {
        for (String plain : List.of("", "Harbin", "a=b", "-1", "-1.5", "+7", "海兰泡", "2020-05-16")) {
            assertEquals(plain, SafeCell.of(plain));
        }
    }

    @Test
    void aFormulaIsReadAsTheTextThatItIs() throws Exception {
        List<Entry> entries = ExternalTableTest.read(ExternalTable.open(SampleTables.FOLDER.resolve("formulas.csv"),
                ExternalTable.Told.NOTHING), 0);
        assertEquals(Optional.of("=HYPERLINK(\"http://example.org\",\"click\")"), entries.get(0).values().get(1));
        assertEquals(Optional.of("@SUM(A1)"), entries.get(3).values().get(1));
    }
}
