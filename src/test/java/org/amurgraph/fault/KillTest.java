package org.amurgraph.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amurgraph.serve.Server;
import org.amurgraph.serve.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes killed at random moments. {@code -Damur.kills=20} has as many killed of each kind; {@code -Damur.seed}
 * chooses other moments.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("amur.kills", 2);

    private final Random random = new Random(Long.getLong("amur.seed", 7));

    @TempDir
    private Path folder;

    /** A command that writes a release. */
    private record Writer(String name, Function<Releases, List<String>> arguments) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Writer> writers() {
        return Stream.of(new Writer("build", Releases::build));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void theLastWholeReleaseIsServedWhenAWriterIsKilledAtAnyMoment(Writer writer) throws Exception {
        Releases releases = Releases.in(folder);
        long start = System.nanoTime();
        run(releases.build());
        long whole = (System.nanoTime() - start) / 1_000_000;
        Set<String> sound = new TreeSet<>(Set.of(releases.current()));
        Server server = Server.start(releases.folder(), Settings.local(0));
        try {
            for (int i = 0; i < KILLS; i++) {
                releases.change(i);
                kill(writer.arguments().apply(releases), i % 2 == 0 ? whole : whole / 4,
                        i % 2 == 0 ? releases.folder() : releases.folder().resolve(".unfinished-release"));
                sound.add(releases.current());
                String health = get(URI.create(server.url()), "health").body();
                assertTrue(sound.stream().anyMatch(health::contains), health + " is none of " + sound);
            }
        } finally {
            server.stop();
        }
        run(writer.arguments().apply(releases));
        assertEquals(List.of(), releases.leavings());
    }

    @Test
    void aServerThatIsKilledWhileReleasesChangeServesTheCurrentOneWhenItIsStartedAgain() throws Exception {
        Releases releases = Releases.in(folder);
        run(releases.build());
        Path first = releases.folder().resolve("current").toRealPath();
        releases.change(1);
        run(releases.build());
        Path second = releases.folder().resolve("current").toRealPath();
        for (int i = 0; i < KILLS; i++) {
            Path next = i % 2 == 0 ? first : second;
            try (Child server = serve(releases)) {
                server.url();
                link(releases, next);
                Thread.sleep(random.nextInt(2500));
                server.kill();
            }
            try (Child server = serve(releases)) {
                assertTrue(get(server.url(), "health").body().contains(next.getFileName().toString()));
                assertEquals(200, get(server.url(), "page/id/khabarovsk-krai").statusCode());
            }
        }
        assertEquals(List.of(), releases.leavings());
    }

    private Child serve(Releases releases) throws IOException {
        return Child.start(folder.resolve("log"),
                List.of("serve", "--port", "0", "--release", releases.folder().toString()));
    }

    private void run(List<String> arguments) throws Exception {
        try (Child child = Child.start(folder.resolve("log"), arguments)) {
            int code = child.end();
            assertEquals(0, code, child.output());
        }
    }

    /** Kills a command some moments after it has made a file, or has ended. */
    private void kill(List<String> arguments, long mostMillis, Path begun) throws Exception {
        try (Child child = Child.start(folder.resolve("log"), arguments)) {
            while (child.isAlive() && !Files.exists(begun)) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextLong(mostMillis));
            child.kill();
        }
    }

    private static void link(Releases releases, Path release) throws IOException {
        Files.delete(releases.folder().resolve("current"));
        Files.createSymbolicLink(releases.folder().resolve("current"), release.getFileName());
    }

    private static HttpResponse<String> get(URI url, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(url.resolve("/" + path)).build(),
                BodyHandlers.ofString());
    }
}
