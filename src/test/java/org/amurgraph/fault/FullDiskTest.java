package org.amurgraph.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amurgraph.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build that finds the disk full at one point or another. The disk is a small one in memory where this user may mount
 * one; else it is the files that may not grow, which a writer meets in the same way.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs mount or prlimit")
class FullDiskTest {

    /** Parts of what a release takes for which there is room. */
    private static final List<Double> ROOM = List.of(0.0, 0.2, 0.9);

    @TempDir
    private Path folder;

    @Test
    void aBuildWithoutRoomSaysSoLeavesNothingAndTheLastReleaseStays() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1g", "amur-graph-test", disk.toString()) == 0;
        try {
            Releases releases = new Releases(TestProject.copyTo(folder.resolve("project")), disk.resolve("release"));
            try (Child build = Child.start(folder.resolve("log"), releases.build())) {
                assertEquals(0, build.end());
            }
            String last = releases.current();
            releases.change(1);
            FileStore store = Files.getFileStore(disk);
            long used = store.getTotalSpace() - store.getUnallocatedSpace();
            long graph = Files.size(releases.folder().resolve("current/graph.nq"));
            for (double room : ROOM) {
                if (mounted) {
                    assertEquals(0, run("mount", "-o", "remount,size=" + (long) (used * (1 + room)), disk.toString()));
                }
                requireFailure(releases, mounted ? List.of() : List.of("prlimit", "--fsize=" + (long) (room * graph)));
                assertEquals(last, releases.current());
                assertEquals(List.of(), releases.leavings());
            }
        } finally {
            if (mounted) {
                run("umount", disk.toString());
            }
        }
    }

    private void requireFailure(Releases releases, List<String> before) throws IOException, InterruptedException {
        try (Child build = Child.start(folder.resolve("log"), before, List.of(), releases.build())) {
            assertEquals(1, build.end());
            assertTrue(build.output().matches("(?s)amur-graph: \\S*release\\S*: (No space left on device|File too "
                    + "large); make room.*the last release stays as it was\\.\n"), build.output());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor();
    }
}
