package org.amurgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.amurgraph.engine.Store;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Headers;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Reply;
import org.amurgraph.page.EditorPages;
import org.amurgraph.page.Table;
import org.amurgraph.query.Impure;
import org.apache.jena.query.Query;

/** The endpoint for people: a page with a query, and with its answer or what is wrong with it. */
final class Editor {

    /** Rows that a page shows; the whole answer is to be had as data. */
    private static final int ROWS = 200;

    /** The handles that change the width of a table's columns are styled by an element that their script makes. */
    private static final Map<String, String> HEADERS =
            Headers.withStyle("'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='");

    private static final List<String> GRAPHS = List.of("default-graph-uri", "named-graph-uri");

    private final String query;
    private final Map<String, List<String>> graphs = new TreeMap<>();
    private final Call call;
    private final EditorPages pages;

    /**
     * The page for a request.
     *
     * @param query the query that it holds, whether it can be used or not
     */
    Editor(String query, Call call, Serving serving) {
        this.query = query;
        this.call = call;
        this.pages = new EditorPages(serving.pages(), serving.questions().queries().values());
        GRAPHS.stream().filter(g -> !call.parameter(g).isEmpty()).forEach(g -> graphs.put(g, call.parameter(g)));
    }

    /** The form with an example. */
    Reply blank() {
        return reply("sparql form", () -> made(pages.blank(), true));
    }

    /**
     * The query with its answer, of which no more rows are computed than are shown.
     *
     * @param key tells the answer from every other
     */
    Reply answer(String key, Query parsed, Store data, Answering answering) {
        return reply(key, () -> telling(() -> answer(parsed, data, answering)));
    }

    private static Reply reply(String key, Supplier<Reply.Made> maker) {
        return new Reply.Content(key, Negotiation.Choice.contentType(Format.HTML.mediaType()), true, HEADERS, maker);
    }

    private Reply.Made answer(Query parsed, Store data, Answering answering) {
        Query some = parsed.cloneQuery();
        if (parsed.isSelectType() && (!parsed.hasLimit() || parsed.getLimit() > ROWS)) {
            some.setLimit(ROWS + 1L);
        }
        Table answer = answering.table(some, data, call);
        List<Format> formats = parsed.isSelectType() || parsed.isAskType() ? Format.TABLE : Format.GRAPH;
        return made(pages.answer(query, graphs, answer, ROWS, formats.stream().map(Format::extension).toList()),
                Impure.isLasting(parsed));
    }

    /** Does some work, and has what is wrong with the query told beside the query. */
    <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException fault) {
            throw Problems.of(fault).on(problem -> pages.problem(query, graphs, problem.getMessage()), HEADERS);
        }
    }

    private static Reply.Made made(String page, boolean lasting) {
        return new Reply.Made(page.getBytes(StandardCharsets.UTF_8), lasting);
    }
}
