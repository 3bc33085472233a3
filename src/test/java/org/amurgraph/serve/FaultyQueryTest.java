package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amurgraph.TestProject;
import org.amurgraph.engine.LocalStore;
import org.amurgraph.release.Altered;
import org.amurgraph.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of elsewhere whose files are whole, but one of whose queries is no SPARQL. */
class FaultyQueryTest {

    private static final String QUERY = "/api/queries/lost-trade-figures.csv";

    @TempDir
    private Path folder;

    @Test
    void itIsServedFromTheStartAndOnlyTheQueryFails() throws Exception {
        Path faulty = altered(folder.resolve("releases"), "SELECT", "SELEC");
        try (TestServer server = TestServer.at(faulty, Settings.local(0))) {
            assertEquals(200, server.get("/api/queries/discrepancies-inside-a-source.csv").status());
            Answer answer = server.get(QUERY);
            assertEquals(500, answer.status());
            assertTrue(answer.text().contains("has a query that is at fault"), answer::text);
            assertEquals(200, server.get("/").status());
        }
    }

    @Test
    void itDoesNotTakeThePlaceOfASoundOne() throws Exception {
        Path releases = folder.resolve("releases");
        TestProject.release(releases);
        Current current = new Current(releases, path -> {
            Release release = Release.open(path);
            return Serving.of(release, LocalStore.measured(release.data()));
        });
        Serving first = current.get();
        makeCurrent(releases, altered(folder.resolve("faulty"), "SELECT", "SELEC"));
        current.look();
        assertSame(first, current.get());
        Path sound = makeCurrent(releases, altered(folder.resolve("sound"), "SELECT", "select"));
        current.look();
        assertEquals(sound.getFileName().toString(), current.get().name());
    }

    /** A release with something else in a query. */
    private static Path altered(Path releases, String from, String to) throws IOException {
        Path release = TestProject.release(releases);
        Path query = release.resolve("queries/competency/lost-trade-figures.rq");
        Files.writeString(query, Files.readString(query).replace(from, to));
        return Altered.of(release);
    }

    private static Path makeCurrent(Path releases, Path release) throws IOException {
        Path moved = Files.move(release, releases.resolve(release.getFileName()));
        Files.delete(releases.resolve("current"));
        return Files.createSymbolicLink(releases.resolve("current"), moved.getFileName()).toRealPath();
    }
}
