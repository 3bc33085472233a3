package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths that lead nowhere, however they are written, end in a sentence and never in a file. */
class PathDoorsTest {

    /** What stands in the files that a path must not lead to. */
    private static final List<String> FOUND = List.of("root:", "\"quads\"", "SELECT ?s WHERE", "127.0.0.1",
            "<project");

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.over(folder, "doors/data.trig");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void theServerLives() throws IOException, InterruptedException {
        assertEquals(200, server.get("/health").status());
    }

    static Stream<String> paths() {
        Stream<String> tricks = Stream.of("/%s/..%%2f..%%2fetc/passwd", "/%s/../../etc/passwd", "/%s/../x",
                "/%s/%%2e%%2e/%%2e%%2e/etc/passwd", "/%s/%%252e%%252e/etc/passwd", "/%s/..%%252f..%%252fetc/passwd",
                "/%s/..%%5c..%%5cetc%%5cpasswd", "/%s/..\\..\\etc\\passwd", "/%s/..;/..;/etc/passwd", "/%s/x;y=z",
                "/%s//etc/passwd", "/%s/%%00", "/%s/x%%00.ttl", "/%s/file:%%2f%%2f%%2fetc%%2fpasswd",
                "/%s/....//....//etc/passwd", "/%s/%%c0%%ae%%c0%%ae/etc/passwd", "/%s/%%uff0e%%uff0e/etc/passwd",
                "/%s/..%%c0%%afetc", "/%s/%%E9%%BB%%91%%E6%%B2%%B3", "/%s/黑河", "/%s/%%E9", "/%s/%%", "/%s/%%zz",
                "/%s/%%25", "/%s/x%%20y", "/%s/%%0a", "/%s/%%7f", "/%s/%%EF%%BF%%BF", "/%s/%%F0%%9F%%98%%80", "/%s/x|y",
                "/%s/%%3Cx%%3E", "/%s/%%22", "/%s/%%27%%20OR%%201", "/%s/a%%2Fb", "/%s/x.", "/%s/.ttl",
                "/%s/.git/config",
                "/%s/x?a=%%", "/%s/" + "a".repeat(10_000), "/%s/" + "%%41".repeat(3_000),
                "/%s/" + "a/".repeat(2_000), "/%s/" + "../".repeat(500) + "etc/passwd",
                "/%s/" + "x".repeat(300) + ".ttl");
        List<String> roots = List.of("id", "claim", "source", "page", "page/id", "data", "data/id", "dump",
                "api/queries", "ontology", "static");
        return tricks.flatMap(trick -> roots.stream().map(root -> String.format(trick, root)));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPathThatLeadsNowhereIsToldSo(String path) throws IOException, InterruptedException {
        for (String accept : List.of("Accept: text/html,*/*;q=0.8", "Accept: text/turtle")) {
            Answer answer = server.get(path, accept).refused(400, 404, 406, 414, 431);
            FOUND.forEach(text -> assertFalse(answer.text().contains(text), () -> path + ": " + answer));
        }
    }

    static Stream<String> targets() {
        return Stream.of("*", "x", "../", "/../", "/../../etc/passwd", "/./../x", "//etc/passwd", "///", "/%2e%2e/",
                "/.well-known/../../etc/passwd", "/.git/config", "/.env", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF",
                "/graph.nq", "/manifest.json", "/queries/competency/concepts.rq", "/current/graph.nq", "/index.html/..",
                "/cgi-bin/", "/server-status", "/actuator/env", "/jmx", "file:///etc/passwd", "http://", "http:///x",
                "/#x",
                "/" + "é".repeat(2_000), "/?" + "a".repeat(20_000), "/" + "a".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aTargetThatIsNoneIsRefusedOrTakenForTheFrontPage(String target) throws IOException, InterruptedException {
        Answer answer = server.get(target, "Accept: text/html");
        FOUND.subList(0, 3).forEach(text -> assertFalse(answer.text().contains(text), answer::toString));
        assertTrue(answer.discreet().safe().status() < 500, answer::toString);
        if (answer.status() >= 400) {
            answer.refused(400, 404, 405, 414, 431);
        }
    }
}
