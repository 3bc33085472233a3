package org.amurgraph.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amurgraph.vocab.Am;

/**
 * Where a page leads to. IRIs of ours lead to the same path on the host that serves the page; others lead outward, if a
 * browser can follow them without harm.
 */
final class Links {

    /** Nothing that a browser drops or turns into a slash, so that what is checked is what it follows. */
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\\p{C}\\\\<>\"{}|^`/][^\\s\\p{C}\\\\<>\"{}|^`]*");

    private Links() {
    }

    /** Target of a link to an IRI; empty if there is to be none. */
    static String href(String iri) {
        if (!WEB.matcher(iri).matches()) {
            return "";
        }
        if (!iri.startsWith(Am.BASE)) {
            return iri;
        }
        String path = iri.substring(Am.BASE.length());
        // A path that starts with a slash would name another host.
        return path.startsWith("/") ? "" : "/" + path;
    }

    /** Path of the data on an IRI of ours without its ending; empty if the IRI has no data of its own. */
    static String data(String iri) {
        String path = iri.startsWith(Am.BASE) ? href(iri) : "";
        return path.isEmpty() || path.equals("/") || path.contains("#") || path.contains("?") ? "" : "/data" + path;
    }

    /** Path of a named query's answer. */
    static String answer(String query, String ending, Map<String, String> values) {
        String path = "/api/queries/" + encode(query) + ending;
        return values.isEmpty() ? path : path + "?" + new TreeMap<>(values).entrySet().stream()
                .map(v -> encode(v.getKey()) + "=" + encode(v.getValue())).collect(Collectors.joining("&"));
    }

    /** Path of a SPARQL query's page. */
    static String sparql(String query) {
        return "/sparql?query=" + encode(query);
    }

    /** Path of the timeline of a thing, by the last part of its IRI. */
    static String timeline(String slug) {
        return "/timeline/" + encode(slug);
    }

    /** Path of the map with a thing on it, by the last part of its IRI. */
    static String map(String slug) {
        return "/map?thing=" + encode(slug);
    }

    /** Text as the value of a parameter. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
