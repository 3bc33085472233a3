package org.amurgraph.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Says in a sentence what the HTTP server itself refuses, before any resource has seen the request. */
public final class ErrorSentence extends ErrorHandler {

    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "The request is no HTTP that can be read; look at the path and the percent signs in it.",
            404, "There is nothing here; the front page, /, says what there is.",
            405, "This method does nothing here; use GET.",
            408, "The request did not come in time; send it again.",
            413, "The request is too large; make it smaller.",
            414, "The address is too long; send a long query by POST.",
            431, "The headers of the request are too large; send fewer.",
            500, "The server is at fault, and has a record of it.",
            503, "The server is stopping or overloaded; try again in a moment.");

    private final ProblemPage pages;

    public ErrorSentence(ProblemPage pages) {
        this.pages = pages;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = Math.max(response.getStatus(), 400);
        Problem problem = new Problem(status, SENTENCES.getOrDefault(status, "The request cannot be answered."));
        ProblemPage.Page page = pages.page(
                Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT)), problem);
        byte[] bytes = page.text().getBytes(StandardCharsets.UTF_8);
        Headers.always().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.contentType());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, request.getMethod().equals("HEAD") ? BufferUtil.EMPTY_BUFFER
                : BufferUtil.toBuffer(bytes), callback);
        return true;
    }
}
