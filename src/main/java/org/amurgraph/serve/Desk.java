package org.amurgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.amurgraph.engine.OutOfMemory;
import org.amurgraph.http.Call;
import org.amurgraph.http.Gate;
import org.amurgraph.http.Headers;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.amurgraph.http.Responder;
import org.amurgraph.page.Visit;

/** Takes requests in, has a resource answer them from the release of the moment, and sends the reply or the problem. */
final class Desk {

    private final Supplier<Serving> current;
    private final Gate gate;
    private final Responder responder;

    Desk(Supplier<Serving> current, Gate gate, Responder responder) {
        this.current = current;
        this.gate = gate;
        this.responder = responder;
    }

    /**
     * Serves one request.
     *
     * @param methods what the resource can be asked by, besides OPTIONS
     * @throws IOException if the client has gone, or a file cannot be read; what was sent is then not whole
     */
    void serve(HttpServletRequest request, HttpServletResponse response, Set<String> methods, Resource resource)
            throws IOException {
        Headers.prepare(response);
        if (request.getMethod().equals("OPTIONS")) {
            options(response, methods);
        } else {
            reply(request, response, methods, resource);
        }
    }

    private void reply(HttpServletRequest request, HttpServletResponse response, Set<String> methods,
                       Resource resource) throws IOException {
        try {
            if (!methods.contains(request.getMethod())) {
                throw new Problem(405, "This method does nothing here: what is served can be read, not changed.",
                        Map.of("Allow", allow(methods)));
            }
            String encoding = Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
            if (!encoding.equalsIgnoreCase("identity")) {
                throw new Problem(415, "A request is not unpacked here; send its body as it is.");
            }
            Call call = new Call(request, response);
            Visit visit = Visits.of(call);
            Serving serving = current.get().at(visit);
            Reply reply = Visits.mark(resource.get(call, serving), visit, call);
            responder.send(request, response, serving.name(), reply);
        } catch (OutOfMemoryError e) {
            throw OutOfMemory.end(e);
        } catch (RuntimeException | StackOverflowError e) {
            responder.send(request, response, charged(Problems.of(e), request.getRemoteAddr()));
        }
    }

    /** Refusals count as answers do, so that nobody is refused without end. */
    private Problem charged(Problem problem, String client) {
        try {
            if (problem.status() < 500 && problem.status() != 429) {
                gate.charge(client);
            }
            return problem;
        } catch (Problem e) {
            return e;
        }
    }

    private static void options(HttpServletResponse response, Set<String> methods) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", allow(methods));
        response.setHeader("Access-Control-Allow-Methods", allow(methods));
        response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    private static String allow(Set<String> methods) {
        return String.join(", ", new TreeSet<>(methods)) + ", OPTIONS";
    }
}
