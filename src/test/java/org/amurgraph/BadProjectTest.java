package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with mappings, rules, checks, the ontology and the project as a whole, and what several faults make. */
class BadProjectTest {

    private static final String FLOW = "data/flow/flow.csv";
    private static final String MAPPING = "data/flow/flow.rq";
    private static final String RULE = "queries/rules/01-types.rq";

    @TempDir
    private Path folder;
    private TestProject project;

    @BeforeEach
    void copyProject() throws IOException {
        project = TestProject.copyTo(folder);
    }

    private void expect(String... expected) {
        assertEquals(List.of(expected), project.findings());
    }

    @Test
    void aMappingQueryWithASyntaxErrorIsToldWithItsLineAndNothingElse() throws IOException {
        project.replace(MAPPING, "CONSTRUCT {", "CONSTRUCT");
        expect(MAPPING + ":6: no SPARQL: Encountered \" \"graph\" \"GRAPH \"\"; write the CONSTRUCT that turns a row into "
                + "triples.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "am:flowScope ?scope    | am:flowScope ?scop                   | ?scop is neither a column of the table nor bound; name a column (the nearest is \"scope\").",
        "am:flowScope ?scope ;  | am:flowScope ?direction ;            | the column \"scope\" is not used; give it a place in the template, or remove it from the table.",
        "WHERE {                | WHERE { FILTER (BOUND(?clam))        | ?clam is neither a column of the table nor bound; name a column (the nearest is \"claim\").",
        "WHERE {}               | WHERE {} LIMIT 1                     | a rule or mapping has no LIMIT, ORDER BY, GROUP BY, VALUES or FROM after its template; write the CONSTRUCT that turns a row into triples.",
        "WHERE {                | WHERE { { BIND (1 AS ?one) } UNION {} | the WHERE clause of a mapping has only BIND and FILTER, since an inner group does not see the row; write the CONSTRUCT that turns a row into triples.",
        "WHERE {                | WHERE { BIND (NOW() AS ?now)         | NOW gives another answer each time; write the CONSTRUCT that turns a row into triples.",
        "WHERE {                | WHERE { BIND (STR(RAND()) AS ?r)     | RAND gives another answer each time; write the CONSTRUCT that turns a row into triples.",
        "WHERE {                | WHERE { SERVICE <http://localhost/> {} | SERVICE gives another answer each time; write the CONSTRUCT that turns a row into triples."})
    void aMappingThatCannotBeTrustedIsRefused(String from, String to, String finding) throws IOException {
        project.replace(MAPPING, from, to);
        assertTrue(project.findings().contains(MAPPING + ": " + finding), project.findings()::toString);
        assertTrue(project.findings().stream().allMatch(f -> f.startsWith(MAPPING)), project.findings()::toString);
    }

    @Test
    void aMissingMappingIsNamed() throws IOException {
        Files.delete(folder.resolve(MAPPING));
        expect(MAPPING + ": there is no such file; write the CONSTRUCT that turns a row into triples.");
    }

    @Test
    void aRowOfWhichNoTripleIsMadeIsReported() throws IOException {
        project.replace("data/alternative/alternative.rq", "WHERE {",
                "WHERE { FILTER (?claim != <https://w3id.org/amur/claim/S2-037>) ");
        String file = "data/alternative/alternative.csv";
        String finding = ": the mapping query data/alternative/alternative.rq makes no triple of this row; fill the columns "
                + "that its template uses, or correct its WHERE clause.";
        expect(file + ":" + project.line(file, "scenario-genuine") + finding,
                file + ":" + project.line(file, "scenario-transit") + finding);
    }

    @Test
    void aShapeViolationIsToldOfTheRowAndNotOfTheShape() throws IOException {
        project.edit(FLOW, text -> text.replaceAll("(?m)^khabarovsk-border-trade.*\n", ""));
        List<String> findings = project.findings();
        String row = "data/thing/thing.csv:" + project.line("data/thing/thing.csv", "khabarovsk-border-trade") + ": ";
        assertTrue(findings.contains(row + "A trade flow has exactly one scope; fill the column scope of flow.csv with "
                + "national, regional or border."), findings::toString);
        assertTrue(findings.stream().allMatch(f -> f.startsWith(row)), findings::toString);
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() throws IOException {
        project.replace(FLOW, "total,border,", "total,bordre,")
                .replace("data/name/name.csv", "s2-heihe-1,heihe,", "s2-heihe-1,heihee,")
                .replace("data/claim/claim.csv", "S2-006,s2,265,304,", "S2-006,s2,265,99999,");
        project.write("queries/checks/bad.rq", "SELECT * {".getBytes(StandardCharsets.UTF_8));
        project.write("queries/competency/bad.rq", "SELECT * {".getBytes(StandardCharsets.UTF_8));
        project.write("queries/named/bad.rq", "SELECT * {".getBytes(StandardCharsets.UTF_8));
        project.write("queries/pages/bad.rq", "SELECT * {".getBytes(StandardCharsets.UTF_8));
        List<String> findings = project.findings();
        assertEquals(List.of("data/claim/claim.csv", "data/flow/flow.csv", "data/name/name.csv", "queries/checks/bad.rq",
                "queries/competency/bad.rq", "queries/named/bad.rq", "queries/pages/bad.rq"),
                findings.stream().map(f -> f.replaceFirst(":.*", "")).toList());
    }

    @Test
    void aStatementThatIsNotMadeOfIrisIsRefused() throws IOException {
        for (String object : List.of("[]", "<relative>", "<<( ?member a ?wider )>>")) {
            project.edit(RULE, text -> text.replaceFirst("(?s)\\{ \\?member a .*? }\n}\nWHERE",
                    "{ ?member a " + Matcher.quoteReplacement(object) + " }\n}\nWHERE"));
            assertTrue(project.findings().contains("queries/rules or data:rdf:type: a statement with this predicate is not "
                    + "made of IRIs; give the node an absolute IRI in the rule or mapping that makes it."),
                    object + project.findings().stream().limit(3).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "?class rdfs:subClassOf+ ?wider . | { SELECT ?class (SAMPLE(?w) AS ?wider) { ?class rdfs:subClassOf ?w } GROUP BY ?class } | SAMPLE",
        "?class rdfs:subClassOf+ ?wider . | { SELECT ?class ?wider { ?class rdfs:subClassOf ?wider } ORDER BY RAND() }             | RAND",
        "?class rdfs:subClassOf+ ?wider . | { SELECT ?class ?wider { ?class rdfs:subClassOf ?wider } LIMIT 1 }                     | LIMIT",
        "?member a ?class .               | ?member a ?class . FILTER (<java:java.lang.Runtime>(?class))                           | the function <java:java.lang.Runtime>"})
    void aRuleThatMayAnswerOtherwiseEachTimeIsRefused(String from, String to, String word) throws IOException {
        project.replace(RULE, from, to);
        expect(RULE + ": " + word + " gives another answer each time; correct the query file.");
    }

    @Test
    void aQuestionThatCannotBeAskedAsItStandsIsRefused() throws IOException {
        project.write("queries/competency/bad.rq", "# Question: When?\n# Params: day (date) = soon\nASK { ?s ?o ?day }"
                .getBytes(StandardCharsets.UTF_8));
        expect("queries/competency/bad.rq: the parameter day is \"soon\", but takes a day as YYYY-MM-DD; correct the query "
                + "file.");
    }

    @Test
    void aQueryFileThatIsNotUtf8IsNamed() throws IOException {
        project.write(RULE, new byte[] {(byte) 0xE9, '\n'});
        expect(RULE + ": the file is not UTF-8; correct the query file.");
    }

    @Test
    void anOntologyFileWithASyntaxErrorIsToldWithItsLineAndTheTablesWait() throws IOException {
        int lines = Files.readAllLines(folder.resolve("ontology/codes.ttl")).size();
        project.edit("ontology/codes.ttl", text -> text + "\namc:broken a skos:Concept , .\n");
        List<String> findings = project.findings();
        assertEquals(1, findings.size(), findings::toString);
        assertTrue(findings.get(0).startsWith("ontology/codes.ttl:" + (lines + 2) + ":character "), findings::toString);
        assertEquals(List.of("The tables were not read, since the ontology could not be used as a whole."),
                Build.of(project.data()).notes());
    }

    @Test
    void twoCodesWithOneNotationAreRefusedAndNothingElseIsSaid() throws IOException {
        project.replace("ontology/codes.ttl", "skos:notation \"regional\"", "skos:notation \"national\"");
        List<String> findings = project.findings();
        assertEquals(1, findings.size(), findings::toString);
        assertTrue(findings.get(0).matches("ontology/codes.ttl:amc:\\w+al: has the notation \"national\" as amc:\\w+al has; "
                + "change one."), findings::toString);
    }

    @Test
    void aForeignKeyThatLeadsToNoKeyIsToldAtItsTableAndNothingElseIsSaid() throws IOException {
        project.edit("data/flow/flow.csv-metadata.json", text -> text.replaceFirst(
                "\"resource\": \"../claim/claim.csv\",\\s*\"columnReference\": \"id\"",
                "\"resource\": \"../claim/claim.csv\", \"columnReference\": \"source\""));
        expect(FLOW + ": the column \"claim\" refers to \"source\", but the key of claim.csv is id; refer to a primary key of "
                + "one column.");
    }

    @Test
    void shapesThatAreNoShaclAreTold() throws IOException {
        project.replace("ontology/shapes/data.ttl", "sh:minCount 1 ;\n    sh:maxCount 1 ;\n    sh:class am:Claim ;\n"
                + "    sh:severity sh:Violation ;\n    sh:message \"A quantity comes", "sh:minCount \"x\" ;\n"
                + "    sh:severity sh:Violation ;\n    sh:message \"A quantity comes");
        assertTrue(project.findings().get(0).startsWith("ontology/shapes: the shapes are no SHACL"),
                project.findings()::toString);
    }

    @Test
    void whatShapesFindIsToldAlsoIfACheckIsAtFault() throws IOException {
        project.write("queries/rules/99-second-modality.rq", """
                # Rule: a claim has another modality
                # Why: to be found
                PREFIX am: <https://w3id.org/amur/ontology#>
                CONSTRUCT { GRAPH <https://w3id.org/amur/graph/inferred-modality> { ?claim am:modality ?other } }
                WHERE { ?claim am:modality ?one . ?any am:modality ?other FILTER (?one != ?other) }
                """.getBytes(StandardCharsets.UTF_8));
        project.write("queries/checks/headless.rq", "SELECT ?focus { ?focus a ?type }".getBytes(StandardCharsets.UTF_8));
        List<String> findings = project.findings();
        assertTrue(findings.stream().anyMatch(f -> f.startsWith("queries/checks/headless.rq: a check selects ?focus")),
                findings::toString);
        assertTrue(findings.stream().anyMatch(f -> f.startsWith("data/claim/claim.csv:2:modality: ")),
                findings::toString);
    }

    @Test
    void shapesAndChecksDoNotRunWhenAFileOfTheDataIsMissingAndItIsSaidSo() throws IOException {
        project.write(FLOW, new byte[0]);
        assertEquals(List.of("Shapes and checks did not run, since a table, mapping or rule could not be used as a whole."),
                Build.of(project.data()).notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"base\": \"https://w3id.org/amur/\" | \"base\": \"https://example.org/\" | has the base https://example.org/; write https://w3id.org/amur/, which the code and the queries use.",
        "\"version\": \"0.1.0\" | \"version\": \"../../x\" | the property version does not have its form; write a version such as 1.2.3.",
        "\"issued\": \"2026 | \"issued\": \"yesterday | the property issued does not have its form; write a day as YYYY-MM-DD.",
        "\"license\": \"https | \"license\": \"CC BY https | the property license does not have its form; write the IRI of the licence."})
    void aDatasetFileThatIsWrongIsRefused(String from, String to, String finding) throws IOException {
        project.replace("data/dataset.json", from, to);
        expect("data/dataset.json: " + finding);
    }

    @Test
    void aDatasetFileWithAPropertyTwiceIsRefused() throws IOException {
        project.replace("data/dataset.json", "\"version\": ", "\"version\": \"0.2.0\", \"version\": ");
        expect("data/dataset.json: has the property version twice; keep one.");
    }

    @Test
    void aDatasetFileWithTextBehindItIsRefused() throws IOException {
        project.edit("data/dataset.json", text -> text + "{}");
        expect("data/dataset.json: is no JSON object in UTF-8; correct its syntax, and write nothing behind it.");
    }

    @Test
    void aFolderWithoutTablesIsNoDataset() throws IOException {
        Path empty = folder.resolve("elsewhere/data");
        Files.createDirectories(empty);
        Files.copy(folder.resolve("data/dataset.json"), empty.resolve("dataset.json"));
        for (String part : List.of("ontology", "queries")) {
            Files.createSymbolicLink(empty.resolveSibling(part), folder.resolve(part));
        }
        assertEquals("data: holds no tables; put each table in a folder of its own, with its metadata and mapping query.",
                Build.of(empty).findings().get(0).toString());
    }

    @Test
    void aLinkedOrRoundaboutDataFolderIsReadLikeAnyOther() throws IOException {
        long quads = Build.of(project.data()).quads();
        assertEquals(quads, Build.of(folder.resolve("data/../data/.")).quads());
        Files.move(project.data(), folder.resolve("real"));
        Files.createSymbolicLink(project.data(), folder.resolve("real"));
        assertEquals(quads, Build.of(project.data()).quads());
    }

    @Test
    void aMissingFolderIsNamed() throws IOException {
        Files.move(folder.resolve("ontology"), folder.resolve("elsewhere"));
        String message = assertThrows(IOException.class, () -> Build.of(project.data())).getMessage();
        assertTrue(message.startsWith("there is no folder ontology in "), message);
    }
}
