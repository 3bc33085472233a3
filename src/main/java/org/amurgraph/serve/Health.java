package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.amurgraph.release.Release;

/** Says that the server lives, and with which release. */
final class Health extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final String body;

    Health(Release release) {
        this.body = Json.createObjectBuilder().add("status", "ok").add("release", release.name())
                .add("issued", release.manifest().issued()).add("quads", release.manifest().quads()).build() + "\n";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body);
    }
}
