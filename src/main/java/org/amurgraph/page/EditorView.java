package org.amurgraph.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amurgraph.page.Section.Grid;

/**
 * What the page of the endpoint shows.
 *
 * @param asked the query and where it is asked
 * @param answer its answer, as far as the page shows it
 * @param more true if the answer goes on
 * @param endings endings of the forms in which the answer can be had
 * @param problem why there is no answer
 */
record EditorView(Asked asked, Optional<Grid> answer, boolean more, List<String> endings, Optional<String> problem) {

    /**
     * A query as it came.
     *
     * @param query its text
     * @param graphs the parameters that name graphs, each with its values
     */
    record Asked(String query, Map<String, List<String>> graphs) {
    }

    /** Path of the answer in a form. */
    String href(String ending) {
        return Links.sparql(asked.query()) + asked.graphs().entrySet().stream()
                .flatMap(g -> g.getValue().stream().map(v -> "&" + g.getKey() + "=" + Links.encode(v)))
                .collect(Collectors.joining()) + "&format=" + ending;
    }
}
