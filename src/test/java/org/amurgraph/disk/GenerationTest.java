package org.amurgraph.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores on disk: made whole or not at all, and of the same statements as the release, letter for letter. */
class GenerationTest {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    @TempDir
    private Path releases;
    private Path file;
    private Generation generation;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(releases.resolve("graph.nq"), Stream.concat(Stream.of(
                "<urn:s> <urn:p> \"01\"^^<" + XSD + "integer> <urn:g> .",
                "<urn:s> <urn:p> \"1\"^^<" + XSD + "integer> <urn:g> .",
                "<urn:s> <urn:p> \"3.0\"^^<" + XSD + "decimal> <urn:h> .",
                "<urn:s> <urn:p> \"3\"^^<" + XSD + "decimal> <urn:g> .",
                "<urn:s> <urn:p> \"2025-01-01T00:00:00.000Z\"^^<" + XSD + "dateTime> <urn:g> .",
                "<urn:s> <urn:p> \"\u9ed1\u7785\u5b50\u5c9b\"@zh <urn:g> .",
                "<urn:s> <urn:p> \"\u9ed1\u7785\u5b50\u5c9b\"@zh <urn:h> ."),
                IntStream.range(0, 2000).mapToObj(i -> "<urn:s" + i + "> <urn:p> \"value " + i + "\" <urn:g> ."))
                .collect(Collectors.joining("\n")) + "\n");
        generation = new Generation(releases, "1-abc");
    }

    private List<String> files() {
        return List.of(file.toString());
    }

    private DatasetGraph open() throws IOException {
        return generation.open(List.of(file));
    }

    private Path store() {
        return releases.resolve(".store-1-abc");
    }

    private static Set<Quad> quads(DatasetGraph data) {
        return Iter.toSet(data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    }

    @Test
    void theStoreHasTheTermsOfTheReleaseLetterForLetter() throws IOException {
        DatasetGraph expected = DatasetGraphFactory.createTxnMem();
        RDFDataMgr.parse(StreamRDFLib.dataset(expected), file.toString());
        DatasetGraph data = open();
        assertEquals(Txn.calculateRead(expected, () -> quads(expected)), quads(data));
        assertEquals(new HashSet<>(quads(data).stream().map(Quad::asTriple).toList()),
                new HashSet<>(data.getDefaultGraph().find().toList()));
        assertEquals(2006, data.getDefaultGraph().size());
        assertEquals(Set.of(SSE.parseNode("<urn:g>"), SSE.parseNode("<urn:h>")), Iter.toSet(data.listGraphNodes()));
        assertTrue(data.contains(SSE.parseQuad("(<urn:h> <urn:s> <urn:p> 3.0)")));
        assertFalse(data.getGraph(SSE.parseNode("<urn:h>")).contains(SSE.parseTriple("(<urn:s> <urn:p> 1)")));
        assertThrows(UnsupportedOperationException.class, () -> data.add(SSE.parseQuad("(<urn:g> <urn:s> <urn:p> 9)")));
    }

    @Test
    void whatALoadLeftThatWasKilledIsSeenAndMadeAnew() throws Exception {
        Path unfinished = Files.createDirectory(releases.resolve(".loading-store"));
        Process load = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BulkLoad.class.getName(), unfinished.toString(), file.toString(), "/dev/zero").start();
        for (int i = 0; i < 600 && !Files.exists(unfinished.resolve("Data-0001/nodes-data.obj")); i++) {
            Thread.sleep(50);
        }
        load.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        String fault = Soundness.fault(Location.create(unfinished), files()).orElse("none");
        assertTrue(fault.equals("it has 0 statements instead of 2007") || fault.startsWith("it cannot be read"), fault);
        assertEquals(2007, quads(open()).size());
        assertFalse(Files.exists(unfinished));
    }

    @Test
    void aStoreWithAFlippedBitIsMadeAnew() throws IOException {
        TDBInternal.expel(((ReadData) open()).getWrapped(), true);
        Path index = store().resolve("Data-0001/GSPO.dat");
        byte[] sound = Files.readAllBytes(index);
        byte[] bytes = sound.clone();
        bytes[bytes.length / 2] ^= 4;
        Files.write(index, bytes);
        assertEquals(2007, quads(open()).size());
        assertEquals(-1, Files.mismatch(index, Files.write(releases.resolve("copy"), sound)));
    }

    @Test
    void storesOfReleasesThatAreGoneAreRemoved() throws IOException {
        Files.createDirectories(releases.resolve(".store-0-gone/Data-0001"));
        open();
        assertFalse(Files.exists(releases.resolve(".store-0-gone")));
        assertTrue(Files.exists(store()));
    }

    @Test
    void aLoadThatFailsLeavesNothing() throws IOException {
        Files.writeString(file, "<urn:s> <urn:p> .\n");
        IOException fault = assertThrows(IOException.class, this::open);
        assertTrue(fault.getMessage().startsWith("the store on disk could not be loaded: "), fault.getMessage());
        assertFalse(Files.exists(store()) || Files.exists(releases.resolve(".loading-store")));
    }

    /** Jena's issue 3877: in Jena before 6.1, terms that were committed after an aborted write cannot be read. */
    @Test
    void aStoreWrittenAfterAnAbortedWriteIsNotTaken() throws IOException {
        Location folder = Location.create(Files.createDirectory(releases.resolve("written")));
        BulkLoad.load(folder.getDirectoryPath(), files());
        assertEquals(Optional.empty(), Soundness.fault(folder, files()));
        DatasetGraph data = Tdb.connect(folder);
        Quad aborted = SSE.parseQuad("(<urn:g> <urn:s> <urn:p> 'never committed')");
        data.begin(org.apache.jena.query.TxnType.WRITE);
        data.add(aborted);
        data.abort();
        data.end();
        assertFalse(Txn.calculateRead(data, () -> data.contains(aborted)));
        Txn.executeWrite(data, () -> data.add(SSE.parseQuad("(<urn:g> <urn:s> <urn:p> 'committed')")));
        TDBInternal.expel(data, true);
        Path all = Files.writeString(releases.resolve("all.nq"), Files.readString(file)
                + "<urn:s> <urn:p> \"committed\" <urn:g> .\n");
        assertTrue(Soundness.fault(folder, List.of(all.toString())).isPresent(),
                "the sequence does no harm in this version of Jena: stores could be written to");
    }
}
