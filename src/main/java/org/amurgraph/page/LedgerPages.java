package org.amurgraph.page;

import java.util.Map;
import org.amurgraph.page.TimelineView.Builder;
import org.apache.jena.graph.Node;

/** Pages that lay statements beside each other: promises, discrepancies, trade and timelines. */
public final class LedgerPages {

    private final Pages pages;
    private final Display display;

    /** Pages in the frame of others. */
    public LedgerPages(Pages pages) {
        this.pages = pages;
        this.display = pages.display();
    }

    /**
     * The promises as of a day.
     *
     * @param ledger the answer of {@code queries/pages/promises.rq} for the day
     * @param given what the list is narrowed by: promiser, outcome, status
     * @throws IllegalArgumentException if it is narrowed by something that is not there
     */
    public String promises(Answered ledger, String day, Map<String, String> given) {
        return render("promises", "Promises", Map.of("view", PromiseView.of(ledger, day, given, display)));
    }

    /**
     * The discrepancies, claim against claim.
     *
     * @param matters the answer of {@code queries/pages/discrepancies.rq}
     * @param things the answer of {@code queries/pages/things-in-discrepancies.rq}
     * @param given what the list is narrowed by: kind, thing
     * @throws IllegalArgumentException if it is narrowed by something that is not there
     */
    public String discrepancies(Answered matters, Answered things, Map<String, String> given) {
        return render("discrepancies", "Discrepancies",
                Map.of("view", DiscrepancyView.of(matters, things, given, display)));
    }

    /**
     * The flow of trade that is asked for, or that has most figures.
     *
     * @param flows the answer of {@code queries/pages/trade-flows.rq}
     * @throws IllegalArgumentException if there is none like this
     */
    public Node flow(Answered flows, Map<String, String> given) {
        return TradeView.choose(flows, given, display);
    }

    /**
     * The figures of a flow of trade.
     *
     * @param series the answer of {@code queries/pages/trade-figures.rq}
     * @param others the answer of {@code queries/pages/trade-statements.rq}
     */
    public String trade(Node flow, Answered flows, Answered series, Answered others) {
        TradeView view = TradeView.of(flows, series, others, flow, display);
        return render("trade", "Trade: " + view.flow().text(), Map.of("view", view));
    }

    /**
     * The list of timelines.
     *
     * @param things the answer of {@code queries/pages/timelines.rq}
     */
    public String timelines(Answered things) {
        return render("timelines", "Timelines", Map.of("view", TimelineList.of(things, display)));
    }

    /**
     * The timeline of a thing.
     *
     * @param stages the answer of {@code queries/pages/stages.rq}, which has rows
     * @param slippages the answer of {@code queries/pages/slippages.rq}
     */
    public String timeline(Node thing, Answered stages, Answered slippages) {
        return render("timeline", "Timeline: " + display.of(thing).text(), Map.of("view",
                TimelineView.ofThing(thing, stages, slippages, builder())));
    }

    /**
     * The timeline of the diplomacy on the island.
     *
     * @param diplomacy the answer of {@code queries/pages/island-diplomacy.rq}
     * @param promises the answer of {@code queries/pages/island-promises.rq}
     */
    public String diplomacy(Answered diplomacy, Answered promises) {
        return render("timeline", "Timeline: the diplomacy on Heixiazi Island",
                Map.of("view", TimelineView.ofIsland(diplomacy, promises, builder())));
    }

    private Builder builder() {
        return new Builder(display, pages.frame("", "").edition().issued());
    }

    private String render(String template, String title, Map<String, Object> values) {
        return pages.render(template, pages.frame(title, ""), values);
    }
}
