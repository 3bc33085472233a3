package org.amurgraph.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** RDF4J's server as its authors pack it, in a process of its own, with an empty repository in memory. */
final class Rdf4jServer implements AutoCloseable {

    private static final Path ENGINE = Path.of("target/engine");
    private static final String REPOSITORY = """
            @prefix rep: <http://www.openrdf.org/config/repository#> .
            @prefix sr: <http://www.openrdf.org/config/repository/sail#> .
            @prefix sail: <http://www.openrdf.org/config/sail#> .
            [] a rep:Repository ; rep:repositoryID "amur" ; rep:repositoryImpl [
                rep:repositoryType "openrdf:SailRepository" ; sr:sailImpl [ sail:sailType "openrdf:MemoryStore" ] ] .
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    Rdf4jServer(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        url = "http://127.0.0.1:" + port + "/rdf4j-server/";
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-Dorg.eclipse.rdf4j.appdata.basedir=" + folder, "-jar", ENGINE.resolve("jetty-runner.jar").toString(),
                "--host", "127.0.0.1", "--port", Integer.toString(port), "--path", "/rdf4j-server",
                ENGINE.resolve("rdf4j-http-server.war").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("engine.log").toFile()).start();
        awaitAnswer();
        HttpRequest repository = HttpRequest.newBuilder(URI.create(url + "repositories/amur"))
                .header("Content-Type", "text/turtle").PUT(BodyPublishers.ofString(REPOSITORY)).build();
        HttpResponse<String> made = http.send(repository, BodyHandlers.ofString());
        if (made.statusCode() != 204) {
            throw new IOException("no repository: " + made.statusCode() + " " + made.body());
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        HttpRequest protocol = HttpRequest.newBuilder(URI.create(url + "protocol"))
                .timeout(Duration.ofSeconds(5)).build();
        for (int i = 0; i < 600; i++) {
            try {
                if (http.send(protocol, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            if (!process.isAlive()) {
                throw new IOException("the engine ended while it started");
            }
            Thread.sleep(200);
        }
        throw new IOException("the engine did not start");
    }

    /** Where it takes queries. */
    String queries() {
        return url + "repositories/amur";
    }

    /** Where it takes graphs. */
    String graphs() {
        return queries() + "/rdf-graphs/service";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
