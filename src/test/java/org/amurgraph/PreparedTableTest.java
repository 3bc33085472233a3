package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command {@code join --prepared}, on a folder that an ordinary join made and on what others may make of it. */
class PreparedTableTest {

    private static final String TABLE = """
            reporter,partner,year,flow,value,goods
            156,643,2018,X,1.5,44
            643,156,2018,M,2.5,"a ""quoted"" one"
            156,643,2015,M,-3.5,
            156,997,2015,X,3.5,44
            999,156,2015,X,,4403
            """;
    private static final String ROW = "<https://w3id.org/amur/external/sums/row/156.643.2018>";
    private static final String ROWS = "<https://w3id.org/amur/graph/external/sums> .";
    private static final String LINKS = "<https://w3id.org/amur/graph/external/sums/links> .";

    @TempDir
    private static Path shared;
    @TempDir
    private Path folder;

    record Outcome(int code, String out, String err) {
    }

    private static Outcome run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.of(args).map(Object::toString).toArray(String[]::new);
        int code = Main.commandLine(arguments).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    @BeforeAll
    static void joinATable() throws IOException {
        Path release = shared.resolve("release");
        TestProject.release(release);
        Path csv = Files.writeString(shared.resolve("sums.csv"), TABLE);
        Outcome joined = run("join", csv, "--out", release, "--key", "reporter=m49", "--key", "partner=m49", "--key",
                "year=date", "--key", "goods=hs", "--source", "made up for a test", "--skip-bad-rows", "1");
        assertEquals(0, joined.code(), joined.err());
        TestProject.copy(external(release), shared.resolve("prepared"));
        assertEquals(0, run("join", "--remove", "sums", "--out", release).code());
    }

    private static Path external(Path release) {
        return release.resolve("current/external/sums");
    }

    /** A release without the table. */
    private static Path release() {
        return shared.resolve("release");
    }

    private Path prepared() throws IOException {
        Path copy = folder.resolve("prepared");
        TestProject.copy(shared.resolve("prepared"), copy);
        return copy;
    }

    private static String current() throws IOException {
        return release().resolve("current").toRealPath().getFileName().toString();
    }

    @Test
    void whatAJoinMadeIsTakenInByteForByte() throws IOException {
        Outcome taken = run("join", "--prepared", prepared(), "--out", release());
        try {
            assertEquals(0, taken.code(), taken.err());
            for (String file : List.of("rows.nq", "links.nq", "report.csv", "metadata.json", "to-decide.csv")) {
                assertArrayEquals(Files.readAllBytes(shared.resolve("prepared").resolve(file)),
                        Files.readAllBytes(external(release()).resolve(file)), file);
            }
            String page = Files.readString(external(release()).resolve("report.html"));
            for (String shown : List.of("made up for a test", "No thing has the identifier m49 997.", "has these sides")) {
                assertTrue(page.contains(shown), shown);
            }
            assertTrue(taken.out().contains("4 rows of sums") && taken.err().contains("The licence of the table is not known"),
                    taken.out() + taken.err());
        } finally {
            run("join", "--remove", "sums", "--out", release());
        }
    }

    @Test
    void otherOptionsAreToldToBeOfNoUse() throws IOException {
        Outcome outcome = run("join", "--prepared", prepared(), "--key", "reporter=m49", "--out", release());
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("--prepared goes with --out only"), outcome.err());
    }

    private static Arguments spoiled(String file, String from, String to, String sentence) {
        return Arguments.of(file, from, to, sentence);
    }

    static Stream<Arguments> spoiledFiles() {
        String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
        String licence = "<https://w3id.org/amur/external/sums/unknown/licence> " + type
                + " <https://w3id.org/amur/ontology#KnownUnknown> " + ROWS + "\n";
        return Stream.of(
                spoiled("rows.nq", "\"156\" " + ROWS, "\"156 " + ROWS, "rows.nq:3: "),
                spoiled("rows.nq", "\"156\" " + ROWS, "\"156\" <https://w3id.org/amur/graph/facts> .",
                        "rows.nq:3: the graph is \"https://w3id.org/amur/graph/facts\", but is "),
                spoiled("rows.nq", ROW + " <http://www.w3.org/ns/csvw#rownum>", "_:b <http://www.w3.org/ns/csvw#rownum>",
                        "rows.nq:2: there is a blank node"),
                spoiled("rows.nq", ROW + " <http://www.w3.org/ns/csvw#rownum>",
                        "<https://w3id.org/amur/id/china> <http://www.w3.org/ns/csvw#rownum>",
                        "rows.nq:2: the subject \"https://w3id.org/amur/id/china\" is nothing of the table"),
                spoiled("rows.nq", "sums#partner> \"643\"", "sums#other> \"643\"",
                        "rows.nq:4: a row has the property \"https://w3id.org/amur/external/sums#other\""),
                spoiled("rows.nq", "\"2018\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
                        "\"about 2018\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
                        "rows.nq:5: \"about 2018\" is no value of xsd:gYear"),
                spoiled("rows.nq", licence, "", "rows.nq: the licence of the table is neither stated nor said to be unknown"),
                spoiled("rows.nq", "checksumValue> \"", "checksumValue> \"00",
                        "rows.nq: no SHA-256 of the table's file is stated"),
                spoiled("rows.nq", "#rowCount> \"4\"", "#rowCount> \"5\"",
                        "rows.nq: am:rowCount of https://w3id.org/amur/external/sums is 5, but there are 4 rows"),
                spoiled("links.nq", "<https://w3id.org/amur/id/russia> " + LINKS, "<https://w3id.org/amur/id/atlantis> " + LINKS,
                        "links.nq:3: there is no \"https://w3id.org/amur/id/atlantis\" in the release"),
                spoiled("links.nq", "<https://w3id.org/amur/id/russia> " + LINKS, "<https://w3id.org/amur/code/m49> " + LINKS,
                        "links.nq:3: \"https://w3id.org/amur/code/m49\" is no thing of the release"),
                spoiled("links.nq", "/row/156.643.2018>", "/row/77>", "is not in rows.nq, or the links of a later row were before it"),
                spoiled("report.csv", "column,value", "column,cell", "report.csv:1: the columns are "),
                spoiled("report.csv", ",unlinked,", ",lost,", "the row is none of a report"),
                spoiled("report.csv", "997,,unlinked,false,,", "997,,linked,false,id:japan,",
                        "report.csv: 3 values of \"partner\" are linked, but links.nq has 2 records of such"),
                spoiled("metadata.json", "\"am:name\"", "\"am:named\"", "metadata.json: it does not name the table"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("spoiledFiles")
    void aSpoiledFolderIsRefusedWithWhereAndWhy(String file, String from, String to, String sentence) throws IOException {
        Path prepared = prepared();
        String text = Files.readString(prepared.resolve(file));
        assertTrue(text.contains(from), "nothing to spoil in " + text.substring(0, 900));
        int place = text.indexOf(from);
        Files.writeString(prepared.resolve(file), text.substring(0, place) + to + text.substring(place + from.length()));
        String before = current();
        Outcome refused = run("join", "--prepared", prepared, "--out", release());
        assertEquals(1, refused.code(), refused.out());
        assertTrue(refused.err().contains(sentence), refused.err());
        assertTrue(refused.err().contains("Nothing was joined"), refused.err());
        assertEquals(before, current());
    }

    @Test
    void aFolderWithoutLinksIsRefused() throws IOException {
        Path prepared = prepared();
        Files.delete(prepared.resolve("links.nq"));
        Outcome refused = run("join", "--prepared", prepared, "--out", release());
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("links.nq: there is no such file; give a folder with"), refused.err());
    }
}
