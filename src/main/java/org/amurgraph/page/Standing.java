package org.amurgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How far a work has come, in the few steps that a map can show; a later one is further on. */
enum Standing {

    UNKNOWN("not stated"),
    PLANNED("proposed or planned", "proposed", "announced", "agreed", "statusPlanned"),
    CONSTRUCTION("under construction", "underConstruction"),
    BUILT("built, not told to be open", "built"),
    OPEN("open or established", "openToTraffic", "openToVisitors", "established"),
    ENDED("suspended, expired or abandoned", "suspended", "expired", "abandoned");

    private final String words;
    private final List<Node> stages;

    Standing(String words, String... stages) {
        this.words = words;
        this.stages = Arrays.stream(stages).map(s -> NodeFactory.createURI(Am.CODE + s)).toList();
    }

    /** The step that a stage of the code list belongs to; unknown for a stage that is not among them. */
    static Standing of(Node stage) {
        return Arrays.stream(values()).filter(s -> s.stages.contains(stage)).findFirst().orElse(UNKNOWN);
    }

    String words() {
        return words;
    }

    /** Name in identifiers of the page and in the data for scripts. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
