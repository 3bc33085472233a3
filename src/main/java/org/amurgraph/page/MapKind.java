package org.amurgraph.page;

import java.util.Arrays;
import java.util.List;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;

/** What a sign on the map stands for: its letter, and the classes that bear it. */
enum MapKind {

    BRIDGE("B", "bridge", "Bridge"),
    CROSSING("C", "border crossing, or one side of it", "BorderCrossing", "CrossingSide"),
    LINE("R", "railway or corridor, at its named ends", "Railway", "TransportCorridor"),
    PORT("P", "port", "Seaport"),
    ZONE("Z", "zone", "Zone"),
    NATURE("N", "protected area or park", "ProtectedArea", "Park"),
    PART("I", "part of the island", "IslandPart"),
    WORK("W", "other work or undertaking");

    private final String letter;
    private final String words;
    private final List<Node> classes;

    MapKind(String letter, String words, String... classes) {
        this.letter = letter;
        this.words = words;
        this.classes = Arrays.stream(classes).map(Am::term).toList();
    }

    static MapKind of(Node type) {
        return Arrays.stream(values()).filter(k -> k.classes.contains(type)).findFirst().orElse(WORK);
    }

    String letter() {
        return letter;
    }

    String words() {
        return words;
    }
}
