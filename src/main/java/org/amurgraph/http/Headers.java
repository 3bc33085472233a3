package org.amurgraph.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers of every response: any origin may read, and a page loads nothing but what is served here. */
public final class Headers {

    private static final String POLICY = "Content-Security-Policy";
    private static final Map<String, String> ALWAYS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, Vary",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "cross-origin",
            POLICY, "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'");

    private Headers() {
    }

    /** Headers that every response has, errors included. */
    static Map<String, String> always() {
        return ALWAYS;
    }

    /**
     * The header that lets a page have one style element besides its files.
     *
     * @param hash the element's text as the policy names it, {@code 'sha256-…'}
     */
    public static Map<String, String> withStyle(String hash) {
        return Map.of(POLICY, ALWAYS.get(POLICY).replace("style-src 'self'", "style-src 'self' " + hash));
    }

    /** The header that lets a page be shown in a frame of any other page: one that nothing can be done with. */
    public static Map<String, String> framed() {
        return Map.of(POLICY, ALWAYS.get(POLICY).replace("frame-ancestors 'none'", "frame-ancestors *"));
    }

    /** Sets the headers that every response has. */
    public static void prepare(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        response.setHeader("Fuseki-Request-Id", null);
    }
}
