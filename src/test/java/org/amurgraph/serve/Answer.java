package org.amurgraph.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A response as it came over the wire. Its headers keep their order, and those that come twice stand twice. */
record Answer(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    private static final int MOST_REFUSAL_CHARS = 4_000;

    /** What a refusal must not tell: of which parts, classes and folders the server is made. */
    private static final List<String> INNARDS = List.of("org.apache", "org.amurgraph", "org.eclipse", "com.apicatalog",
            "java.lang", "java.io", "java.util", "java.net", "jakarta", "Exception", "\tat ", "Jetty", "jetty://",
            System.getProperty("user.dir"), System.getProperty("java.io.tmpdir") + "/",
            System.getProperty("java.home"));

    /** The body as UTF-8; a byte that is none fails. */
    String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("the body is not UTF-8: " + new String(body, StandardCharsets.ISO_8859_1), e);
        }
    }

    /** Values of a header, joined by commas; empty if there is none. */
    String header(String name) {
        return String.join(", ", headers.stream().filter(h -> h.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).toList());
    }

    /** The media type, lower-case and without its parameters. */
    String mediaType() {
        return header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Everything that came, headers and body, for searching. */
    String whole() {
        return headers + "\n" + new String(body, StandardCharsets.UTF_8);
    }

    /** The same without the IRIs in it: a refusal may repeat those that the client sent. */
    Answer withoutIris() {
        String text = new String(body, StandardCharsets.UTF_8).replaceAll("\\b(java|file|http|https):[^\\s;,\"]+", "IRI");
        return new Answer(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Holds that this says no to the client, in a sentence that a person can read and that gives nothing away. */
    Answer refused(int... statuses) {
        assertTrue(status >= 400 && status < 500, () -> "expected a refusal: " + this);
        assertTrue(statuses.length == 0 || Arrays.stream(statuses).anyMatch(s -> s == status),
                () -> "expected one of " + Arrays.toString(statuses) + ": " + this);
        return readable();
    }

    /** Holds that the body is a sentence, and says nothing of the server's innards. */
    Answer readable() {
        assertTrue(List.of("text/plain", "application/problem+json", "text/html").contains(mediaType()),
                () -> "a sentence is text/plain, application/problem+json or a page of ours: " + this);
        if (mediaType().startsWith("text/")) {
            assertTrue(header("Content-Type").toLowerCase(Locale.ROOT).matches(".*charset=\"?utf-8\"?.*"),
                    () -> "the charset is not told: " + this);
        }
        assertTrue(text().strip().split("\\s+").length >= 3, () -> "not a sentence: " + this);
        assertTrue(mediaType().equals("text/html") || text().length() <= MOST_REFUSAL_CHARS,
                () -> "a refusal of " + text().length() + " characters: " + this);
        discreet();
        safe();
        return this;
    }

    /** Holds that nothing in the response tells what the server is made of. */
    Answer discreet() {
        for (String word : INNARDS) {
            assertFalse(text().contains(word), () -> "\"" + word + "\" in " + this);
        }
        return this;
    }

    /** Holds that a browser cannot be made to run what stands in the body. */
    Answer safe() {
        if (body.length > 0) {
            assertTrue(header("X-Content-Type-Options").equals("nosniff"), () -> "no nosniff: " + this);
        }
        if (mediaType().contains("html")) {
            String policy = header("Content-Security-Policy");
            assertTrue(policy.matches(".*default-src '(none|self)'.*"), () -> "no policy: " + this);
            assertFalse(policy.matches(".*(script|default)-src[^;]*('unsafe-inline'|\\*).*"), () -> "lax: " + this);
            assertFalse(text().matches("(?s).*(<script[^>]*>\\s*alert|<img src=x|<svg onload|href=.javascript:).*"),
                    () -> "a script came through: " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return status + " " + headers + "\n" + text.substring(0, Math.min(text.length(), 600));
    }
}
