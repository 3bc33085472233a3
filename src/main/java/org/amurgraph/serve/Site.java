package org.amurgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Every address but {@code /sparql}: finds the resource by the first word of the path. */
final class Site extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Desk desk;
    private final transient Map<String, Resource> resources;
    private final transient Resource otherwise;

    /**
     * A site.
     *
     * @param resources by first word of the path
     * @param otherwise what answers for all other paths
     */
    Site(Desk desk, Map<String, Resource> resources, Resource otherwise) {
        this.desk = desk;
        this.resources = Map.copyOf(resources);
        this.otherwise = otherwise;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        desk.serve(request, response, methods(request), (call, serving) -> {
            String word = call.path().replaceFirst("[/.].*$", "");
            return resources.getOrDefault(call.path().startsWith(".") ? ".well-known" : word, otherwise)
                    .get(call, serving);
        });
    }

    /** Only questions to the reconciliation service come by POST, since they are long. */
    private static Set<String> methods(HttpServletRequest request) {
        return request.getRequestURI().equals("/" + Reconcile.PATH) ? Set.of("GET", "HEAD", "POST")
                : Set.of("GET", "HEAD");
    }
}
