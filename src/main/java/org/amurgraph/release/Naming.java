package org.amurgraph.release;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;

/** The statements by which pages name things and a search finds them. */
final class Naming {

    private static final Set<Node> PREDICATES = Set.of(RDFS.Nodes.label, SKOS.prefLabel.asNode(), Am.term("hasName"),
            Am.term("nameKind"), SKOSXL.literalForm.asNode());

    private Naming() {
    }

    /** Lets all statements of a graph pass, if it is no larger than so many; else those that name things. */
    static Predicate<Quad> ofLarge(Extent extent, long most) {
        Set<String> large = extent.graphs().entrySet().stream().filter(g -> g.getValue() > most)
                .map(g -> g.getKey()).collect(Collectors.toSet());
        return quad -> !large.contains(quad.getGraph().getURI()) || PREDICATES.contains(quad.getPredicate());
    }
}
