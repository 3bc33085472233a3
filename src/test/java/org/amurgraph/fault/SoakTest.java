package org.amurgraph.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server at full load takes no more memory, files and threads at the end than after its first part, and goes on however
 * much it has answered.
 * {@code -Damur.soak=N} has it go on for N minutes in more parts; each part's figures are printed.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class SoakTest {

    private static final Duration SHORTEST = Duration.ofMinutes(Integer.getInteger("amur.soak", 0));
    private static final Duration PART = SHORTEST.dividedBy(12);
    private static final int REQUESTS = 3_000;
    private static final int PARTS = 3;
    private static final int CLIENTS = 8;
    private static final int MEGABYTE = 1 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final long GIGABYTE = 1_000_000_000;
    /** A thousand million times as many are more than a {@code long} holds. */
    private static final long MANY_BYTES = Long.MAX_VALUE / GIGABYTE + GIGABYTE / 10;

    /** Some answers are kept, some are made anew each time: the number makes them differ. */
    private static final List<String> PATHS = List.of("page/id/khabarovsk-krai", "data/claim/S2-019.ttl",
            "search?q=khab%d", "suggest?q=heihe", "api/queries/promise-ledger.csv", "map", "no-such-page-%d",
            query("SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o FILTER(?o != %d) } GROUP BY ?s ORDER BY DESC(?n) ?s LIMIT 10"),
            query("SELECT * { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(STRLEN(?l) > %d) } LIMIT 2000"),
            query("SELECT %d WHERE {"));

    private final AtomicInteger number = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    /** The same for all parts, so that connections of earlier ones are not counted beside those of later ones. */
    private final List<HttpClient> clients = Stream.generate(HttpClient::newHttpClient).limit(CLIENTS).toList();

    @TempDir
    private Path folder;

    private static String query(String text) {
        return "sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%", "%%")
                .replace("%%25d", "%d");
    }

    private record Figures(long liveBytes, long residentBytes, long files, long threads, long diskBytes) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT,
                    "%.1f MB reachable, %.1f MB resident, %d files, %d threads, %d bytes on disk",
                    (double) liveBytes / MEGABYTE, (double) residentBytes / MEGABYTE, files, threads, diskBytes);
        }
    }

    @Test
    void nothingGrowsAtFullLoad() throws Exception {
        Path releases = folder.resolve("release");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        TestProject.release(releases);
        try (Child server = Child.start(folder.resolve("log"), List.of(), List.of("-Xmx256m",
                        "-Djava.io.tmpdir=" + temporary, "-Dorg.slf4j.simpleLogger.log.org.amurgraph.access=warn"),
                List.of("serve", "--port", "0", "--release", releases.toString(), "--rate", "1000000", "--cache-mb",
                        "8"))) {
            URI url = server.url();
            part(url);
            Figures before = figures(server);
            print(before);
            Figures after = before;
            long end = System.nanoTime() + SHORTEST.toNanos();
            for (int i = 1; i < PARTS || System.nanoTime() < end; i++) {
                part(url);
                after = figures(server);
                print(after);
            }
            assertTrue(server.isAlive());
            assertTrue(after.liveBytes - before.liveBytes < 8 * MEGABYTE, before + " became " + after);
            assertTrue(after.files <= before.files + 4, before + " became " + after);
            assertTrue(after.threads <= before.threads + CLIENTS, before + " became " + after);
            assertEquals(before.diskBytes, after.diskBytes);
        }
    }

    /**
     * A sum of what all clients have taken, times the nanoseconds of a second, runs over here: Jetty's
     * {@code MinimumDataRateHandler} failed every answer from there on.
     */
    @Test
    void manyGigabytesAreAnswered() throws Exception {
        Path releases = folder.resolve("release");
        TestProject.release(releases);
        // It lives long enough for the second compiler.
        try (Child server = Child.start(folder.resolve("log"), List.of(), List.of("-XX:TieredStopAtLevel=4"),
                List.of("serve", "--port", "0", "--release", releases.toString(), "--rate", "1000000"))) {
            URI url = server.url();
            String path = "/" + query("SELECT * { ?s ?p ?o } LIMIT 10000").formatted();
            int length = clients.get(0).send(HttpRequest.newBuilder(url.resolve(path)).build(),
                    BodyHandlers.ofByteArray()).body().length;
            byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] taken = new byte[MEGABYTE];
            try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                socket.setSoTimeout((int) LONGEST_WAIT.toMillis());
                long asked = 0;
                for (long all = 0; all < MANY_BYTES;) {
                    // There is always an answer on its way, so that the server does not wait for the next request.
                    while (asked < all + MEGABYTE) {
                        socket.getOutputStream().write(request);
                        asked += length;
                    }
                    int read = socket.getInputStream().read(taken);
                    assertTrue(read > 0, "the server has ended the connection");
                    all += read;
                }
            }
            assertEquals(0, ask(clients.get(0), url, PATHS.size()));
            assertFalse(server.output().contains("WARN"), server.output());
        }
    }

    private void print(Figures figures) {
        System.out.printf(Locale.ROOT, "Soak, after %s requests, %.1f GB: %s%n", number,
                (double) bytes.get() / GIGABYTE, figures);
    }

    private void part(URI url) throws Exception {
        long end = System.nanoTime() + PART.toNanos();
        do {
            load(url);
        } while (System.nanoTime() < end);
    }

    private void load(URI url) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Integer>> all = new ArrayList<>();
        for (HttpClient client : clients) {
            all.add(() -> ask(client, url, REQUESTS / CLIENTS));
        }
        for (Future<Integer> faults : threads.invokeAll(all)) {
            assertEquals(0, faults.get(), "requests that the server could not serve");
        }
        threads.shutdown();
    }

    /** Asks so often; returns how often the server was at fault. */
    private int ask(HttpClient client, URI url, int times) throws IOException, InterruptedException {
        int faults = 0;
        for (int i = 0; i < times; i++) {
            int n = number.incrementAndGet();
            URI path = url.resolve("/" + PATHS.get(n % PATHS.size()).formatted(n));
            HttpRequest request = HttpRequest.newBuilder(path).timeout(LONGEST_WAIT).build();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            bytes.addAndGet(answer.body().length);
            faults += answer.statusCode() >= 500 ? 1 : 0;
        }
        return faults;
    }

    private Figures figures(Child server) throws IOException, InterruptedException {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        long live = liveBytes(server);
        long resident = 0;
        long threads = 0;
        for (String line : Files.readAllLines(process.resolve("status"))) {
            resident = line.startsWith("VmRSS") ? Long.parseLong(line.replaceAll("\\D", "")) * 1024 : resident;
            threads = line.startsWith("Threads") ? Long.parseLong(line.replaceAll("\\D", "")) : threads;
        }
        try (Stream<Path> files = Files.list(process.resolve("fd")); Stream<Path> disk = Files.walk(folder)) {
            return new Figures(live, resident, files.count(), threads,
                    disk.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum());
        }
    }

    /** What is reachable: the JVM counts it after it has collected what is not. */
    private static long liveBytes(Child server) throws IOException, InterruptedException {
        Process counting = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.pid()), "GC.class_histogram").start();
        List<String> lines = counting.inputReader().lines().filter(l -> l.startsWith("Total")).toList();
        assertEquals(0, counting.waitFor());
        return Long.parseLong(lines.get(0).strip().split("\\s+")[2]);
    }
}
