package org.amurgraph.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.amurgraph.Main;

/** The program as a process of its own, which can be killed; what it says goes to a file. */
final class Child implements AutoCloseable {

    private static final int MOST_SECONDS = 120;

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a command. */
    static Child start(Path log, List<String> arguments) throws IOException {
        return start(log, List.of(), List.of(), arguments);
    }

    /**
     * Starts a command.
     *
     * @param before what the process is started by, such as {@code prlimit}
     * @param options options of the JVM
     */
    static Child start(Path log, List<String> before, List<String> options, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Most live shorter than it takes the second compiler to pay for itself.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path")), Main.class.getName()));
        command.addAll(arguments);
        Files.deleteIfExists(log);
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
                log);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has said until now. */
    String output() throws IOException {
        return Files.readString(log);
    }

    /** Waits for its end; returns the exit code. */
    int end() throws IOException, InterruptedException {
        assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), () -> "does not end");
        return process.exitValue();
    }

    /** Where it serves, once it does. */
    URI url() throws IOException, InterruptedException {
        for (int i = 0; i < MOST_SECONDS * 20 && process.isAlive(); i++) {
            try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
                List<String> serving = lines.lines().filter(l -> l.matches("Serving \\S+ at .*")).toList();
                if (!serving.isEmpty()) {
                    return URI.create(serving.get(0).replaceFirst("^Serving \\S+ at (\\S+) .*$", "$1"));
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("does not serve: " + output());
    }

    /** Ends it as {@code kill -9} does: nothing of it runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
