package org.amurgraph.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.amurgraph.table.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are larger than any memory in one direction or the other, made while the test runs. */
class HugeInputTest {

    private static final long GIGABYTE = 1024L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void aRowOfAHundredThousandCellsIsLeftOut() throws Exception {
        Path csv = Files.writeString(folder.resolve("wide-row.csv"),
                "port,freight\nHarbin,5\n" + "x,".repeat(99_999) + "x\nHeihe,7\n");
        ExternalTable table = ExternalTable.open(csv, ExternalTable.Told.NOTHING);
        BadRows bad = BadRows.atMost(1);
        table.read(bad, ReadProgress.NONE, entry -> { });
        assertEquals(List.of("3:cell 3: the row has 100000 cells, but the table has 2 columns"),
                SampleTables.places(bad.findings()));
    }

    @Test
    void aHeaderOfAHundredThousandCellsIsRefused() throws IOException {
        Path csv = Files.writeString(folder.resolve("wide.csv"), "x,".repeat(99_999) + "x\n");
        assertEquals(List.of("1:cell 10001: the header has 100000 cells; at most 10000 columns are read"),
                SampleTables.places(faults(csv)));
    }

    @Test
    void aTableOfTenThousandColumnsIsRead() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(i == 0 ? "" : ",").append("c").append(i);
        }
        text.append("\n").append("1,".repeat(9_999)).append("1\n");
        ExternalTable table = ExternalTable.open(Files.writeString(folder.resolve("broad.csv"), text),
                ExternalTable.Told.NOTHING);
        assertEquals(10_000, table.shape().fields().size());
        assertEquals(1, ExternalTableTest.read(table, 0).size());
    }

    @Test
    void aLineOfAGigabyteEndsTheReading() throws Exception {
        Path csv = folder.resolve("long-line.csv");
        try (RandomAccessFile file = new RandomAccessFile(csv.toFile(), "rw")) {
            file.write("port,freight\nHarbin,5\n".getBytes(StandardCharsets.UTF_8));
            // A hole in the file: a gigabyte of NUL that needs no room on the disk.
            file.setLength(GIGABYTE);
        }
        TableFault fault = assertThrows(TableFault.class, () -> ExternalTableTest.read(
                ExternalTable.open(csv, ExternalTable.Told.NOTHING), 1));
        assertEquals("3:cell 1: the row is longer than 16777216 characters",
                SampleTables.places(fault.findings()).get(0));
    }

    @Test
    void aPackedLineOfAGigabyteIsNotUnpacked() throws IOException {
        Path csv = folder.resolve("long-line.csv.gz");
        byte[] many = "x,".repeat(512 * 1024).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(csv)) {
            {
                def.setLevel(1);
            }
        }) {
            out.write("port,freight\nHarbin,5\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1024; i++) {
                out.write(many);
            }
        }
        assertTrue(Files.size(csv) < GIGABYTE / 100);
        assertTrue(SampleTables.places(faults(csv)).get(0).endsWith("the row is longer than 16777216 characters"));
    }

    @Test
    void aQuoteThatIsNeverClosedBeforeTheLimitIsToldWithTheRowWhereItOpens() throws IOException {
        Path csv = folder.resolve("open.csv");
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("port,note\nHarbin,fine\nHeihe,\"never closed\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("Fuyuan,one of many rows\n");
            }
        }
        TableFault fault = assertThrows(TableFault.class, () -> ExternalTableTest.read(
                ExternalTable.open(csv, ExternalTable.Told.NOTHING), 1000));
        assertEquals("3:cell 2: the row is longer than 16777216 characters",
                SampleTables.places(fault.findings()).get(0));
    }

    private static List<Finding> faults(Path csv) {
        return assertThrows(TableFault.class, () -> ExternalTableTest.read(
                ExternalTable.open(csv, ExternalTable.Told.NOTHING), 1)).findings();
    }
}
