package org.amurgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.amurgraph.http.Call;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.amurgraph.page.Answered;
import org.amurgraph.page.LedgerPages;
import org.amurgraph.query.Ask;
import org.amurgraph.query.QueryFile;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** Promises, discrepancies, trade and timelines as pages, each made of queries of {@code queries/pages}. */
final class Ledger {

    private static final String ISLAND = "island-diplomacy";

    private final Answering answering;

    Ledger(Answering answering) {
        this.answering = answering;
    }

    /** Answers for {@code promises}; without a day it is the day of the release. */
    Reply promises(Call call, Serving serving) {
        Map<String, String> given = given(call, List.of("as_of", "promiser", "outcome", "status"));
        given.putIfAbsent("as_of", serving.about().issued());
        String day = given.get("as_of");
        return page(call, given, serving, pages -> pages.page.promises(
                pages.answer("promises", Map.of("as_of", day)), day, given));
    }

    /** Answers for {@code discrepancies}. */
    Reply discrepancies(Call call, Serving serving) {
        Map<String, String> given = given(call, List.of("kind", "thing"));
        return page(call, given, serving, pages -> pages.page.discrepancies(
                pages.answer("discrepancies", Map.of()), pages.answer("things-in-discrepancies", Map.of()), given));
    }

    /** Answers for {@code trade}; without a flow it is the one with most figures. */
    Reply trade(Call call, Serving serving) {
        Map<String, String> given = given(call, List.of("flow"));
        return page(call, given, serving, pages -> {
            Answered flows = pages.answer("trade-flows", Map.of());
            Node flow = pages.page.flow(flows, given);
            Map<String, String> value = Map.of("flow", flow.getURI());
            return pages.page.trade(flow, flows, pages.answer("trade-figures", value),
                    pages.answer("trade-statements", value));
        });
    }

    /** Answers for {@code timelines}. */
    Reply timelines(Call call, Serving serving) {
        return page(call, given(call, List.of()), serving,
                pages -> pages.page.timelines(pages.answer("timelines", Map.of())));
    }

    /** Answers for {@code timeline/…}: the last part of a thing's IRI, or the diplomacy on the island. */
    Reply timeline(Call call, Serving serving) {
        String slug = call.path().replaceFirst("^timeline/?", "");
        if (slug.equals(ISLAND)) {
            return page(call, Map.of(), serving, pages -> pages.page.diplomacy(
                    pages.answer(ISLAND, Map.of()), pages.answer("island-promises", Map.of())));
        }
        Node thing = serving.node("id/" + slug).orElseThrow(() -> Identity.missing(call.path()));
        Map<String, String> value = Map.of("thing", thing.getURI());
        return page(call, Map.of(), serving, pages -> {
            Answered stages = pages.answer("stages", value);
            if (stages.table().rows().isEmpty()) {
                throw new Problem(404, "No source tells of a stage of this thing, so that it has no timeline; "
                        + "/timelines lists those that there are.");
            }
            return pages.page.timeline(thing, stages, pages.answer("slippages", value));
        });
    }

    /** Those of a page's parameters that have a value. */
    private static Map<String, String> given(Call call, List<String> names) {
        if (call.path().contains("/")) {
            throw Identity.missing(call.path());
        }
        Map<String, String> given = new TreeMap<>(call.parameters());
        given.keySet().retainAll(names);
        given.values().removeIf(String::isBlank);
        return given;
    }

    private Reply page(Call call, Map<String, String> given, Serving serving, Function<Queried, String> maker) {
        Queried pages = new Queried(new LedgerPages(serving.pages()), call, serving);
        return new Reply.Content(call.path() + "?" + given, Negotiation.Choice.contentType("text/html"), false,
                Map.of(), () -> {
                    try {
                        return new Reply.Made(maker.apply(pages).getBytes(StandardCharsets.UTF_8), true);
                    } catch (IllegalArgumentException e) {
                        throw Problems.sentence(e);
                    }
                });
    }

    /** Pages with the answers of the queries that they are made of. */
    private final class Queried {

        private final LedgerPages page;
        private final Call call;
        private final Serving serving;

        Queried(LedgerPages page, Call call, Serving serving) {
            this.page = page;
            this.call = call;
            this.serving = serving;
        }

        Answered answer(String name, Map<String, String> values) {
            QueryFile file = serving.helpers().find(name).orElseThrow(() -> new Problem(404, "The release has no query "
                    + "pages/" + name + ".rq, of which this page is made; build it from a project that has one."));
            Query query = Ask.of(file, values).query();
            return new Answered(query, answering.table(query, serving.data(), call));
        }
    }
}
