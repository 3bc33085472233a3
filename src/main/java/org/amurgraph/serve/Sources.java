package org.amurgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.amurgraph.http.Call;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Reply;
import org.amurgraph.query.Ask;
import org.amurgraph.query.QueryFile;

/** The list of sources, at {@code /sources}: the answer of a named query, with the coverage of each text. */
final class Sources implements Resource {

    private static final String PATH = "sources";
    private static final String QUERY = "all-sources";

    private final Answering answering;

    Sources(Answering answering) {
        this.answering = answering;
    }

    @Override
    public Reply get(Call call, Serving serving) {
        QueryFile query = serving.questions().find(QUERY).filter(q -> call.path().equals(PATH))
                .orElseThrow(() -> Identity.missing(call.path()));
        return new Reply.Content(PATH, Negotiation.Choice.contentType("text/html"), false, Map.of(),
                () -> new Reply.Made(serving.pages().entrances().sources(
                        answering.table(Ask.of(query, Map.of()).query(), serving.data(), call), query)
                        .getBytes(StandardCharsets.UTF_8), true));
    }
}
