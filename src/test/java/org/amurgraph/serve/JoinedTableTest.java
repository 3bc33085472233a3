package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amurgraph.TestProject;
import org.amurgraph.external.BadRows;
import org.amurgraph.external.ExternalTable;
import org.amurgraph.external.ReadProgress;
import org.amurgraph.external.TableFault;
import org.amurgraph.join.Joining;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.Release;
import org.amurgraph.release.ReleaseWriter;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A joined table is served like all else, and changes no answer that the curated graphs give. */
class JoinedTableTest {

    @TempDir
    private static Path folder;
    private static final Map<String, String> BEFORE = new TreeMap<>();
    private static TestServer server;

    @BeforeAll
    static void join() throws IOException, TableFault {
        Path releases = folder.resolve("release");
        TestProject.release(releases);
        BEFORE.putAll(answers(releases));
        Path csv = Files.writeString(folder.resolve("table.csv"), """
                code,city,year,value
                RUS,Khabarovsk,2019,1
                CHN,Heihe,2019,2
                RUS,<script>,2020,3
                """);
        ExternalTable table = ExternalTable.open(csv, new ExternalTable.Told(Optional.empty(),
                Map.of("code", "iso3166alpha3", "city", "name:City@code"), Optional.empty(), Optional.empty(),
                Optional.empty()));
        new ReleaseWriter(releases).join("table", new Joining(table, new Joining.Order("table.csv", BadRows.atMost(0),
                Optional.empty(), ReadProgress.NONE)));
        server = TestServer.at(releases, Settings.local(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What every question on things of the world answers, by its name. Those on the size of the graph are left out. */
    private static Map<String, String> answers(Path releases) throws IOException {
        Release release = Release.open(releases);
        Map<String, String> answers = new TreeMap<>();
        for (QueryFile query : Catalogue.read(release.queries().resolve("competency")).queries().values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Ask.of(query, Map.of()).write(release.data(), Ask.Format.CSV, out);
            answers.put(query.name(), out.toString(StandardCharsets.UTF_8));
        }
        return answers;
    }

    @Test
    void noCuratedQuestionHasAnotherAnswer() throws IOException {
        Map<String, String> after = answers(folder.resolve("release"));
        BEFORE.forEach((name, answer) -> assertEquals(answer, after.get(name), name));
    }

    @Test
    void theTableItsRowsAndItsLinksHavePagesAndData() throws Exception {
        for (String path : new String[] {"external/table", row(), "external/table/link/code/1",
            "external/table/unknown/licence"}) {
            Answer page = server.get("/page/" + path);
            assertEquals(200, page.status(), path);
            assertEquals(303, server.get("/" + path, "Accept: text/turtle").status(), path);
            Answer data = server.get("/data/" + path + ".ttl");
            assertEquals(200, data.status(), path);
            assertFalse(page.text().contains("<script>,"), path);
        }
        assertTrue(server.get("/data/" + row() + ".ttl").text().contains("russia"));
    }

    /** Path of the row on Khabarovsk. */
    private static String row() throws Exception {
        return server.query("SELECT ?path { ?row <https://w3id.org/amur/external/table#city> \"Khabarovsk\" "
                + "BIND (STRAFTER(STR(?row), \"/amur/\") AS ?path) }").text().strip().split("\r?\n")[1];
    }

    @Test
    void aThingIsNotBuriedUnderTheRowsThatReferToIt() throws Exception {
        assertFalse(server.get("/data/id/russia.nt").text().contains("external/table/row"));
    }

    @Test
    void theReportIsOfferedWithItsStyleAndNothingElse() throws Exception {
        Answer report = server.get("/dump/external/table/report.html");
        assertEquals(200, report.status());
        assertTrue(report.header("Content-Type").startsWith("text/html"), report::toString);
        assertTrue(report.header("Content-Security-Policy").contains("style-src 'self' 'sha256-"), report::toString);
        assertTrue(report.header("Content-Security-Policy").contains("default-src 'none'"), report::toString);
        String style = report.text().replaceFirst("(?s).*<style>", "").replaceFirst("(?s)</style>.*", "");
        String hash = Base64.getEncoder().encodeToString(DigestUtils
                .sha256(style));
        assertTrue(report.header("Content-Security-Policy").contains("'sha256-" + hash + "'"), hash);
        assertEquals("text/csv", server.get("/dump/external/table/report.csv").header("Content-Type").split(";")[0]);
    }

    @Test
    void theReportLeadsToThePagesOfThings() throws Exception {
        String report = server.get("/dump/external/table/report.html").text();
        assertTrue(report.contains("href=\"../../../id/khabarovsk\""), report);
        assertEquals(303, server.get("/id/khabarovsk").status());
    }

    @Test
    void theJoinPageAndTheCatalogueListTheTable() throws Exception {
        String page = server.get("/join").text();
        assertTrue(page.contains("/dump/external/table/report.html") && page.contains("3 rows"), page);
        String catalogue = server.get("/catalog", "Accept: text/turtle").text();
        assertTrue(catalogue.contains("external/table/rows.nq") && catalogue.contains("ExternalTable"), catalogue);
    }
}
