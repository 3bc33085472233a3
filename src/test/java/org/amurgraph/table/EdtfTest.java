package org.amurgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024                     | 2024-01-01 | 2024-12-31 | PLAIN",
        "2024-02                  | 2024-02-01 | 2024-02-29 | PLAIN",
        "2023-02                  | 2023-02-01 | 2023-02-28 | PLAIN",
        "2024-05-16               | 2024-05-16 | 2024-05-16 | PLAIN",
        "2017-08~                 | 2017-08-01 | 2017-08-31 | PLAIN",
        "202X                     | 2020-01-01 | 2029-12-31 | PLAIN",
        "20XX                     | 2000-01-01 | 2099-12-31 | PLAIN",
        "2024-XX                  | 2024-01-01 | 2024-12-31 | PLAIN",
        "2024-05-XX               | 2024-05-01 | 2024-05-31 | PLAIN",
        "2015-08-27T16:07:00+08:00| 2015-08-27 | 2015-08-27 | PLAIN",
        "2014/2023                | 2014-01-01 | 2023-12-31 | THROUGHOUT",
        "2014-01/2015-06          | 2014-01-01 | 2015-06-30 | THROUGHOUT",
        "2022-02-24/..            | 2022-02-24 |            | THROUGHOUT",
        "/2004                    |            | 2004-12-31 | THROUGHOUT",
        "2004~/2022~              | 2004-01-01 | 2022-12-31 | THROUGHOUT",
        "[2025-08-31..2025-09-03] | 2025-08-31 | 2025-09-03 | WITHIN",
        "[..2030]                 |            | 2030-12-31 | WITHIN",
        "[2025-09..]              | 2025-09-01 |            | WITHIN",
        "[2023,2024-05]           | 2023-01-01 | 2024-05-31 | WITHIN",
        "[2024,2024-05]           | 2024-01-01 | 2024-12-31 | WITHIN",
        "{2009,2012..2014}        | 2009-01-01 | 2014-12-31 | THROUGHOUT"})
    void boundsAreTheFirstAndTheLastDayThatAnExpressionCanMean(String text, LocalDate earliest, LocalDate latest,
                                                               Edtf.Extent extent) {
        Edtf date = Edtf.parse(text);
        assertEquals(earliest, date.earliest().orElse(null), "earliest");
        assertEquals(latest, date.latest().orElse(null), "latest");
        assertEquals(extent, date.extent());
    }

    @ParameterizedTest
    @CsvSource({"2024,false,false", "2024~,true,false", "2024?,false,true", "2024%,true,true",
        "2004~/2022,true,false", "2004/2022?,false,true"})
    void qualifiersAreKept(String text, boolean approximate, boolean uncertain) {
        assertEquals(approximate, Edtf.parse(text).approximate());
        assertEquals(uncertain, Edtf.parse(text).uncertain());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "24                 | is not a date",
        "0000               | no day of the calendar",
        "May 2024           | is not a date",
        "2024-13            | no day of the calendar",
        "2023-02-29         | no day of the calendar",
        "2024-5             | is not a date",
        "2024-21            | no day of the calendar",
        "-0044              | is not a date",
        "Y20240             | is not a date",
        "2X24               | is not a date",
        "202X-05            | leaves a larger unit open",
        "2024-XX-05         | leaves a larger unit open",
        "2024/2023          | before it starts",
        "[2024..2023]       | from early to late",
        "../..              | a date at one end at least",
        "2023/2024/2025     | two ends",
        "[..]               | a set is dates or ranges",
        "[2023..,2024]      | a set is dates or ranges",
        "[2023              | is not a date",
        "2024-05-16T25:00:00Z | is not a time stamp"})
    void whatIsNoDateIsRefusedWithAReason(String text, String reason) {
        String message = assertThrows(IllegalArgumentException.class, () -> Edtf.parse(text)).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
