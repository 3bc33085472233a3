package org.amurgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.amurgraph.vocab.Am;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The downloads of a release say what the graph says, and the catalogue tells the truth of their files. */
class DumpTest {

    private static final String SPDX = "http://spdx.org/rdf/terms#";

    @TempDir
    private static Path releases;
    private static Release release;
    private static final Map<String, CsvwReader> TABLES = new TreeMap<>();

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        release = Release.open(releases);
        for (Dump dump : release.dumps()) {
            if (!dump.isData()) {
                TABLES.put(dump.name().replaceAll("^class/|\\.csv-metadata\\.json$", ""), CsvwReader.read(dump.path()));
            }
        }
    }

    private static Graph union() {
        return release.data().getDefaultGraph();
    }

    /** The things that belong to a class of ours and to none of its subclasses, asked of the graph. */
    private static Map<String, Set<Node>> members() {
        Map<String, Set<Node>> members = new TreeMap<>();
        QueryExec.dataset(release.data()).query("""
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?type ?member { ?member a ?type FILTER STRSTARTS(STR(?type), "%s")
                  FILTER NOT EXISTS {
                    ?member a ?narrower . ?narrower rdfs:subClassOf+ ?type FILTER (?narrower != ?type) } }
                """.formatted(Am.TERM)).select().forEachRemaining(b -> members.computeIfAbsent(
                        b.get("type").getURI().substring(Am.TERM.length()), t -> new HashSet<>()).add(b.get("member")));
        return members;
    }

    private static Map<String, String> row(String table, String iri) {
        return TABLES.get(table).rows().stream().filter(r -> r.get("iri").equals(Am.BASE + iri)).findFirst()
                .orElseThrow();
    }

    @Test
    void theTurtleIsTheUnionOfTheGraphs() {
        Graph read = RDFParser.source(release.folder().resolve("dump/graph.ttl")).toGraph();
        assertEquals(union().find().toSet(), read.find().toSet());
    }

    @Test
    void everyClassWithDirectMembersHasATableWithARowForEach() {
        Map<String, Set<Node>> rows = new TreeMap<>();
        TABLES.forEach((name, table) -> rows.put(name, table.rows().stream()
                .map(r -> NodeFactory.createURI(r.get("iri"))).collect(Collectors.toSet())));
        rows.remove("links");
        assertEquals(members(), rows);
        TABLES.forEach((name, table) -> assertTrue(name.equals("links") || table.rows().size() == rows.get(name).size(),
                name + " has a row twice"));
    }

    @Test
    void theTablesReadByTheirMetadataGiveWhatTheGraphSaysOfTheirThingsAndNothingElse() {
        Set<Triple> read = TABLES.values().stream().map(CsvwReader::triples).flatMap(Collection::stream)
                .collect(Collectors.toSet());
        Set<Triple> expected = members().values().stream().flatMap(Collection::stream)
                .flatMap(m -> union().find(m, Node.ANY, Node.ANY).toList().stream()).collect(Collectors.toSet());
        assertEquals(Set.of(), difference(read, expected));
        assertEquals(Set.of(), difference(expected, read));
    }

    private static Set<Triple> difference(Set<Triple> these, Set<Triple> others) {
        return these.stream().filter(t -> !others.contains(t)).collect(Collectors.toSet());
    }

    @Test
    void everyLineOfATableEndsAsRfc4180Says() throws IOException {
        for (Dump dump : release.dumps()) {
            if (dump.name().endsWith(".csv")) {
                assertFalse(Files.readString(dump.path()).replace("\r\n", "").matches("(?s).*[\r\n].*"), dump.name());
            }
        }
    }

    @Test
    void aClaimIsUnderstoodFromItsRowAlone() {
        Map<String, String> claim = row("Claim", "claim/S2-019");
        assertEquals("Heixiazi border checkpoint", claim.get("subject_label"));
        assertEquals("passenger capacity", claim.get("predicate_label"));
        assertEquals("planned", claim.get("modality_label"));
        assertFalse(claim.get("statedIn_label").isEmpty());
        assertEquals("1500000", claim.get("quantity_value"));
        assertEquals(Am.CODE + "passenger", claim.get("quantity_unit"));
        assertEquals("2030-12-31", claim.get("latest"));
        assertEquals("822", claim.get("evidence_start"));
        assertEquals("900", claim.get("evidence_end"));
        assertFalse(claim.get("paraphrase_en").isEmpty());
        assertEquals("iri,label_en,type,type_label,subject,subject_label,predicate,predicate_label,object,object_label",
                String.join(",", claim.keySet().stream().limit(10).toList()));
    }

    @Test
    void aListOfNamesAndTheListOfItsLabelsRunInParallel() {
        Map<String, String> event = TABLES.get("Meeting").rows().stream()
                .filter(r -> r.get("participant").contains("|")).findFirst().orElseThrow();
        String[] participants = event.get("participant").split("\\|");
        String[] labels = event.get("participant_label").split("\\|");
        assertEquals(participants.length, labels.length);
        for (int i = 0; i < labels.length; i++) {
            assertTrue(union().contains(NodeFactory.createURI(participants[i]),
                    NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                    NodeFactory.createLiteralLang(labels[i], "en")), labels[i]);
        }
    }

    @Test
    void everyDownloadIsAFileOfTheReleaseWithItsSizeAndChecksum() throws IOException {
        Set<String> names = new TreeSet<>(Set.of("graph.nq"));
        try (Stream<Path> files = Files.walk(release.folder().resolve("dump"))) {
            files.filter(Files::isRegularFile)
                    .forEach(f -> names.add(release.folder().resolve("dump").relativize(f).toString()));
        }
        assertEquals(names, release.dumps().stream().map(Dump::name).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(List.of("graph.nq", "graph.ttl"), release.dumps().stream().map(Dump::name).limit(2).toList());
        for (Dump dump : release.dumps()) {
            byte[] bytes = Files.readAllBytes(dump.path());
            assertEquals(bytes.length, dump.bytes(), dump.name());
            assertEquals(DigestUtils.sha256Hex(bytes), dump.sha256(), dump.name());
        }
    }

    private static Node object(Graph graph, Node subject, String predicate) {
        List<Triple> found = graph.find(subject, NodeFactory.createURI(predicate), Node.ANY).toList();
        assertEquals(1, found.size(), subject + " " + predicate);
        return found.get(0).getObject();
    }

    @Test
    void theCatalogueNamesEveryDownloadOfTheDatasetWithItsMediaTypeSizeAndChecksum() {
        Graph told = release.distributions();
        List<Dump> data = release.dumps().stream().filter(Dump::isData).toList();
        assertEquals(data.stream().map(d -> Am.BASE + "dump/" + d.name()).collect(Collectors.toSet()),
                told.find(Am.dataset(), DCAT.distribution.asNode(), Node.ANY).mapWith(t -> t.getObject().getURI())
                        .toSet());
        for (Dump dump : data) {
            Node file = Am.dump(dump.name());
            assertEquals("https://www.iana.org/assignments/media-types/" + dump.mediaType(),
                    object(told, file, DCAT.mediaType.getURI()).getURI());
            assertEquals(Long.toString(dump.bytes()),
                    object(told, file, DCAT.byteSize.getURI()).getLiteralLexicalForm());
            Node sum = object(told, file, SPDX + "checksum");
            assertEquals(dump.sha256(), object(told, sum, SPDX + "checksumValue").getLiteralLexicalForm());
            assertTrue(told.contains(file, RDF.Nodes.type, DCAT.Distribution.asNode()));
        }
        assertTrue(told.contains(Am.dump("class/Claim.csv"), FOAF.page.asNode(),
                Am.dump("class/Claim.csv-metadata.json")));
        assertEquals(2, told.find(Am.dataset(), VOID.dataDump.asNode(), Node.ANY).toList().size());
        assertTrue(told.find().toList().stream().noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
    }
}
