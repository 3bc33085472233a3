package org.amurgraph.serve;

import java.util.Map;
import java.util.function.Function;
import org.amurgraph.http.Reply;

/** What there is besides IRIs and the endpoint, each at a first word of the path. */
final class Resources {

    private Resources() {
    }

    /** What answers for which first word of the path. All other words are those of IRIs. */
    static Map<String, Resource> byWord(Answering answering, Catalogs catalogs, Metrics metrics, Reconcile reconcile) {
        Documents documents = new Documents(new Descriptions(answering, catalogs));
        Ledger ledger = new Ledger(answering);
        return Map.ofEntries(
                Map.entry("map", new MapResource(answering)),
                Map.entry("", new FrontPage()),
                Map.entry("page", documents::page),
                Map.entry("data", documents::data),
                Map.entry("ontology", new OntologyDocument()),
                Map.entry("catalog", catalogs),
                Map.entry(".well-known", catalogs),
                Map.entry("dump", new Dumps()),
                Map.entry("search", Search::page),
                Map.entry("suggest", Search::suggestions),
                Map.entry(Reconcile.PATH, reconcile),
                Map.entry("sources", new Sources(answering)),
                Map.entry("join", Documents::join),
                Map.entry("api", new NamedQueries(answering, new Citations(answering))),
                Map.entry("explorer", new StaticFiles()),
                Map.entry("promises", ledger::promises),
                Map.entry("discrepancies", ledger::discrepancies),
                Map.entry("trade", ledger::trade),
                Map.entry("timelines", ledger::timelines),
                Map.entry("timeline", ledger::timeline),
                Map.entry("health", alone("health", serving -> Status.health(serving))),
                Map.entry("metrics", alone("metrics", serving -> metrics.reply())));
    }

    /** A resource with nothing below it. */
    private static Resource alone(String path, Function<Serving, Reply> reply) {
        return (call, serving) -> {
            if (!call.path().equals(path)) {
                throw Identity.missing(call.path());
            }
            return reply.apply(serving);
        };
    }
}
