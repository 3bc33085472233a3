package org.amurgraph.http;

import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a problem in the form that suits the client.
 *
 * @param html writes it as a page for browsers
 */
public record ProblemPage(Function<Problem, String> html) {

    /** A page with its content type. */
    record Page(String contentType, String text) { }

    private static final String PROBLEM_JSON = "application/problem+json";

    /** A sentence unless the client names HTML or a kind of JSON. */
    Page page(Optional<String> accept, Problem problem) {
        String header = accept.orElse("");
        if (header.contains("text/html")) {
            return new Page(Negotiation.Choice.contentType("text/html"), problem.page().orElse(html).apply(problem));
        }
        if (List.of(PROBLEM_JSON, "application/json").stream().anyMatch(header::contains)
                || header.contains("+json")) {
            return new Page(PROBLEM_JSON, Json.createObjectBuilder().add("type", "about:blank")
                    .add("title", problem.title()).add("status", problem.status())
                    .add("detail", problem.getMessage()).build() + "\n");
        }
        return new Page(Negotiation.Choice.contentType("text/plain"), problem.getMessage() + "\n");
    }
}
