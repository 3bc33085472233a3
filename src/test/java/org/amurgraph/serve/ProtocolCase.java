package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request and what must come back. The request: {@code method} (GET, or POST if there is a body), {@code target}
 * (else the endpoint with the parameters of {@code url}), {@code headers}, and {@code form} or {@code body} in a
 * {@code charset}. The answer: {@code status}, one of several or a class such as 4xx; {@code type}, one of several;
 * {@code boolean}, {@code rows} or {@code triples}; {@code contains} and {@code lacks}, texts of the body;
 * {@code answers}, texts in headers; {@code empty}, no body.
 */
record ProtocolCase(JsonObject json) {

    private static final String FORM = "application/x-www-form-urlencoded";

    static List<ProtocolCase> read(String file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(
                Path.of("src/test/resources/protocol", file)))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(ProtocolCase::new).toList();
        }
    }

    String name() {
        return json.getString("name");
    }

    Answer send(TestServer server) throws IOException, InterruptedException {
        return server.send(method(), target(), body(), headers().toArray(String[]::new));
    }

    String method() {
        return json.getString("method", json.containsKey("form") || json.containsKey("body") ? "POST" : "GET");
    }

    private String target() {
        String parameters = parameters("url");
        return json.getString("target", "/sparql" + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    private byte[] body() {
        return json.containsKey("form") ? parameters("form").getBytes(StandardCharsets.US_ASCII)
                : json.getString("body", "").getBytes(Charset.forName(json.getString("charset", "UTF-8")));
    }

    private List<String> headers() {
        List<String> headers = new ArrayList<>(texts("headers"));
        if (json.containsKey("form") && headers.stream().noneMatch(h -> h.startsWith("Content-Type:"))) {
            headers.add("Content-Type: " + FORM);
        }
        return headers;
    }

    /** The texts of an object, as {@code "Name: value"}. */
    List<String> texts(String key) {
        return json.getOrDefault(key, JsonValue.EMPTY_JSON_OBJECT).asJsonObject().entrySet().stream()
                .map(e -> e.getKey() + ": " + ((JsonString) e.getValue()).getString()).toList();
    }

    /** The texts of a list. */
    List<String> list(String key) {
        return strings(json.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY)).toList();
    }

    private String parameters(String key) {
        return json.getOrDefault(key, JsonValue.EMPTY_JSON_OBJECT).asJsonObject().entrySet().stream()
                .flatMap(e -> strings(e.getValue()).map(value -> e.getKey() + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> strings(JsonValue value) {
        return value instanceof JsonArray array ? array.getValuesAs(JsonString::getString).stream()
                : Stream.of(((JsonString) value).getString());
    }
}
