package org.amurgraph.browser;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One page of every kind that there is. */
enum PageType {

    FRONT("/"),
    THING("/page/id/heixiazi-island"),
    INFRASTRUCTURE("/page/id/heixiazi-border-checkpoint"),
    CLAIM("/page/claim/S2-019"),
    OUTSIDE_FACT("/page/claim/R-152"),
    SOURCE("/page/source/s0"),
    QUANTITY("/page/quantity/S2-019"),
    DISCREPANCY("/page/id/d-816-billion-roubles"),
    COMMITMENT("/page/id/c-beijing-moscow-corridor"),
    CODE("/page/code/planned"),
    GRAPH("/page/graph/facts"),
    ONTOLOGY("/ontology", Trait.ONE_DOCUMENT),
    QUERIES("/api/queries"),
    QUERY("/api/queries/all-promises"),
    QUERY_WITH_FIELDS("/api/queries/post-holders-on-a-day"),
    QUERY_AT_FAULT("/api/queries/post-holders-on-a-day?day=yesterday", Trait.AT_FAULT),
    EDITOR("/sparql", Trait.EDITOR),
    EDITOR_WITH_ANSWER("/sparql?query=SELECT%20*%20%7B%20%3Fclaim%20%3Chttps%3A%2F%2Fw3id.org%2Famur%2Fontology%23"
            + "statedIn%3E%20%3Fsource%20%7D%20ORDER%20BY%20%3Fclaim%20LIMIT%20100", Trait.EDITOR),
    FILES("/dump/"),
    CATALOGUE("/catalog"),
    NO_PAGE("/page/id/no-such-thing", Trait.AT_FAULT),
    EDITOR_AT_QUERY("/query", Trait.EDITOR),
    SEARCH("/search?q=Khabarvsk"),
    SEARCH_NARROWED("/search?q=Khabarovsk&class=City"),
    SEARCH_FOR_NOTHING("/search"),
    SOURCES("/sources"),
    JOIN("/join"),
    MAP("/map", Trait.MAP),
    TIMELINES("/timelines"),
    DIPLOMACY("/timeline/island-diplomacy"),
    TIMELINE("/timeline/heixiazi-border-checkpoint"),
    PROMISES("/promises"),
    DISCREPANCIES("/discrepancies"),
    TRADE("/trade");

    /** What makes a page other than most. */
    enum Trait {
        /** It shows the editor for queries, whose markup and script are not ours. */
        EDITOR,
        /** It shows the map that a script draws. */
        MAP,
        /** Its parts are found below one address, so that it cannot be split: what counts is its weight on its way. */
        ONE_DOCUMENT,
        /** It is answered with a status of 400 or more. */
        AT_FAULT
    }

    private final String path;
    private final Set<Trait> traits;

    PageType(String path, Trait... traits) {
        this.path = path;
        this.traits = Set.of(traits);
    }

    /** A part that a script makes after the page has come, if there is one. */
    Optional<String> made() {
        return has(Trait.MAP) ? Optional.of(".leaflet-marker-icon") : has(Trait.EDITOR)
                ? Optional.of(path.contains("?") ? "#answers td a[href^='/source/']" : ".CodeMirror-line") : Optional.empty();
    }

    String path() {
        return path;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Name of a file about it. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
