package org.amurgraph.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/** A request, as resources see it. */
public final class Call {

    /** Media type of a form. */
    public static final String FORM = "application/x-www-form-urlencoded";

    /** Attribute of a request with what the access log adds to its line. */
    static final String NOTE = "org.amurgraph.note";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final EndPoint connection;

    public Call(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        this.connection = ServletContextRequest.getServletContextRequest(request).getConnectionMetaData()
                .getConnection().getEndPoint();
    }

    /** The decoded path without its first slash. */
    public String path() {
        String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.substring(1);
    }

    public boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** The media type of the body, without its parameters; empty if it is not told. */
    public String bodyType() {
        return Optional.ofNullable(request.getContentType()).map(t -> t.replaceFirst(";.*", "").strip()
                .toLowerCase(Locale.ROOT)).orElse("");
    }

    public Optional<String> header(String name) {
        return header(request, name);
    }

    /** A header whose values may stand in several lines. */
    static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.of(String.join(", ", Collections.list(request.getHeaders(name)))).filter(v -> !v.isEmpty());
    }

    /**
     * Parameters of the query string and of a form.
     *
     * @throws Problem 400 if one is given twice
     */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw new Problem(400, "The parameter " + name + " is given " + values.length
                        + " times; give it once.");
            }
            parameters.put(name, values[0]);
        });
        return parameters;
    }

    /** The part of the address after the question mark, as the client sent it; empty if there is none. */
    public String query() {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    /** The value of a cookie, if the client sent it. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    /** All values of a parameter. */
    public List<String> parameter(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /**
     * The format that suits the client.
     *
     * @throws Problem 406 if none does
     */
    public Negotiation.Choice negotiate(List<Format> offers) {
        return Negotiation.choose(header("Accept"), offers);
    }

    /** Puts a word into the line of the access log. */
    public void note(String word) {
        request.setAttribute(NOTE, word);
    }

    /**
     * True if the client has hung up. To learn that, the connection is read from; should the client have sent its next
     * request already, part of that is lost, and the connection is closed after this answer, so that it is sent anew.
     */
    public boolean isAbandoned() {
        try {
            int read = connection.fill(BufferUtil.allocate(1));
            if (read > 0) {
                response.setHeader("Connection", "close");
            }
            return read < 0 || !connection.isOpen();
        } catch (IOException e) {
            return true;
        }
    }
}
