package org.amurgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocatorsTest {

    /** The second character lies outside the Basic Multilingual Plane: two UTF-16 units, one code point. */
    private static final String TEXT = "A\uD83C\uDF09 spans the\nAmur at 黑河.";

    private static final String GRAPH = """
            PREFIX am: <https://w3id.org/amur/ontology#>
            PREFIX claim: <https://w3id.org/amur/claim/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
            PREFIX source: <https://w3id.org/amur/source/>
            source:x am:fileName "x.txt" ; am:textSha256 "FILE" .
            claim:X-1 am:evidence claim:e .
            claim:e oa:hasSource source:x ; oa:hasSelector claim:s .
            claim:s oa:start START ; oa:end END ; am:passageSha256 "PASSAGE" .
            <https://w3id.org/amur/name/n> a am:Name ; am:statedIn source:x ; skosxl:literalForm "NAME" .
            """;
    /** sha256 of the text above, and of its characters 3 to 12, by an independent tool. */
    private static final String FILE = "140cfb7c62ccd280976bc6f681117285688d9293a06869167581aa7ce690504d";
    private static final String PASSAGE = "fe4c644d6d4a7b2118d5d12a8090a3a035b59ae057000d79778cf9d3ab13fc87";

    @TempDir
    private Path sources;

    @BeforeEach
    void writeText() throws IOException {
        Files.writeString(sources.resolve("x.txt"), TEXT);
    }

    private Locators.Result verify(int start, int end, String name) throws IOException {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(GRAPH.replace("FILE", FILE).replace("START", "" + start).replace("END", "" + end)
                .replace("PASSAGE", PASSAGE).replace("NAME", name), Lang.TURTLE).parse(data);
        return Locators.verify(data, sources);
    }

    @Test
    void aPassageIsProvedByItsCodePoints() throws IOException {
        Locators.Result result = verify(3, 12, "spans the Amur");
        assertEquals(List.of(), result.faults());
        assertEquals(Map.of("source:x", 1), result.proved());
        assertEquals(1, result.names());
    }

    @Test
    void aShiftedOffsetIsFound() throws IOException {
        Locators.Result result = verify(4, 13, "Amur");
        assertEquals(List.of("claim:X-1: characters 4 to 13 of source:x are not the passage that was read; correct start "
                + "and end, or find the original text."), result.faults());
        assertEquals(Map.of(), result.proved());
        assertEquals(Map.of("source:x", 1), result.all());
    }

    @Test
    void oneChangedCharacterIsFoundInsideAndOutsideAPassage() throws IOException {
        Files.writeString(sources.resolve("x.txt"), TEXT.replace("spans", "spins"));
        Locators.Result inside = verify(3, 12, "Amur");
        assertEquals(1, inside.faults().size(), inside.faults()::toString);
        assertEquals(Map.of(), inside.proved());
        Files.writeString(sources.resolve("x.txt"), TEXT.replace("河.", "河!"));
        Locators.Result outside = verify(3, 12, "Amur");
        assertEquals(1, outside.faults().size(), outside.faults()::toString);
        assertEquals(Map.of("source:x", 1), outside.proved());
    }

    @Test
    void aPassageBeyondTheTextIsFound() throws IOException {
        assertEquals(List.of("claim:X-1: characters 3 to 99 are not within the 24 of the text; correct start and end."),
                verify(3, 99, "Amur").faults());
    }

    @Test
    void aNameThatItsSourceDoesNotPrintIsFound() throws IOException {
        assertEquals(List.of("https://w3id.org/amur/name/n: \"Amyr\" does not stand in its source; write the name as "
                + "printed there."), verify(3, 12, "Amyr").faults());
    }

    @Test
    void aMissingTextIsNamed() throws IOException {
        Files.delete(sources.resolve("x.txt"));
        assertEquals(List.of("source:x: there is no x.txt in the folder; put the source text there."),
                verify(3, 12, "Amur").faults());
    }
}
