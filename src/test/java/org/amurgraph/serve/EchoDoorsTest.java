package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client says of itself comes back neither as an address, nor as a header, nor as a script. */
class EchoDoorsTest {

    private static final String EVIL = "evil.example";
    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

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

    /** Paths of every kind of answer: pages, redirections, descriptions with addresses in them, and refusals. */
    static Stream<String> paths() {
        return Stream.of("/", "/sparql", "/sparql?query=ASK%7B%7D", "/id/trap", "/page/id/trap", "/data/id/trap.ttl",
                "/ontology", "/.well-known/void", "/catalog", "/dump/", "/api/queries", "/api/queries/concepts",
                "/api/openapi.json", "/reconcile", "/health", "/metrics", "/robots.txt", "/no-such-page");
    }

    private static void holdNothingOfIt(Answer answer) {
        assertTrue(answer.status() < 500, answer::toString);
        assertFalse(answer.whole().contains(EVIL), () -> "the client's word came back: " + answer);
        if (answer.status() >= 400) {
            answer.readable();
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void theHostThatIsNamedIsNotTakenForOurs(String path) throws IOException, InterruptedException {
        for (String accept : List.of(BROWSER, "Accept: text/turtle", "Accept: application/ld+json")) {
            for (String head : List.of(
                    "GET " + path + " HTTP/1.1\r\nHost: evil.example",
                    "GET " + path + " HTTP/1.1\r\nHost: evil.example:80",
                    "GET http://evil.example" + path + " HTTP/1.1\r\nHost: " + server.authority(),
                    "GET https://evil.example" + path + " HTTP/1.1\r\nHost: evil.example",
                    "GET " + path + " HTTP/1.0\r\nHost: evil.example")) {
                holdNothingOfIt(server.raw(head + "\r\n" + accept + "\r\nConnection: close"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aProxyThatIsNoneIsNotBelieved(String path) throws IOException, InterruptedException {
        holdNothingOfIt(server.get(path, BROWSER, "X-Forwarded-Host: evil.example", "X-Forwarded-Server: evil.example",
                "X-Forwarded-Proto: evil.example", "X-Forwarded-Port: 99", "X-Forwarded-For: evil.example",
                "X-Forwarded-Prefix: //evil.example", "Forwarded: host=evil.example;proto=https",
                "X-Host: evil.example", "X-Original-URL: //evil.example/", "X-Rewrite-URL: //evil.example/",
                "X-Original-Host: evil.example", "Referer: http://evil.example/", "Origin: http://evil.example",
                "User-Agent: evil.example", "Cookie: a=evil.example", "X-Request-Id: evil.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/id/trap", "//evil.example/%2e%2e", "/\\evil.example/",
        "/%2f%2fevil.example/",
        "/%5cevil.example/", "///evil.example/id/trap", "/id//evil.example/", "/id/trap/..//evil.example",
        "/sparql//evil.example", "/.//evil.example", "/http://evil.example/", "/?url=//evil.example",
        "/id/trap?return=//evil.example"})
    void noRedirectionLeadsAway(String path) throws IOException, InterruptedException {
        Answer answer = server.get(path, BROWSER);
        assertTrue(answer.status() < 500, answer::toString);
        assertFalse(answer.headers().toString().contains(EVIL), answer::toString);
        assertFalse(answer.header("Location").startsWith("//"), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a\r\nHost: evil.example", "Host: evil.example\r\nHost: evil.example", "X-No-Host: a",
        "Host: evil.example/path", "Host: evil.example, a", "Host: a b", "Host: <script>alert(1)</script>",
        "Host : evil.example", " Host: evil.example"})
    void aRequestWithoutOneGoodHostIsRefused(String host) throws IOException, InterruptedException {
        Answer answer = server.raw("GET / HTTP/1.1\r\n" + host + "\r\nConnection: close").refused(400);
        assertFalse(answer.whole().contains(EVIL), answer::toString);
    }

    @Test
    void anIriLeadsToAPathOfThisServer() throws IOException, InterruptedException {
        Answer answer = server.raw("GET /id/trap HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n" + BROWSER);
        assertEquals(303, answer.status(), answer::toString);
        assertTrue(answer.header("Location").startsWith("/page/"), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/x%0d%0aX-Injected:%20yes", "/id/x%0D%0A%0D%0A%3Cscript%3Ealert(1)%3C/script%3E",
        "/id/x%0aX-Injected:yes", "/id/x%0dX-Injected:yes", "/id/x%E5%98%8A%E5%98%8DX-Injected:yes",
        "/page/x%0d%0aX-Injected:yes", "/data/id/trap%0d%0aX-Injected:yes.ttl", "/dump/x%0d%0aX-Injected:yes",
        "/api/queries/x%0d%0aX-Injected:yes", "/api/queries/concepts?format=csv%0d%0aX-Injected:yes",
        "/sparql?query=ASK%7B%7D&format=x%0d%0aX-Injected:yes", "/sparql?query=ASK%7B%7D&output=x%0d%0aX-Injected:yes",
        "/sparql?query=ASK%7B%7D&force-accept=text/html%0d%0aX-Injected:yes",
        "/sparql?query=ASK%7B%7D&callback=x%0d%0aX-Injected:yes", "/reconcile?callback=x%0d%0aX-Injected:yes",
        "/?%0d%0aX-Injected:yes", "/no-such%0d%0aX-Injected:yes"})
    void aLineEndInTheUrlMakesNoHeader(String path) throws IOException, InterruptedException {
        for (String accept : List.of(BROWSER, "Accept: text/turtle")) {
            holdNoHeaderCameIn(server.get(path, accept));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: text/turtle%0d%0aX-Injected: yes", "Accept: text/turtle\rX-Injected: yes",
        "Accept: text/turtle\nX-Trap: no", "Accept: a/b;q=1%0aX-Injected:yes", "Origin: http://a%0d%0aX-Injected: yes",
        "If-None-Match: \"a%0d%0aX-Injected: yes\"", "Accept-Language: %0d%0aX-Injected: yes",
        "Accept-Encoding: gzip%0d%0aX-Injected: yes"})
    void aLineEndInAHeaderMakesNoHeader(String header) throws IOException, InterruptedException {
        for (String path : List.of("/id/trap", "/sparql?query=ASK%7B%7D", "/", "/no-such")) {
            holdNoHeaderCameIn(server.get(path, header));
        }
    }

    private static void holdNoHeaderCameIn(Answer answer) {
        assertTrue(answer.status() < 500, answer::toString);
        assertTrue(answer.header("X-Injected").isEmpty(), answer::toString);
        assertTrue(answer.headers().stream().noneMatch(h -> h.getValue().matches("(?s).*[\\r\\n].*")),
                answer::toString);
        answer.discreet().safe();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "%3C/title%3E%3C/textarea%3E%3Csvg%20onload=alert(1)%3E", "'%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "%3C!--%3E%3Cscript%3Ealert(1)%3C/script%3E", "%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "%7B%7Bconstructor.constructor('alert(1)')()%7D%7D%3Csvg%20onload=alert(1)%3E"})
    void aScriptInTheUrlIsNotRun(String script) throws IOException, InterruptedException {
        for (String path : List.of("/", "/id/", "/page/", "/page/id/", "/ontology/", "/dump/", "/api/queries/",
                "/no-such/", "/?q=", "/sparql?query=", "/sparql?", "/sparql?query=ASK%7B%7D&x=", "/?query=",
                "/sparql?query=ASK%7B%7D&callback=", "/sparql?query=ASK%7B%7D&stylesheet=", "/catalog?x=",
                "/sparql?query=ASK%7B%7D&default-graph-uri=", "/api/queries/concepts?x=",
                "/api/queries/concepts?format=",
                "/reconcile?callback=", "/reconcile?queries=", "/reconcile?extend=", "/search?q=", "/id/trap?x=")) {
            Answer answer = server.get(path + script, BROWSER);
            assertTrue(answer.status() < 500, answer::toString);
            answer.discreet().safe();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/id/trap", "/page/trap", "/sparql", "/ontology", "/api/queries/concepts",
        "/sparql?query=SELECT%20*%7B%3Fs%20%3Fp%20%3Fo%7D",
        "/sparql?query=DESCRIBE%20%3Chttps://w3id.org/amur/id/trap%3E",
        "/reconcile/preview?id=trap", "/graph/one", "/page/graph/one"})
    void aScriptInTheDataIsNotRun(String path) throws IOException, InterruptedException {
        Answer answer = server.get(path, BROWSER);
        assertTrue(answer.status() < 500, answer::toString);
        answer.discreet().safe();
    }

    @Test
    void aPageShowsADangerousLabelAsText() throws IOException, InterruptedException {
        Answer redirection = server.get("/id/trap", BROWSER);
        assertEquals(303, redirection.status(), redirection::toString);
        Answer page = server.get(redirection.header("Location"), BROWSER).safe();
        assertEquals(200, page.status(), page::toString);
        assertTrue(page.text().contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page::toString);
        assertFalse(page.text().contains("href=\"javascript:"), page::toString);
    }
}
