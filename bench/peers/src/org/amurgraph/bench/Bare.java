package org.amurgraph.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The limit: a Jetty handler that has the bytes of another server's answers in a map. */
public final class Bare extends Handler.Abstract {

    private record Known(String type, byte[] bytes) {
    }

    private final Map<String, Known> answers = new HashMap<>();

    /** Arguments: port, address of the other server, Accept, files of targets. */
    public static void main(String[] arguments) throws Exception {
        Bare bare = new Bare();
        for (int i = 3; i < arguments.length; i++) {
            for (String target : Files.readAllLines(Path.of(arguments[i]))) {
                HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(
                        arguments[1] + target)).header("Accept", arguments[2]).build(), BodyHandlers.ofByteArray());
                bare.answers.put(target, new Known(answer.headers().firstValue("Content-Type").orElse("text/plain"),
                        answer.body()));
            }
        }
        Endpoint.serve(Integer.parseInt(arguments[0]), bare);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Known known = answers.get(request.getHttpURI().getPathQuery());
        if (known == null) {
            return false;
        }
        response.getHeaders().put("Content-Type", known.type);
        response.getHeaders().put("Content-Length", known.bytes.length);
        response.write(true, ByteBuffer.wrap(known.bytes), callback);
        return true;
    }
}
