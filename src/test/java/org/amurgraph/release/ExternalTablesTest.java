package org.amurgraph.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** External tables come into a release beside its other files, and leave no trace when they go. */
class ExternalTablesTest {

    private static final DatasetInfo INFO = new DatasetInfo("t", "d", "1.2.3", "2026-01-01", "urn:l", "c");
    private static final Node THING = NodeFactory.createURI(Am.BASE + "id/thing");

    @TempDir
    private Path folder;
    private Path plain;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("queries"));
        Files.writeString(folder.resolve("queries/any.rq"), "ASK {}");
        plain = write("one");
    }

    private Path releases() {
        return folder.resolve("release");
    }

    private Path write(String label) throws IOException {
        GraphStore store = new GraphStore();
        store.add(Am.graph("facts"), Triple.create(THING, Am.term("name"), NodeFactory.createLiteralString(label)));
        return new ReleaseWriter(releases()).write(INFO, store.data(), folder.resolve("queries"));
    }

    private static void table(ExternalFiles files, String name, int rows) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            text.append("<").append(Am.external(name)).append("/row/").append(row).append("> <")
                    .append(Am.term("refersTo")).append("> <").append(THING).append("> <").append(Am.graph("external/" + name)).append("> .\n");
        }
        try (OutputStream out = files.create(ExternalFiles.ROWS)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        try (OutputStream out = files.create("report.csv")) {
            out.write('\n');
        }
    }

    private Path join(String name, int rows) throws IOException {
        return new ReleaseWriter(releases()).join(name, (release, files) -> table(files, name, rows));
    }

    private Path current() throws IOException {
        return releases().resolve("current").toRealPath();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Manifest.sha256(file));
            }
        }
        return contents;
    }

    @Test
    void aJoinedTableIsInAGraphOfItsOwnAndInTheUnionAndIsCounted() throws IOException {
        join("ports", 3);
        Release release = Release.open(releases());
        assertEquals(3, release.data().getGraph(Am.graph("external/ports")).size());
        assertEquals(4, release.data().getDefaultGraph().size());
        assertEquals(4, release.manifest().quads());
        assertEquals(List.of("ports"), release.manifest().tables());
    }

    @Test
    void theCuratedGraphsCanBeReadWithoutTheTables() throws IOException {
        assertEquals(1, Release.curated(join("ports", 3)).getDefaultGraph().size());
    }

    @Test
    void allOtherFilesStayByteForByte() throws IOException {
        Map<String, String> before = contents(plain);
        Map<String, String> after = contents(join("ports", 3));
        after.keySet().removeIf(f -> f.startsWith("external/ports/"));
        before.remove(Manifest.FILE);
        after.remove(Manifest.FILE);
        assertEquals(before, after);
    }

    @Test
    void theFilesAreListedWithTheChecksumsThatTheyHave() throws IOException {
        Path joined = join("ports", 100_000);
        Map<String, String> found = contents(joined);
        found.remove(Manifest.FILE);
        assertEquals(found, Manifest.read(joined).sha256());
        assertEquals(List.of(), Release.faults(joined));
    }

    @Test
    void removingATableGivesBackTheVeryRelease() throws IOException {
        byte[] manifest = Files.readAllBytes(plain.resolve(Manifest.FILE));
        join("ports", 3);
        join("towns", 2);
        new ReleaseWriter(releases()).remove("ports");
        assertEquals(List.of("towns"), Release.tables(releases()));
        Path back = new ReleaseWriter(releases()).remove("towns");
        assertEquals(plain, back);
        assertEquals(plain.toRealPath(), current());
        assertArrayEquals(manifest, Files.readAllBytes(current().resolve(Manifest.FILE)));
    }

    @Test
    void theVeryReleaseComesBackAlsoWhenItsFolderIsGone() throws IOException {
        Map<String, String> before = contents(plain);
        join("ports", 3);
        for (String file : before.keySet()) {
            Files.delete(plain.resolve(file));
        }
        assertEquals(plain, new ReleaseWriter(releases()).remove("ports"));
        assertEquals(before, contents(plain));
    }

    @Test
    void theOrderOfJoiningDoesNotMatter() throws IOException {
        join("ports", 3);
        Path first = join("towns", 2);
        new ReleaseWriter(releases()).remove("ports");
        assertEquals(first, join("ports", 3));
    }

    @Test
    void joiningAgainUnderTheSameNameReplaces() throws IOException {
        Path first = join("ports", 3);
        assertNotEquals(first, join("ports", 5));
        assertEquals(6, Release.open(releases()).manifest().quads());
        assertEquals(first, join("ports", 3));
    }

    @Test
    void buildingTheSameDataAgainKeepsTheTablesAndOtherDataDropThem() throws IOException {
        Path joined = join("ports", 3);
        assertEquals(joined, write("one"));
        assertEquals(joined.toRealPath(), current());
        write("another");
        assertEquals(List.of(), Release.tables(releases()));
    }

    @Test
    void aDamagedReleaseIsNeitherJoinedToNorKept() throws IOException {
        Path joined = join("ports", 3);
        Files.writeString(joined.resolve("external/ports/report.csv"), "x");
        IOException fault = assertThrows(IOException.class, () -> join("towns", 1));
        assertTrue(fault.getMessage().contains("external/ports/report.csv has changed; build it anew"),
                fault::toString);
        assertThrows(IOException.class, () -> new ReleaseWriter(releases()).remove("ports"));
        assertEquals(plain, write("one"));
        assertEquals(plain.toRealPath(), current());
    }

    @Test
    void whateverStopsTheWriterTheLastReleaseStays() throws IOException {
        Map<String, String> before = contents(current());
        assertThrows(UncheckedIOException.class, () -> new ReleaseWriter(releases()).join("ports", (release, files) -> {
            table(files, "ports", 3);
            throw new UncheckedIOException(new IOException("stopped"));
        }));
        assertEquals(plain.toRealPath(), current());
        assertEquals(before, contents(current()));
        assertFalse(Files.exists(releases().resolve(".unfinished-release")));
    }

    @Test
    void aTableCannotLeaveItsFolder() {
        for (String name : List.of("", "..", "a/b", "../../x", "A", "-a", "a\nb")) {
            assertThrows(IllegalArgumentException.class, () -> join(name, 1), name);
        }
    }

    @Test
    void removingWhatIsNotThereSaysWhatIs() throws IOException {
        join("towns", 1);
        IOException fault = assertThrows(IOException.class, () -> new ReleaseWriter(releases()).remove("ports"));
        assertEquals("no table is joined as ports; there is towns", fault.getMessage());
    }

    @Test
    void withoutAReleaseThereIsNothingToJoinTo() {
        IOException fault = assertThrows(IOException.class, () -> new ReleaseWriter(folder.resolve("nowhere"))
                .join("ports", (release, files) -> table(files, "ports", 1)));
        assertTrue(fault.getMessage().endsWith("make one with the command build"), fault::toString);
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void theFilesOfATableAreOfferedAndBelongToIt() throws IOException {
        join("ports", 3);
        Release release = Release.open(releases());
        Dump report = release.dumps().stream().filter(d -> d.name().equals("external/ports/report.csv")).findFirst()
                .orElseThrow();
        assertEquals("text/csv", report.mediaType());
        assertFalse(report.isData());
        Node rows = Am.dump("external/ports/rows.nq");
        assertTrue(release.distributions().contains(Am.external("ports"),
                NodeFactory.createURI("http://www.w3.org/ns/dcat#distribution"), rows));
        assertFalse(release.distributions().contains(Am.dataset(), Node.ANY, rows));
    }
}
