package org.amurgraph.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A neighbour on the loopback that nobody may call. It would answer a query with one row, a GET with one statement, and
 * {@code /away} with a redirection to itself; and it remembers who called.
 */
final class Trap implements AutoCloseable {

    /** Stands in everything that the trap answers. */
    static final String LOOT = "from-the-neighbour";

    private final HttpServer server;
    private final List<String> calls = new CopyOnWriteArrayList<>();

    Trap() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            calls.add(exchange.getRequestMethod() + " " + path);
            boolean data = path.endsWith(".ttl");
            byte[] body = (data ? "<urn:s> <urn:p> \"" + LOOT + "\" ." : "s\n" + LOOT + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", data ? "text/turtle" : "text/csv");
            if (path.equals("/away")) {
                exchange.getResponseHeaders().set("Location", url() + "sparql");
            }
            exchange.sendResponseHeaders(path.equals("/away") ? 307 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What was called, as method and path. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
