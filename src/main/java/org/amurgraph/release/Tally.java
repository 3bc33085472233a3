package org.amurgraph.release;

import static org.amurgraph.release.Description.BY_IRI;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What is counted of a dataset.
 *
 * @param predicates statements by predicate
 * @param classes members by class
 * @param links statements that link to other datasets, by predicate and the namespace they lead to
 * @param graphs statements by graph
 * @param subjects all subjects
 * @param objects all objects
 */
record Tally(Map<Node, Long> predicates, Map<Node, Long> classes, Map<Link, Long> links, Map<Node, Long> graphs,
             Nodes subjects, Nodes objects) {

    private static final Set<Node> LINK_PREDICATES = Set.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(),
            SKOS.broadMatch.asNode(), SKOS.narrowMatch.asNode(), SKOS.relatedMatch.asNode());

    /** What makes statements one linkset. */
    record Link(Node predicate, String namespace) {
    }

    /**
     * Some nodes, each counted once.
     *
     * @param known those of another tally, which are not copied
     * @param more those besides
     */
    record Nodes(Set<Node> known, Set<Node> more) {
        private void add(Node node) {
            if (!known.contains(node)) {
                more.add(node);
            }
        }

        int size() {
            return known.size() + more.size();
        }

        Stream<Node> stream() {
            return Stream.concat(known.stream(), more.stream());
        }
    }

    private static Tally empty(Set<Node> subjects, Set<Node> objects) {
        return new Tally(new TreeMap<>(BY_IRI), new TreeMap<>(BY_IRI),
                new TreeMap<>(Comparator.comparing(Link::toString)), new TreeMap<>(BY_IRI),
                new Nodes(subjects, new HashSet<>()), new Nodes(objects, new HashSet<>()));
    }

    /** Counts the union of a dataset's graphs, and each graph. */
    static Tally of(DatasetGraph data) {
        Tally tally = empty(Set.of(), Set.of());
        data.getDefaultGraph().find().forEachRemaining(tally::add);
        data.listGraphNodes().forEachRemaining(g -> tally.graphs.put(g, (long) data.getGraph(g).size()));
        return tally;
    }

    /**
     * The same counts with statements added to one graph.
     *
     * @throws IllegalStateException if statements were added to these counts already
     */
    Tally with(List<Triple> added, Node graph, DatasetGraph data) {
        if (!subjects.known().isEmpty()) {
            throw new IllegalStateException("statements are added to the counts of the data alone");
        }
        Tally tally = empty(subjects.more(), objects.more());
        tally.predicates.putAll(predicates);
        tally.classes.putAll(classes);
        tally.links.putAll(links);
        tally.graphs.putAll(graphs);
        for (Triple triple : added) {
            if (!data.getDefaultGraph().contains(triple)) {
                tally.add(triple);
            }
            if (!data.getGraph(graph).contains(triple)) {
                tally.graphs.merge(graph, 1L, Long::sum);
            }
        }
        return tally;
    }

    private void add(Triple triple) {
        predicates.merge(triple.getPredicate(), 1L, Long::sum);
        subjects.add(triple.getSubject());
        objects.add(triple.getObject());
        if (triple.getPredicate().equals(RDF.Nodes.type)) {
            classes.merge(triple.getObject(), 1L, Long::sum);
        }
        if (LINK_PREDICATES.contains(triple.getPredicate()) && isOutside(triple.getObject())) {
            links.merge(new Link(triple.getPredicate(), namespace(triple.getObject())), 1L, Long::sum);
        }
    }

    private static boolean isOutside(Node node) {
        return node.isURI() && !node.getURI().startsWith(Am.BASE);
    }

    /** The namespace of a name: the longest of those that have a prefix, else all up to the last divider. */
    static String namespace(Node name) {
        String iri = name.getURI();
        return Am.prefixes().values().stream().filter(iri::startsWith).max(Comparator.comparingInt(String::length))
                .orElse(iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1));
    }

    long triples() {
        return predicates.values().stream().mapToLong(Long::longValue).sum();
    }
}
