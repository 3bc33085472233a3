package org.amurgraph.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;

/** Why a request is not answered: an HTTP status, and a sentence for the person behind the client. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, String> headers;
    private final transient Optional<Function<Problem, String>> page;

    /**
     * A problem.
     *
     * @param status HTTP status, 4xx or 5xx
     * @param sentence what is wrong and how to mend it
     */
    public Problem(int status, String sentence) {
        this(status, sentence, Map.of());
    }

    /**
     * A problem that some headers say more of, such as {@code Retry-After}.
     *
     * @param headers value by name
     */
    public Problem(int status, String sentence, Map<String, String> headers) {
        this(status, sentence, headers, Optional.empty());
    }

    private Problem(int status, String sentence, Map<String, String> headers,
                    Optional<Function<Problem, String>> page) {
        super(sentence);
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.page = page;
    }

    /**
     * The same problem with a page of its own for browsers.
     *
     * @param html writes the page
     * @param more headers that the page needs besides
     */
    public Problem on(Function<Problem, String> html, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new Problem(status, getMessage(), all, Optional.of(html));
    }

    public int status() {
        return status;
    }

    /** The status in words. */
    public String title() {
        return HttpStatus.getMessage(status);
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The page for browsers, where the usual one will not do. */
    Optional<Function<Problem, String>> page() {
        return page;
    }
}
