package org.amurgraph.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.amurgraph.store.Endpoint;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;

/** An engine that holds a release and answers as it should, until it is told to behave in some other way. */
final class FakeEngine implements AutoCloseable {

    /** A way to answer a request. */
    @FunctionalInterface
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DatasetGraph data;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Manner manner = this::properly;

    FakeEngine(DatasetGraph data) throws IOException {
        this.data = data;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            try (exchange) {
                if (exchange.getRequestMethod().equals("PUT")) {
                    exchange.getRequestBody().readAllBytes();
                }
                manner.answer(exchange);
            }
        });
        server.start();
    }

    Endpoint endpoint() {
        return new Endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sparql"));
    }

    /** From now on it answers in this manner. */
    void behave(Manner other) {
        manner = other;
    }

    void behave() {
        manner = this::properly;
    }

    /** Method and address of each request. */
    List<String> requests() {
        return requests;
    }

    private void properly(HttpExchange exchange) throws IOException {
        List<String> merged = new ArrayList<>();
        List<String> named = new ArrayList<>();
        Query query = QueryFactory.create();
        for (String pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            switch (parts[0]) {
                case "query" -> QueryFactory.parse(query, value, null, null);
                case "default-graph-uri" -> merged.add(value);
                default -> named.add(value);
            }
        }
        DatasetGraph asked = DynamicDatasets.dynamicDataset(DatasetDescription.create(merged, named), data, false);
        try (QueryExec exec = QueryExec.dataset(asked).query(query).build()) {
            exchange.getResponseHeaders().set("Server", "Fake/1.0 <b>");
            exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
            exchange.sendResponseHeaders(200, 0);
            ResultSetFormatter.outputAsJSON(exchange.getResponseBody(), ResultSet.adapt(exec.select()));
        }
    }

    /** Answers with a status and a body. */
    static Manner saying(int status, String type, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Begins an answer, promises more than it sends, and hangs up. */
    static Manner breakingOff(String type, String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length() + 1000);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /** Sends the same again and again, until the client hangs up. */
    static Manner endlessly(String type, String beginning, String again) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = again.repeat(100).getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    /** Says nothing until the client hangs up or the engine is closed. */
    static Manner silently() {
        return exchange -> {
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Answers each request in the next manner, the last one for ever. */
    static Manner inTurn(Manner... manners) {
        List<Manner> left = new CopyOnWriteArrayList<>(Arrays.asList(manners));
        return exchange -> (left.size() > 1 ? left.remove(0) : left.get(0)).answer(exchange);
    }

    Manner proper() {
        return this::properly;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
