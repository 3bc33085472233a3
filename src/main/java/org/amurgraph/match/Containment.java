package org.amurgraph.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.amurgraph.key.Scheme;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What lies in what, over any number of steps: as the graph states it, and as the codes of places tell, which begin
 * with those of their states (UN/LOCODE, ISO 3166-2).
 */
final class Containment {

    private static final List<String> RELATIONS = List.of("isPartOf", "isRegionOf", "locatedIn", "onTerritoryOf");
    private static final int STATE_LETTERS = 2;

    private final Map<String, Set<String>> direct = new HashMap<>();
    private final Map<String, Set<String>> all = new HashMap<>();

    Containment(Graph graph, Identifiers identifiers) {
        BiConsumer<String, String> add = (part, whole) ->
                direct.computeIfAbsent(part, p -> new HashSet<>()).add(whole);
        RELATIONS.forEach(r -> graph.find(Node.ANY, Am.term(r), Node.ANY).filterKeep(Containment::isBetweenThings)
                .forEachRemaining(t -> add.accept(t.getSubject().getURI(), t.getObject().getURI())));
        for (Scheme scheme : List.of(Scheme.UNLOCODE, Scheme.ISO3166_PART2)) {
            identifiers.all(scheme).filter(Identifiers.Link::exact)
                    .forEach(l -> identifiers.state(l.identifier().substring(0, STATE_LETTERS))
                            .ifPresent(state -> add.accept(l.thing(), state)));
        }
        direct.keySet().forEach(part -> {
            Set<String> wholes = new HashSet<>();
            climb(part, wholes);
            all.put(part, Set.copyOf(wholes));
        });
    }

    private static boolean isBetweenThings(Triple triple) {
        return triple.getSubject().isURI() && triple.getObject().isURI();
    }

    private void climb(String part, Set<String> wholes) {
        direct.getOrDefault(part, Set.of()).stream().filter(wholes::add).forEach(whole -> climb(whole, wholes));
    }

    /** True if a property says that one thing lies in another. */
    static boolean isTold(String property) {
        return property.equals(DCTerms.isPartOf.getURI())
                || RELATIONS.stream().anyMatch(r -> property.equals(Am.TERM + r));
    }

    /** Everything that a thing lies in. */
    Set<String> of(String thing) {
        return all.getOrDefault(thing, Set.of());
    }
}
