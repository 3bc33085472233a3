package org.amurgraph.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Sends requests byte by byte, so that also those go out that no client library would send. */
final class Wire {

    /** Time that an answer may take, in milliseconds: longer than any limit of the server. */
    private static final int PATIENCE_MS = 45_000;

    private Wire() {
    }

    static Socket connect(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    /** A request as bytes; {@code head} is its request line and headers, with a line end between two of them. */
    static byte[] request(String head, byte[] body) {
        byte[] start = (head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    /**
     * Sends a request and reads up to the end of the connection. The server may answer, and hang up, before it has
     * taken all of the request.
     */
    static Answer send(URI server, byte[] request) throws IOException, InterruptedException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Thread writer;
        try (Socket socket = connect(server)) {
            writer = new Thread(() -> write(socket, request));
            writer.start();
            socket.getInputStream().transferTo(answer);
        } catch (SocketException e) {
            if (answer.size() == 0) {
                throw e;
            }
            return parse(answer.toByteArray());
        }
        writer.join();
        return parse(answer.toByteArray());
    }

    private static void write(Socket socket, byte[] request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
        } catch (IOException e) {
            // The server has hung up; what it said is read by the other side.
        }
    }

    static Answer parse(byte[] bytes) {
        int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no response but \"" + new String(bytes, StandardCharsets.ISO_8859_1) + "\"");
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        String[] head = new String(bytes, 0, end, StandardCharsets.UTF_8).split("\r\n");
        for (String line : Arrays.asList(head).subList(1, head.length)) {
            String[] parts = line.split(":", 2);
            headers.add(Map.entry(parts[0], parts.length == 1 ? "" : parts[1].strip()));
        }
        Answer answer = new Answer(Integer.parseInt(head[0].split(" ")[1]), headers,
                Arrays.copyOfRange(bytes, end + 4, bytes.length));
        return answer.header("Transfer-Encoding").equals("chunked")
                ? new Answer(answer.status(), headers, joined(answer.body())) : answer;
    }

    /** The chunks of a body put together. */
    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        int at = 0;
        int size = Integer.MAX_VALUE;
        while (size > 0) {
            int line = text.indexOf("\r\n", at);
            if (line < 0) {
                throw new AssertionError("the last chunk is missing");
            }
            size = Integer.parseInt(text.substring(at, line), 16);
            body.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
        return body.toByteArray();
    }
}
