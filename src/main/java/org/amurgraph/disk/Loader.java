package org.amurgraph.disk;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Starts the process that loads a store, and waits for its end. */
final class Loader {

    private Loader() {
    }

    /**
     * Loads files into an empty folder.
     *
     * @throws IOException if the process did not come to a good end; the message has its words
     */
    static void run(Path folder, List<String> files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+ExitOnOutOfMemoryError", "-cp", classPath(), BulkLoad.class.getName(), folder.toString()));
        command.addAll(files);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("the store on disk could not be loaded: " + lastLine(words)
                        + "; see that there is room beside the release, or choose --store memory");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the loading of the store on disk was interrupted; start again", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Where this program is; Maven runs it from a class loader of its own. */
    private static String classPath() {
        return Loader.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(Loader::path).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }

    private static String lastLine(String words) {
        return words.lines().filter(l -> !l.isBlank() && !l.startsWith("\tat ")).reduce("no words", (a, b) -> b);
    }
}
