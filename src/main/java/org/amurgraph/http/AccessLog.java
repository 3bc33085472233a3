package org.amurgraph.http;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per request, of {@code name=value} words: client, method, path, status, bytes, milliseconds, cache, and what
 * a resource noted. What users ask stands in it as length and checksum only.
 */
public final class AccessLog implements RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.amurgraph.access");
    private static final int LONGEST_PATH = 200;
    private static final Pattern STRANGE = Pattern.compile("[^\\x21-\\x7e…]");

    /** Is told of every request besides. */
    public interface Listener {
        /** A request has been answered. */
        void answered(String path, int status, String cache, long nanoseconds);
    }

    private final Listener listener;

    public AccessLog(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void log(Request request, Response response) {
        long nanoseconds = NanoTime.since(request.getBeginNanoTime());
        String path = path(request);
        String cache = attribute(request, Responder.CACHE).orElse("none");
        listener.answered(path, response.getStatus(), cache, nanoseconds);
        if (LOG.isInfoEnabled()) {
            LOG.info(String.format(Locale.ROOT, "client=%s method=%s path=%s status=%d bytes=%d ms=%d cache=%s%s",
                    Request.getRemoteAddr(request), word(request.getMethod()), path, response.getStatus(),
                    Response.getContentBytesWritten(response), TimeUnit.NANOSECONDS.toMillis(nanoseconds), cache,
                    attribute(request, Call.NOTE).map(n -> " " + n).orElse("")));
        }
    }

    private static Optional<String> attribute(Request request, String name) {
        return Optional.ofNullable(request.getAttribute(name)).map(Object::toString);
    }

    private static String path(Request request) {
        String path = Optional.ofNullable(request.getHttpURI()).map(u -> u.getPath()).orElse("-");
        return word(path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path);
    }

    /** A word of one line, whatever the client sent. */
    private static String word(String text) {
        return STRANGE.matcher(text).replaceAll("?");
    }
}
