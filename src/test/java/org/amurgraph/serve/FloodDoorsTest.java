package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too large, too many, or too slow, and bodies that are more than they seem. */
class FloodDoorsTest {

    /** How long a client may take to make its request, whatever it sends meanwhile; and how much later it may end. */
    private static final Duration SLOWEST_REQUEST = TestServer.SLOWEST_REQUEST;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int MB = 1024 * 1024;
    private static final String QUERY = "Content-Type: application/sparql-query";

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
        assertTrue(server.get("/sparql?query=ASK%7B%7D", "Accept: application/sparql-results+json").text()
                .contains("true"));
    }

    private static byte[] blanks(int bytes) {
        byte[] blanks = new byte[bytes];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    /** Packs blanks, as many members of a gzip file as are asked for. */
    private static byte[] bomb(int members, int bytesOfEach) throws IOException {
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
            gzip.write(blanks(bytesOfEach));
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int i = 0; i < members; i++) {
            member.writeTo(bomb);
        }
        return bomb.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "gzip, gzip", "deflate", "br", "zstd", "compress",
        "identity, gzip"})
    void aBodyThatIsPackedIsNotUnpacked(String encoding) throws IOException, InterruptedException {
        byte[] gigabyte = bomb(32, 32 * MB);
        for (String type : List.of(QUERY, "Content-Type: application/x-www-form-urlencoded")) {
            server.send("POST", "/sparql", gigabyte, type, "Content-Encoding: " + encoding).refused(413, 415);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=b", "multipart/mixed; boundary=b", "multipart/form-data"})
    void aBodyInPartsIsNotTaken(String type) throws IOException, InterruptedException {
        String part = "--b\r\nContent-Disposition: form-data; name=\"query\"; filename=\"q\"\r\n\r\nASK {}\r\n";
        for (String path : List.of("/sparql", "/reconcile", "/")) {
            server.post(path, part.repeat(5_000) + "--b--\r\n", "Content-Type: " + type).refused(400, 405, 413, 415);
        }
    }

    @Test
    void tenThousandHeadersAreTooMany() throws IOException, InterruptedException {
        String headers = IntStream.range(0, 10_000).mapToObj(i -> "X-" + i + ": a").collect(Collectors.joining("\r\n"));
        server.get("/", headers).refused(400, 413, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Long", "Accept", "Cookie", "If-None-Match", "Authorization", "Accept-Language", "Range"})
    void aHeaderOfAMegabyteIsTooLong(String name) throws IOException, InterruptedException {
        server.get("/id/trap", name + ": " + "a,".repeat(MB / 2)).refused(400, 413, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: ", "If-None-Match: ", "Accept-Encoding: "})
    void aLongListInAHeaderIsReadOrRefused(String header) throws IOException, InterruptedException {
        Answer answer = server.get("/sparql?query=ASK%7B%7D", header + "a/b;q=0.1,".repeat(600) + "*/*");
        assertTrue(answer.status() == 200 || answer.refused() != null, answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-query", "application/x-www-form-urlencoded", "text/plain"})
    void aBodyOfTenMegabytesIsTooLarge(String type) throws IOException, InterruptedException {
        byte[] body = ("query=" + " ".repeat(10 * MB) + "ASK{}").getBytes(StandardCharsets.US_ASCII);
        server.send("POST", "/sparql", body, "Content-Type: " + type).refused(413, 415);
        server.send("POST", "/reconcile", body, "Content-Type: " + type).refused(400, 405, 413, 415);
    }

    @Test
    void aBodyOfUntoldLengthIsTooLargeAllTheSame() throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < 10; i++) {
            body.writeBytes((Integer.toHexString(MB) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(blanks(MB));
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Wire.send(server.url(), Wire.request("POST /sparql HTTP/1.1\r\nHost: " + server.authority() + "\r\n" + QUERY
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close", body.toByteArray())).refused(413);
    }

    @Test
    void aBodyInCrumbsIsTooLargeBeforeItsLengthIs() throws IOException, InterruptedException {
        Wire.send(server.url(), Wire.request("POST /sparql HTTP/1.1\r\nHost: " + server.authority() + "\r\n" + QUERY
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close",
                ("1\r\n \r\n".repeat(50_000) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII))).refused(413);
    }

    /** Letters of three bytes, each of nine in a form. */
    @Test
    void aQueryOfTheMostLettersIsAnsweredFromAFormAndFromABody() throws IOException, InterruptedException {
        String query = "ASK {} #" + "江".repeat(66_000);
        assertEquals(200, server.post("/sparql", query, QUERY).status());
        String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        assertTrue(form.length() > 590_000, () -> form.length() + " bytes");
        assertEquals(200, server.post("/sparql", form, "Content-Type: application/x-www-form-urlencoded").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3\r\nContent-Length: 6", "Content-Length: -1", "Content-Length: 9e9",
        "Content-Length: 6\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: chunked, gzip", "Content-Length: 99999999999999999999", "Content-Length: 99999999999"})
    void aBodyWhoseLengthIsInDoubtIsRefused(String length) throws IOException, InterruptedException {
        server.raw("POST /sparql HTTP/1.1\r\nHost: " + server.authority() + "\r\n" + QUERY + "\r\nConnection: close\r\n"
                + length + "\r\n\r\nASK {}").refused(400, 413, 415);
    }

    /** Slow clients, half with slow headers and half with slow bodies: others are served meanwhile, and these end. */
    @Test
    void aSlowRequestIsEndedAndKeepsNobodyWaiting() throws IOException, InterruptedException {
        String head = "POST /sparql HTTP/1.1\r\nHost: " + server.authority() + "\r\n" + QUERY;
        long start = System.nanoTime();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = Wire.connect(server.url());
                slow.add(socket);
                socket.getOutputStream().write((i % 2 == 0 ? head + "\r\nX-Slow: " : head
                        + "\r\nContent-Length: 9000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            List<Socket> open = new ArrayList<>(slow);
            while (!open.isEmpty()) {
                open.removeIf(FloodDoorsTest::isEnded);
                assertEquals(200, server.get("/sparql?query=ASK%7B%7D").status());
                Duration taken = Duration.ofNanos(System.nanoTime() - start);
                assertTrue(taken.compareTo(SLOWEST_REQUEST.plus(GRACE)) < 0,
                        () -> open.size() + " slow requests are still heard after " + taken);
                Thread.sleep(1_000);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Clients that ask for more than a connection holds and take nothing: others are served meanwhile, and these end. */
    @Test
    void aClientThatTakesNothingIsEndedAndKeepsNobodyWaiting() throws IOException, InterruptedException {
        String rows = URLEncoder.encode("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } LIMIT 10000",
                StandardCharsets.UTF_8);
        byte[] request = Wire.request("GET /sparql?query=" + rows + " HTTP/1.1\r\nHost: " + server.authority(),
                new byte[0]);
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(4096);
                socket.connect(new InetSocketAddress(server.url().getHost(), server.url().getPort()));
                idle.add(socket);
                socket.getOutputStream().write(request);
            }
            assertEquals(200, server.get("/sparql?query=ASK%7B%7D").status());
            Thread.sleep(SLOWEST_REQUEST.multipliedBy(3).toMillis());
            for (Socket socket : idle) {
                socket.setSoTimeout(1_000);
                assertCutShort(socket);
            }
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    /** Reads what has come: the server has ended the connection before the whole answer had. */
    private static void assertCutShort(Socket socket) {
        ByteArrayOutputStream come = new ByteArrayOutputStream();
        assertDoesNotThrow(() -> {
            try {
                socket.getInputStream().transferTo(come);
            } catch (SocketException e) {
                // Reset: what the answer lacks shows that it was not whole.
            }
        }, "the server still waits for a client that takes nothing");
        String answer = come.toString(StandardCharsets.ISO_8859_1);
        Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(answer);
        assertTrue(length.find(), answer);
        assertTrue(answer.length() < Integer.parseInt(length.group(1)),
                () -> answer.length() + " bytes have come of an answer of " + length.group(1));
    }

    /** Sends one more byte; true if the server has ended the connection, with a refusal or without. */
    private static boolean isEnded(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(' ');
            out.flush();
            socket.setSoTimeout(1);
            int read = socket.getInputStream().read();
            while (read >= 0) {
                read = socket.getInputStream().read();
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
