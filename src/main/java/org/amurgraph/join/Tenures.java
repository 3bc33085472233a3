package org.amurgraph.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Who held which post when, as far as the graph knows. A tenure holds surely at a time if it is known to hold
 * throughout, or is of one day, and its bounds take in all of that time; possibly, if they take in some of it.
 */
final class Tenures {

    private static final Node THROUGHOUT = NodeFactory.createURI(Am.CODE + "throughout");

    /**
     * A tenure.
     *
     * @param iri its IRI
     * @param holder IRI of the holder
     * @param post IRI of the post
     * @param throughout true if it is known to hold all through its span
     */
    private record Tenure(String iri, String holder, String post, Span span, boolean throughout) {
    }

    /**
     * A tenure that may hold at a time.
     *
     * @param iri its IRI
     * @param surely true if it surely does
     */
    record Cover(String iri, boolean surely) {
    }

    private final Map<String, List<Tenure>> tenures = new HashMap<>();
    private final Set<String> holders = new HashSet<>();
    private final Set<String> posts = new HashSet<>();

    private Tenures() {
    }

    static Tenures of(Curated graph) {
        Tenures all = new Tenures();
        for (Node node : graph.members(Am.term("Tenure"))) {
            Optional<Node> holder = graph.object(node, Am.term("holder"));
            Optional<Node> post = graph.object(node, Am.term("post"));
            if (holder.isPresent() && post.isPresent() && !graph.objects(node, Am.term("when")).isEmpty()) {
                Span span = new Span(graph.date(node, "earliest"), graph.date(node, "latest"));
                all.add(new Tenure(node.getURI(), holder.get().getURI(), post.get().getURI(), span,
                        graph.object(node, Am.term("temporalExtent")).equals(Optional.of(THROUGHOUT))
                                || span.first().isPresent() && span.first().equals(span.last())));
            }
        }
        return all;
    }

    private void add(Tenure tenure) {
        tenures.computeIfAbsent(tenure.holder, h -> new ArrayList<>()).add(tenure);
        tenures.computeIfAbsent(tenure.post, p -> new ArrayList<>()).add(tenure);
        holders.add(tenure.holder);
        posts.add(tenure.post);
    }

    /**
     * The tenures at a time of those who are, or whose posts are, among some things. If there are holders and posts
     * among them, both must fit.
     */
    List<Cover> at(Span time, Collection<String> things) {
        List<String> people = things.stream().filter(holders::contains).toList();
        List<String> offices = things.stream().filter(posts::contains).toList();
        Set<Tenure> found = new LinkedHashSet<>();
        for (String thing : things) {
            found.addAll(tenures.getOrDefault(thing, List.of()));
        }
        return found.stream().filter(t -> people.isEmpty() || people.contains(t.holder))
                .filter(t -> offices.isEmpty() || offices.contains(t.post)).filter(t -> t.span.meets(time))
                .map(t -> new Cover(t.iri, t.throughout && t.span.covers(time))).toList();
    }
}
