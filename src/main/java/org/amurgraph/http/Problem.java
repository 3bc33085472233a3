package org.amurgraph.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** Why a request is not answered: an HTTP status, and a sentence for the person behind the client. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, String> headers;

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
        super(sentence);
        this.status = status;
        this.headers = Map.copyOf(headers);
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
}
