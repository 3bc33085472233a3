package org.amurgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Reply;
import org.amurgraph.query.QueryFile;

/** The first page, at {@code /}. */
final class FrontPage implements Resource {

    @Override
    public Reply get(Call call, Serving serving) {
        if (call.negotiate(Format.and(Format.HTML, Format.GRAPH)).format() != Format.HTML) {
            return new Reply.SeeOther("/catalog");
        }
        return new Reply.Content("front", Negotiation.Choice.contentType("text/html"), true, Map.of(), () -> {
            List<QueryFile> questions = serving.questions().queries().values().stream()
                    .filter(q -> OpenApi.group(q).equals("named")).toList();
            return new Reply.Made(serving.pages().front(questions, SchemaOrg.dataset(serving))
                    .getBytes(StandardCharsets.UTF_8), true);
        });
    }
}
