package org.amurgraph.http;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** What a resource answers a GET with. */
public sealed interface Reply {

    /** The answer is elsewhere: status 303. */
    record SeeOther(String location) implements Reply { }

    /**
     * An answer that is the same as long as the release is.
     *
     * @param key tells it from every other answer of the release
     * @param contentType value of the header
     * @param negotiated true if another {@code Accept} might have had another answer
     * @param headers further headers
     * @param maker makes the answer, if it is not at hand
     */
    record Content(String key, String contentType, boolean negotiated, Map<String, String> headers,
                   Supplier<Made> maker) implements Reply { }

    /**
     * A file of the release.
     *
     * @param sha256 checksum in hexadecimal
     * @param headers headers besides those of every file
     */
    record Download(Path file, String contentType, long bytes, String sha256, Map<String, String> headers)
            implements Reply { }

    /**
     * An answer of this moment, which is not kept.
     *
     * @param status of HTTP
     */
    record Passing(int status, String contentType, String text) implements Reply { }

    /**
     * An answer as made.
     *
     * @param lasting false if the same request may have another answer next time
     */
    record Made(byte[] bytes, boolean lasting) { }
}
