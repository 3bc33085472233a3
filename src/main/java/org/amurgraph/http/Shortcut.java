package org.amurgraph.http;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers a request that was answered before, word for word, without having it understood again: a release never
 * changes. What a request says that no answer depends on does not count.
 */
public final class Shortcut extends Handler.Wrapper {

    /** What answers depend on besides the address. */
    private static final List<HttpHeader> TOLD = List.of(HttpHeader.ACCEPT, HttpHeader.ACCEPT_ENCODING,
            HttpHeader.COOKIE);
    /** What has its own answer each time, or none. */
    private static final List<HttpHeader> OTHERWISE = List.of(HttpHeader.IF_NONE_MATCH, HttpHeader.CONTENT_ENCODING,
            HttpHeader.CONTENT_LENGTH, HttpHeader.TRANSFER_ENCODING, HttpHeader.EXPECT);
    /** What belongs to one response. */
    private static final List<HttpHeader> PASSING = List.of(HttpHeader.DATE, HttpHeader.CONNECTION,
            HttpHeader.KEEP_ALIVE);
    private static final int LONGEST_BODY = 1 << 20;

    /** An answer as it is sent. */
    private record Ready(HttpFields headers, byte[] body, Optional<Object> note) {
    }

    private final Cache<String, Ready> answers;
    private final Supplier<String> release;

    /**
     * A shortcut.
     *
     * @param bytes how much memory answers may take
     * @param release name of the release that is served now
     */
    public Shortcut(long bytes, Supplier<String> release) {
        this.release = release;
        this.answers = Caches.builder().maximumWeight(bytes)
                .weigher((String key, Ready ready) -> 1024 + 2 * key.length() + ready.body.length).build();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Ready ready = isPlain(request) ? answers.getIfPresent(key(request, release.get())) : null;
        if (ready == null) {
            return super.handle(request, response, callback);
        }
        request.setAttribute(Responder.CACHE, "hit");
        ready.note.ifPresent(note -> request.setAttribute(Call.NOTE, note));
        response.setStatus(HttpServletResponse.SC_OK);
        response.getHeaders().add(ready.headers);
        response.write(true, ByteBuffer.wrap(ready.body), callback);
        return true;
    }

    /** Keeps an answer that the release gives each time. */
    void keep(HttpServletRequest asked, String of, byte[] body) {
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(asked);
        if (isPlain(request) && body.length <= LONGEST_BODY) {
            HttpFields.Mutable headers = HttpFields.build(request.getServletContextResponse().getHeaders());
            PASSING.forEach(headers::remove);
            answers.put(key(request, of), new Ready(headers.asImmutable(), body,
                    Optional.ofNullable(asked.getAttribute(Call.NOTE))));
        }
    }

    private static boolean isPlain(Request request) {
        return request.getMethod().equals("GET") && OTHERWISE.stream().noneMatch(request.getHeaders()::contains);
    }

    private static String key(Request request, String release) {
        StringBuilder key = new StringBuilder(release).append('\n').append(request.getHttpURI().getPathQuery());
        TOLD.forEach(header -> key.append('\n').append(request.getHeaders().getValuesList(header)));
        return key.toString();
    }
}
