package org.amurgraph.release;

import static org.amurgraph.release.Description.iri;
import static org.amurgraph.release.Description.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * The counts of a dataset in VoID, which are part of what they count. They are counted again together with themselves
 * until nothing changes, so that every figure is exact.
 */
final class Counts {

    private static final int MOST_PASSES = 10;
    /** Classes of which one member each is shown as an example. */
    private static final List<String> EXAMPLES = List.of("Claim", "Quantity", "Place", "Agent", "Event", "Discrepancy");

    private final Description told = new Description();
    private final Tally tally;

    private Counts(Tally tally) {
        this.tally = tally;
    }

    /** The counts that hold of a dataset once they have been added to one of its graphs. */
    static List<Triple> of(DatasetGraph data, Node home) {
        Tally base = Tally.of(data);
        List<Triple> examples = examples(data);
        // A number of objects may be an object itself, so that no number is right; the figure is then left out.
        return Stream.of(true, false).flatMap(all -> settled(base, examples, all, data, home).stream()).findFirst()
                .orElseThrow(() -> new IllegalStateException("the counts of the dataset do not settle"));
    }

    private static Optional<List<Triple>> settled(Tally base, List<Triple> examples, boolean countsObjects,
                                                  DatasetGraph data, Node home) {
        List<Triple> told = examples;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            Counts counts = new Counts(base.with(told, home, data));
            counts.whole(countsObjects);
            counts.parts();
            List<Triple> next = Stream.concat(examples.stream(), counts.told.triples().stream()).distinct().toList();
            if (next.equals(told)) {
                return Optional.of(told);
            }
            told = next;
        }
        return Optional.empty();
    }

    private static List<Triple> examples(DatasetGraph data) {
        return EXAMPLES.stream().flatMap(name -> data.getDefaultGraph().find(Node.ANY, RDF.Nodes.type, Am.term(name))
                .mapWith(t -> t.getSubject().toString()).toList().stream().sorted().limit(1))
                .distinct().map(iri -> Triple.create(Am.dataset(), VOID.exampleResource.asNode(), iri(iri))).toList();
    }

    private void whole(boolean countsObjects) {
        Node dataset = Am.dataset();
        told.count(dataset, VOID.triples, tally.triples());
        told.count(dataset, VOID.entities,
                tally.subjects().stream().filter(s -> s.isURI() && s.getURI().startsWith(Am.BASE)).count());
        told.count(dataset, VOID.distinctSubjects, tally.subjects().size());
        if (countsObjects) {
            told.count(dataset, VOID.distinctObjects, tally.objects().size());
        }
        told.count(dataset, VOID.classes, tally.classes().size());
        told.count(dataset, VOID.properties, tally.predicates().size());
        Stream.concat(tally.classes().keySet().stream(), tally.predicates().keySet().stream()).map(Tally::namespace)
                .distinct().sorted().forEach(n -> told.add(dataset, VOID.vocabulary, iri(n)));
    }

    private void parts() {
        tally.graphs().forEach((graph, number) -> {
            part(VOID.subset.asNode(), graph, "graph " + name(graph.getURI()));
            told.count(graph, VOID.triples, number);
        });
        tally.classes().forEach((type, number) -> {
            Node part = Am.datasetPart("class/" + name(type.getURI()));
            part(VOID.classPartition.asNode(), part, "members of " + Am.shorten(type.getURI()));
            told.add(part, VOID._class, type);
            told.count(part, VOID.entities, number);
        });
        tally.predicates().forEach((predicate, number) -> {
            Node part = Am.datasetPart("property/" + name(predicate.getURI()));
            part(VOID.propertyPartition.asNode(), part, "statements with " + Am.shorten(predicate.getURI()));
            told.add(part, VOID.property, predicate);
            told.count(part, VOID.triples, number);
        });
        tally.links().forEach(this::linkset);
    }

    private void part(Node kind, Node part, String label) {
        told.add(Am.dataset(), kind, part);
        told.introduce(part, VOID.Dataset, label);
    }

    private void linkset(Tally.Link link, long number) {
        String name = name(link.namespace());
        Node target = Am.datasetPart("target/" + name);
        Node set = Am.datasetPart("linkset/" + name + "/" + name(link.predicate().getURI()));
        told.add(Am.dataset(), VOID.subset, set);
        told.introduce(set, VOID.Linkset,
                "links to " + link.namespace() + " by " + Am.shorten(link.predicate().getURI()));
        told.add(set, VOID.subjectsTarget, Am.dataset());
        told.add(set, VOID.objectsTarget, target);
        told.add(set, VOID.linkPredicate, link.predicate());
        told.count(set, VOID.triples, number);
        told.introduce(target, VOID.Dataset, "the dataset of " + link.namespace());
        told.add(target, VOID.uriSpace, text(link.namespace()));
    }

    /** A name as part of a path: short where it has a prefix, and without the prefix if that is this dataset's. */
    private static String name(String iri) {
        String shortened = Am.shorten(iri).replaceFirst("^(am|graph):|:$", "");
        return shortened.contains("/") ? URLEncoder.encode(shortened, StandardCharsets.UTF_8) : shortened;
    }
}
