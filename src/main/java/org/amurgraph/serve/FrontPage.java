package org.amurgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Reply;
import org.amurgraph.query.QueryFile;

/** The first page, at {@code /}. */
final class FrontPage implements Resource {

    /** The questions to start with, by name; the page shows those that the release has. */
    static final List<String> QUESTIONS = List.of(
            "planned-capacity-of-the-island-checkpoint",
            "island-diplomacy-in-order",
            "status-of-infrastructure-on-a-day",
            "slippage-of-planned-stages",
            "promises-overdue-as-of-a-day",
            "all-discrepancies",
            "what-two-sources-say-differently",
            "trade-series",
            "mirror-trade-figures",
            "lost-trade-figures",
            "post-holders-on-a-day",
            "names-of-the-island-by-source");

    @Override
    public Reply get(Call call, Serving serving) {
        if (call.negotiate(Format.and(Format.HTML, Format.GRAPH)).format() != Format.HTML) {
            return new Reply.SeeOther("/catalog");
        }
        return new Reply.Content("front", Negotiation.Choice.contentType("text/html"), true, Map.of(), () -> {
            List<QueryFile> questions = QUESTIONS.stream().map(serving.questions()::find).flatMap(Optional::stream)
                    .toList();
            return new Reply.Made(serving.pages().entrances().front(questions, SchemaOrg.dataset(serving))
                    .getBytes(StandardCharsets.UTF_8), true);
        });
    }
}
