package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.amurgraph.release.Release;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stops a join in another process, the last release is intact, and the next join cleans up. */
class JoinCrashTest {

    private static final int ROWS = 150_000;
    private static final long PATIENCE_SECONDS = 300;

    @TempDir
    private static Path shared;
    private static Path table;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(shared.resolve("release"));
        StringBuilder rows = new StringBuilder("number,code,value\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(i).append(i % 2 == 0 ? ",CHN," : ",RUS,").append(i / 7).append("\n");
        }
        table = Files.writeString(shared.resolve("table.csv"), rows.toString());
    }

    private Path releases() throws IOException {
        Path releases = folder.resolve("release");
        if (!Files.exists(releases)) {
            TestProject.copy(shared.resolve("release"), releases);
        }
        return releases;
    }

    private List<String> command() throws IOException {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                "org.amurgraph.Main", "join", table.toString(), "--out", releases().toString()));
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** Waits until a file of the unfinished release has a length, and ends the process without warning. */
    private void killAt(String file, long bytes) throws IOException, InterruptedException {
        Path growing = releases().resolve(".unfinished-release").resolve(file);
        Process process = start(command());
        while (process.isAlive() && !(Files.exists(growing) && Files.size(growing) >= bytes)) {
            Thread.sleep(5);
        }
        assertTrue(process.isAlive(), () -> "the process ended before " + file + " had " + bytes + " bytes");
        process.destroyForcibly();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertTrue(Files.exists(releases().resolve(".unfinished-release")), "something was left");
    }

    private String current() throws IOException {
        return releases().resolve("current").toRealPath().getFileName().toString();
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(releases())) {
            return files.map(f -> f.getFileName().toString()).filter(f -> !f.equals(".lock")).sorted().toList();
        }
    }

    @Test
    void killedAtAnyPointAJoinLeavesTheLastReleaseAndTheNextOneCleansUp() throws Exception {
        String before = current();
        List<String> contents = contents();
        for (long bytes : new long[] {0, 5_000_000, 60_000_000}) {
            killAt("external/table/rows.nq", bytes);
            assertEquals(before, current());
            assertEquals(before, Release.open(releases()).name());
        }
        assertEquals(1, JoinCommandTest.run("join", "--remove", "table", "--out", releases()).code());
        assertEquals(contents, contents());
        assertEquals(0, start(command()).waitFor(), () -> "the next join works");
        assertEquals(List.of("table"), Release.tables(releases()));
        assertFalse(contents().contains(".unfinished-release"));
    }

    @Test
    void whereTheDiskTakesNoMoreTheJoinSaysSoAndTheLastReleaseStays() throws Exception {
        String before = current();
        List<String> contents = contents();
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 20000; exec \"$@\"", "sh"));
        limited.addAll(command());
        Process process = start(limited);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue(), () -> "a file may have no more than 10 or 20 MB");
        assertTrue(Files.readString(folder.resolve("log")).contains("too large"),
                Files.readString(folder.resolve("log")));
        assertEquals(before, Release.open(releases()).name());
        assertEquals(contents, contents());
    }
}
