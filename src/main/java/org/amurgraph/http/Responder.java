package org.amurgraph.http;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Sends replies: each with a strong ETag that is known before the answer is made, from a bounded cache if it has been
 * made before, compressed for clients that take it so.
 */
public final class Responder {

    /** How the cache was of use, as an attribute of the request for the log and the metrics. */
    static final String CACHE = "org.amurgraph.cache";

    private static final Pattern GZIP = Pattern.compile("gzip;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*)");
    private static final int ETAG_BYTES = 18;
    private static final int KILOBYTE = 1024;
    /** From here on an answer counts as large. */
    private static final int LARGE = 1024 * KILOBYTE;
    /** One part in so many of the memory may be taken by large answers that are being sent. */
    private static final int SENDING_SHARE = 4;

    private final Cache<String, Cached> cache;
    private final Shortcut shortcut;
    private final ProblemPage problems;
    private final Gate gate;
    private final String program;
    private final Semaphore sending;

    /**
     * A responder.
     *
     * @param cacheBytes how much memory kept answers may take
     * @param shortcut keeps answers for requests that come again as they were
     * @param problems how browsers are told of problems
     * @param gate is passed by clients before an answer is made for them
     * @param program version of the program: another one may write the same answer in another way
     */
    public Responder(long cacheBytes, Shortcut shortcut, ProblemPage problems, Gate gate, String program) {
        this.gate = gate;
        this.shortcut = shortcut;
        this.program = program;
        this.sending = new Semaphore((int) (Runtime.getRuntime().maxMemory() / SENDING_SHARE / KILOBYTE));
        this.cache = Caches.builder().maximumWeight(cacheBytes)
                .weigher((String key, Cached value) -> value.weight()).build();
        this.problems = problems;
    }

    /**
     * Sends a reply.
     *
     * @param release name of the release that it belongs to
     * @throws IOException if the client has gone
     */
    public void send(HttpServletRequest request, HttpServletResponse response, String release, Reply reply)
            throws IOException {
        if (reply instanceof Reply.SeeOther other) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", other.location());
            response.setHeader("Vary", "Accept");
            response.setHeader("Cache-Control", "no-cache");
        } else if (reply instanceof Reply.Content content) {
            content(request, response, release, content);
        } else if (reply instanceof Reply.Download download) {
            download(request, response, download);
        } else if (reply instanceof Reply.Passing passing) {
            response.setStatus(passing.status());
            response.setHeader("Cache-Control", "no-store");
            body(request, response, passing.contentType(), passing.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void content(HttpServletRequest request, HttpServletResponse response, String release,
                         Reply.Content content) throws IOException {
        content.headers().forEach(response::setHeader);
        response.setHeader("Vary", (content.negotiated() ? "Accept, " : "") + "Accept-Encoding"
                + (content.contentType().startsWith("text/html") ? ", Cookie" : ""));
        String tag = tag(program + '\n' + release + '\n' + content.contentType() + '\n' + content.key());
        boolean conditional = !request.getMethod().equals("POST");
        if (conditional && isKnown(request, response, tag)) {
            return;
        }
        Optional<Cached> kept = Optional.ofNullable(cache.getIfPresent(tag));
        request.setAttribute(CACHE, kept.isPresent() ? "hit" : "miss");
        Cached answer;
        if (kept.isPresent()) {
            answer = kept.get();
        } else {
            Reply.Made made = make(content, request.getRemoteAddr());
            answer = new Cached(made.bytes());
            if (!made.lasting()) {
                response.setHeader("Cache-Control", "no-store");
                body(request, response, content.contentType(), made.bytes());
                return;
            }
            cache.put(tag, answer);
        }
        boolean gzip = answer.isWorthCompressing() && takesGzip(request);
        if (conditional) {
            cacheable(response, gzip ? tag + "-gzip" : tag);
        }
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] bytes = gzip ? answer.compressed() : answer.plain();
        body(request, response, content.contentType(), bytes);
        if (conditional) {
            shortcut.keep(request, release, bytes);
        }
    }

    private Reply.Made make(Reply.Content content, String client) {
        Gate.Place place = gate.enter(client);
        try {
            return content.maker().get();
        } finally {
            place.close();
        }
    }

    private void download(HttpServletRequest request, HttpServletResponse response, Reply.Download file)
            throws IOException {
        file.headers().forEach(response::setHeader);
        response.setHeader("Vary", "Accept-Encoding");
        if (isKnown(request, response, file.sha256())) {
            return;
        }
        gate.charge(request.getRemoteAddr());
        boolean gzip = takesGzip(request);
        response.setHeader("Accept-Ranges", "none");
        cacheable(response, gzip ? file.sha256() + "-gzip" : file.sha256());
        response.setContentType(file.contentType());
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        } else {
            response.setContentLengthLong(file.bytes());
        }
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (gzip) {
            // Finished only when whole: a file that cannot be read to its end must not look like one that was.
            GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream());
            Files.copy(file.file(), out);
            out.finish();
        } else {
            Files.copy(file.file(), response.getOutputStream());
        }
    }

    /** Sends a body. Large ones may together take a share of the memory while slow clients read them. */
    private void body(HttpServletRequest request, HttpServletResponse response, String type, byte[] bytes)
            throws IOException {
        int kilobytes = bytes.length < LARGE ? 0 : bytes.length / KILOBYTE;
        if (!sending.tryAcquire(kilobytes)) {
            throw new Problem(503, "The server is busy sending large answers; try again in a moment.",
                    Map.of("Retry-After", "5"));
        }
        try {
            response.setContentType(type);
            response.setContentLength(bytes.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(bytes);
            }
        } finally {
            sending.release(kilobytes);
        }
    }

    /** A release never changes, but which release is served may: an answer is kept, and asked about each time. */
    private static void cacheable(HttpServletResponse response, String tag) {
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("ETag", '"' + tag + '"');
    }

    private static String tag(String text) {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(DigestUtils.sha256(text), ETAG_BYTES));
    }

    /** Answers 304 if the client has this answer already, compressed or not. */
    private static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String tag) {
        Optional<String> known = Call.header(request, "If-None-Match");
        if (known.isEmpty()) {
            return false;
        }
        for (String theirs : known.get().split(",")) {
            String stripped = theirs.strip().replaceFirst("^W/", "").replace("\"", "");
            if (stripped.equals("*") || stripped.equals(tag) || stripped.equals(tag + "-gzip")) {
                cacheable(response, stripped.equals("*") ? tag : stripped);
                request.setAttribute(CACHE, "not-modified");
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return true;
            }
        }
        return false;
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String encodings = Call.header(request, "Accept-Encoding").orElse("");
        return Arrays.stream(encodings.split(",")).map(e -> e.replace(" ", "").toLowerCase(Locale.ROOT))
                .anyMatch(e -> e.equals("gzip") || GZIP.matcher(e).matches());
    }

    /**
     * Sends a problem: a sentence, a page for browsers, or {@code application/problem+json} (RFC 9457) for clients that
     * ask for JSON. Does nothing if an answer has been begun.
     */
    public void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (!response.isCommitted()) {
            Optional<String> connection = Optional.ofNullable(response.getHeader("Connection"));
            response.reset();
            Headers.prepare(response);
            connection.ifPresent(c -> response.setHeader("Connection", c));
            response.setStatus(problem.status());
            problem.headers().forEach(response::setHeader);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Vary", "Accept");
            ProblemPage.Page page = problems.page(Call.header(request, "Accept"), problem);
            body(request, response, page.contentType(), page.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
