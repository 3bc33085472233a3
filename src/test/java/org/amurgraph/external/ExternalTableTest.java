package org.amurgraph.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.key.ManifestRows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tables of every make: {@code external/tables.csv} says what each is understood as, {@code faults.csv} what is wrong. */
class ExternalTableTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> aSaneTableIsUnderstoodAsTheManifestSays() throws IOException {
        return ManifestRows.read("external/tables.csv").stream().map(row -> DynamicTest.dynamicTest(
                row.getField("file") + " " + row.getField("told"), () -> {
                    ExternalTable table = ExternalTable.open(SampleTables.FOLDER.resolve(row.getField("file")),
                            SampleTables.told(row.getField("told")));
                    Shape shape = table.shape();
                    assertEquals(row.getField("charset"), shape.dialect().charset().name());
                    assertEquals(row.getField("marks"), "" + shape.dialect().delimiter() + shape.dialect().quote());
                    assertEquals(row.getField("columns"), SampleTables.columns(shape));
                    assertEquals(row.getField("row_key"), String.join(" ", shape.rowKey()));
                    List<Entry> entries = read(table, 0);
                    assertEquals(Integer.parseInt(row.getField("rows")), entries.size());
                    assertEquals(row.getField("second_row"), entries.size() < 2 ? "" : ends(entries.get(1)));
                }));
    }

    /** The first and the last value of a row. */
    private static String ends(Entry entry) {
        return entry.values().get(0).orElse("") + " " + entry.values().get(entry.values().size() - 1).orElse("");
    }

    @TestFactory
    Stream<DynamicTest> aFaultIsToldWithItsLineAndColumn() throws IOException {
        return ManifestRows.read("external/faults.csv").stream().map(row -> DynamicTest.dynamicTest(
                row.getField("file") + " " + row.getField("told"), () -> {
                    TableFault fault = assertThrows(TableFault.class, () -> read(ExternalTable.open(
                            SampleTables.FOLDER.resolve(row.getField("file")),
                            SampleTables.told(row.getField("told"))), 0));
                    assertEquals(row.getField("first"), SampleTables.places(fault.findings()).get(0));
                    assertTrue(fault.findings().stream().allMatch(f -> !f.remedy().isBlank()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> atMostSoManyRowsAreLeftOutAndListed() throws IOException {
        return ManifestRows.read("external/faults.csv").stream().filter(r -> !r.getField("bad_rows").isEmpty())
                .map(row -> DynamicTest.dynamicTest(row.getField("file") + " " + row.getField("told"), () -> {
                    int bad = Integer.parseInt(row.getField("bad_rows"));
                    ExternalTable table = ExternalTable.open(SampleTables.FOLDER.resolve(row.getField("file")),
                            SampleTables.told(row.getField("told")));
                    BadRows rows = BadRows.atMost(bad);
                    List<Entry> entries = new ArrayList<>();
                    table.read(rows, ReadProgress.NONE, entries::add);
                    assertEquals(bad, rows.count());
                    assertEquals(bad, rows.findings().stream().map(f -> f.row()).distinct().count());
                    assertEquals(row.getField("first"), SampleTables.places(rows.findings()).get(0));
                    assertEquals(Integer.parseInt(row.getField("good_rows")), entries.size());
                    assertThrows(TableFault.class, () -> read(table, bad - 1));
                }));
    }

    @Test
    void everyTableOfTheFolderIsInAManifest() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String manifest : List.of("tables.csv", "faults.csv")) {
            ManifestRows.read("external/" + manifest).forEach(r -> listed.add(r.getField("file")));
        }
        try (Stream<Path> files = Files.list(SampleTables.FOLDER)) {
            assertEquals(files.map(f -> f.getFileName().toString())
                    .filter(f -> !f.endsWith(".json") && !f.equals("tables.csv") && !f.equals("faults.csv"))
                    .collect(Collectors.toCollection(TreeSet::new)), listed);
        }
    }

    /** A property over all sample tables. */
    @TestFactory
    Stream<DynamicTest> aDraftReadBackGivesTheSameShape() throws IOException {
        return ManifestRows.read("external/tables.csv").stream().map(row -> DynamicTest.dynamicTest(
                row.getField("file") + " " + row.getField("told"), () -> {
                    Path table = SampleTables.FOLDER.resolve(row.getField("file"));
                    ExternalTable drafted = ExternalTable.open(table, SampleTables.told(row.getField("told")));
                    Path metadata = Files.writeString(folder.resolve("draft.json"), drafted.draft());
                    ExternalTable described = ExternalTable.open(table, new ExternalTable.Told(Optional.of(metadata),
                            Map.of(), Optional.empty(), Optional.empty(), Optional.empty()));
                    assertEquals(drafted.shape(), described.shape());
                    assertEquals(drafted.draft(), described.draft());
                    assertEquals(read(drafted, 0), read(described, 0));
                }));
    }

    @Test
    void aRowKeepsItsNumberAndTheLineItStartsOn() throws Exception {
        List<Entry> entries = read(ExternalTable.open(SampleTables.FOLDER.resolve("line-breaks.csv"),
                ExternalTable.Told.NOTHING), 0);
        assertEquals(List.of(2L, 3L, 4L), entries.stream().map(Entry::row).toList());
        assertEquals(List.of(2L, 4L, 5L), entries.stream().map(Entry::line).toList());
        assertEquals("first\nsecond, third", entries.get(0).values().get(1).orElseThrow());
    }

    @Test
    void progressEndsWithAllRecordsAndAllBytes() throws Exception {
        Path csv = SampleTables.FOLDER.resolve("packed.csv.gz");
        ExternalTable table = ExternalTable.open(csv, ExternalTable.Told.NOTHING);
        List<Long> told = new ArrayList<>();
        table.read(BadRows.atMost(0), (rows, bytes) -> told.add(bytes), entry -> { });
        assertEquals(List.of(Files.size(csv)), told);
        assertEquals(Files.size(csv), table.bytes());
    }

    @Test
    void aDoubtfulEncodingIsAWarning() throws Exception {
        ExternalTable table = ExternalTable.open(SampleTables.FOLDER.resolve("windows-1251.csv"),
                ExternalTable.Told.NOTHING);
        assertEquals(1, table.warnings().size());
        assertTrue(table.warnings().get(0).toString().contains("windows-1251, with a confidence of"));
        assertTrue(table.draft().contains("windows-1251, with a confidence of"));
        assertEquals(List.of(), ExternalTable.open(SampleTables.FOLDER.resolve("windows-1251.csv"),
                SampleTables.told("encoding=windows-1251")).warnings());
    }

    @Test
    void tradeBetweenPairsIsSeenByItsHeaders() throws Exception {
        assertEquals(Optional.of(new Pair("reporter_code", "partner_code", "ref_year", Optional.of("flow_desc"))),
                ExternalTable.open(SampleTables.FOLDER.resolve("trade.csv"), ExternalTable.Told.NOTHING).shape().pair());
    }

    static List<Entry> read(ExternalTable table, long bad) throws IOException, TableFault {
        List<Entry> entries = new ArrayList<>();
        table.read(BadRows.atMost(bad), ReadProgress.NONE, entries::add);
        return entries;
    }
}
