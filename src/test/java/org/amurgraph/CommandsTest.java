package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as their users meet them: output, errors, exit codes, and what is left on the disk. */
class CommandsTest {

    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {
    }

    private Outcome run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.of(args).map(Object::toString).toArray(String[]::new);
        int code = Main.commandLine(arguments).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Outcome(code, out.toString().replace("\r\n", "\n"), err.toString());
    }

    private Path releases() {
        return folder.resolve("release");
    }

    private TestProject built() throws IOException {
        TestProject project = TestProject.copyTo(folder);
        assertEquals(0, run("build", "--data", project.data(), "--out", releases()).code);
        return project;
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(releases())) {
            return files.map(f -> f.getFileName().toString()).filter(f -> !f.equals(".lock")).sorted().toList();
        }
    }

    @Test
    void aCommandIsTheSameWhetherItIsReadAloneOrWithTheOthers() {
        Map<String, CommandLine> all = Main.commandLine().getSubcommands();
        assertEquals(Set.of("ask", "build", "check", "fetch", "join", "push", "serve", "verify"), all.keySet());
        all.forEach((name, command) -> {
            Map<String, CommandLine> alone = Main.commandLine(name, "--help").getSubcommands();
            assertEquals(Set.of(name), alone.keySet());
            assertEquals(command.getUsageMessage(), alone.get(name).getUsageMessage());
        });
        assertEquals(all.keySet(), Main.commandLine("serv").getSubcommands().keySet());
        assertTrue(run("serv").err.contains("Did you mean: amur-graph serve"), () -> run("serv").err);
    }

    @Test
    void aBuildWritesAReleaseAndMakesItCurrent() throws IOException {
        built();
        assertEquals(2, contents().size(), contents()::toString);
        assertEquals(contents().get(0), Files.readSymbolicLink(releases().resolve("current")).toString());
    }

    @Test
    void twoBuildsOfTheSameDataAreTheSameByteForByteInAnyTimeZoneAndLocale() throws IOException {
        TestProject project = built();
        Path second = folder.resolve("second");
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Vladivostok"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(0, run("build", "--data", project.data(), "--out", second).code);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertArrayEquals(Files.readAllBytes(releases().resolve("current/graph.nq")),
                Files.readAllBytes(second.resolve("current/graph.nq")));
        assertEquals(Files.readSymbolicLink(releases().resolve("current")),
                Files.readSymbolicLink(second.resolve("current")));
    }

    @Test
    void aReleaseIsSortedAndHasNoBlankNodes() throws IOException {
        built();
        List<String> lines = Files.readAllLines(releases().resolve("current/graph.nq"));
        assertEquals(lines.stream().sorted((a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8),
                b.getBytes(StandardCharsets.UTF_8))).distinct().toList(), lines);
        assertEquals(List.of(), lines.stream().filter(l -> l.startsWith("_:") || l.contains(" _:")).toList());
    }

    @Test
    void aBuildWithErrorsListsThemWritesNothingAndExitsWithOne() throws IOException {
        TestProject project = built();
        List<String> before = contents();
        project.replace("data/flow/flow.csv", ",total,border,", ",total,bordre,");
        Outcome outcome = run("build", "--data", project.data(), "--out", releases());
        assertEquals(1, outcome.code);
        assertTrue(outcome.err.contains("data/flow/flow.csv:9:scope: \"bordre\""), outcome.err);
        assertTrue(outcome.err.contains("Nothing was written; the last release stays as it was."), outcome.err);
        assertEquals(before, contents());
        assertEquals(0, run("ask", "--release", releases(), query("ASK { ?s ?p ?o }")).code);
    }

    @Test
    void checkListsFindingsAndExitsWithOne() throws IOException {
        TestProject project = TestProject.copyTo(folder);
        assertEquals(0, run("check", "--data", project.data()).code);
        project.replace("data/flow/flow.csv", ",total,border,", ",total,bordre,");
        Outcome outcome = run("check", "--data", project.data());
        assertEquals(1, outcome.code);
        assertTrue(outcome.err.endsWith("1 finding.\n"), outcome.err);
    }

    @Test
    void aNewReleaseLeavesTheOldOneInPlace() throws IOException {
        TestProject project = built();
        String first = Files.readSymbolicLink(releases().resolve("current")).toString();
        project.replace("data/dataset.json", "\"version\": \"0.", "\"version\": \"9.");
        assertEquals(0, run("build", "--data", project.data(), "--out", releases()).code);
        String second = Files.readSymbolicLink(releases().resolve("current")).toString();
        assertNotEquals(first, second);
        assertEquals(List.of(first, second, "current").stream().sorted().toList(), contents());
    }

    @Test
    void whatAnInterruptedBuildLeftIsRemovedByTheNext() throws IOException {
        TestProject project = built();
        List<String> before = contents();
        Files.createDirectories(releases().resolve(".unfinished-release/queries"));
        Files.writeString(releases().resolve(".unfinished-release/graph.nq"), "half");
        assertEquals(0, run("build", "--data", project.data(), "--out", releases()).code);
        assertEquals(before, contents());
    }

    @Test
    void aDamagedReleaseIsRefusedAndTheNextBuildMendsIt() throws IOException {
        TestProject project = built();
        Path graph = releases().resolve("current/graph.nq");
        byte[] bytes = Files.readAllBytes(graph);
        bytes[bytes.length / 2] ^= 1;
        Files.write(graph, bytes);
        Outcome outcome = run("ask", query("ASK { ?s ?p ?o }"), "--release", releases());
        assertEquals(1, outcome.code);
        assertTrue(outcome.err.contains("is damaged: graph.nq has changed; build it anew"), outcome.err);
        assertEquals(0, run("build", "--data", project.data(), "--out", releases()).code);
        assertEquals("true\n", run("ask", query("ASK { ?s ?p ?o }"), "--release", releases()).out);
    }

    @Test
    void aReleaseWhoseManifestIsDamagedIsBuiltAnew() throws IOException {
        TestProject project = built();
        Files.writeString(releases().resolve("current/manifest.json"), "{");
        assertEquals(1, run("ask", query("ASK { ?s ?p ?o }"), "--release", releases()).code);
        assertEquals(0, run("build", "--data", project.data(), "--out", releases()).code);
        assertEquals(0, run("ask", query("ASK { ?s ?p ?o }"), "--release", releases()).code);
    }

    @Test
    void aFolderThatCannotHoldReleasesIsNamed() throws IOException {
        TestProject project = TestProject.copyTo(folder);
        Files.writeString(releases(), "a file");
        Outcome file = run("build", "--data", project.data(), "--out", releases());
        assertEquals(1, file.code);
        assertTrue(file.err.contains("is no folder; name another one with --out"), file.err);
        Files.delete(releases());
        Files.createDirectories(releases().resolve("current"));
        Outcome current = run("build", "--data", project.data(), "--out", releases());
        assertEquals(1, current.code);
        assertTrue(current.err.contains("is no link to a release; move it away"), current.err);
    }

    @Test
    void aQueryCannotLoadClassesOrCallServices() throws IOException {
        built();
        assertEquals("x\n\n", answer("SELECT (<java:org.apache.jena.sparql.function.library.now>() AS ?x) {}"));
        assertEquals("x\n", answer("SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.concat> (1 2) }"));
        Outcome service = run("ask", query("SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }"), "--release",
                releases());
        assertEquals(1, service.code);
        assertTrue(service.err.contains("SERVICE execution disabled"), service.err);
    }

    private String answer(String text) throws IOException {
        Outcome outcome = run("ask", query(text), "--format", "csv", "--release", releases());
        assertEquals(0, outcome.code, outcome.err);
        return outcome.out;
    }

    @Test
    void askAnswersANamedQueryWithParameters() throws IOException {
        TestProject project = TestProject.copyTo(folder);
        project.write("queries/competency/area.rq", """
                # Question: How large is it?
                # Params: thing (iri) = id:khabarovsk-krai
                PREFIX am: <https://w3id.org/amur/ontology#>
                PREFIX id: <https://w3id.org/amur/id/>
                PREFIX qudt: <http://qudt.org/schema/qudt/>
                SELECT ?area WHERE { ?thing am:area/qudt:numericValue ?area }
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(0, run("build", "--data", project.data(), "--out", releases()).code);
        assertEquals("area\n788000\n", run("ask", "area", "--format", "csv", "--release", releases()).out);
        assertEquals("area\n", run("ask", "area", "thing=id:russia", "--format", "csv", "--release", releases()).out);
        Outcome unknown = run("ask", "aera", "--release", releases());
        assertEquals(1, unknown.code);
        assertTrue(unknown.err.contains("there is no query \"aera\" (the nearest is \"area\")"), unknown.err);
        Outcome wrong = run("ask", "area", "thing=not an iri", "--release", releases());
        assertEquals(1, wrong.code);
        assertTrue(wrong.err.contains("the parameter thing is \"not an iri\", but takes an IRI"), wrong.err);
    }

    @Test
    void askWithoutAReleaseSaysHowToMakeOne() {
        Outcome outcome = run("ask", "anything", "--release", folder.resolve("nowhere"));
        assertEquals(1, outcome.code);
        assertTrue(outcome.err.contains("there is no release in") && outcome.err.contains("with the command build"),
                outcome.err);
    }

    @Test
    void wrongUsageExitsWithTwo() {
        assertEquals(2, run().code);
        assertEquals(2, run("biuld").code);
        assertEquals(2, run("verify").code);
        assertEquals(2, run("ask", "x", "--format", "xml").code);
        assertEquals(0, run("--help").code);
    }

    private Path query(String text) throws IOException {
        return Files.writeString(folder.resolve("query.rq"), text);
    }
}
