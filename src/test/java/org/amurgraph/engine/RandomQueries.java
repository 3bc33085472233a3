package org.amurgraph.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Queries made up at random of the terms of a graph, the same for the same seed. Each asks for rows of terms whose
 * order and choice no engine is free to choose, and is such that engines which follow SPARQL 1.1 agree on it.
 */
final class RandomQueries {

    private final Random random;
    private final List<Triple> triples;
    private final Map<Node, List<Triple>> bySubject;

    RandomQueries(long seed, List<Triple> triples) {
        this.random = new Random(seed);
        this.triples = triples;
        this.bySubject = triples.stream().collect(Collectors.groupingBy(Triple::getSubject));
    }

    String next() {
        List<String> parts = new ArrayList<>();
        parts.add(walk());
        switch (random.nextInt(9)) {
            case 0 -> parts.add("OPTIONAL { " + near("?v0", "?o1") + " }");
            case 1 -> parts.add("FILTER(?v0 != " + term(pick().getSubject()) + ")");
            case 2 -> parts.add("FILTER NOT EXISTS { " + near("?v0", "?n1") + " }");
            case 3 -> parts.add("MINUS { " + near("?v0", "?m1") + " }");
            case 4 -> parts.add("FILTER EXISTS { ?v0 " + term(pick().getPredicate()) + " ?e1 }");
            case 5 -> parts.add("{ " + near("?v0", "?u1") + " } UNION { " + near("?v0", "?u2") + " }");
            case 6 -> parts.add("GRAPH ?g { " + near("?v0", "?g1") + " }");
            case 7 -> parts.add("FILTER(isIRI(?v1) || STRLEN(STR(?v1)) > " + random.nextInt(40) + ")");
            default -> parts.add("?v0 " + path() + " ?p1 .");
        }
        String body = "{ " + String.join(" ", parts) + " }";
        return switch (random.nextInt(5)) {
            case 0 -> "SELECT DISTINCT ?v0 ?v1 " + body;
            case 1 -> "SELECT ?v1 (COUNT(*) AS ?n) (COUNT(DISTINCT ?v0) AS ?d) " + body + " GROUP BY ?v1";
            case 2 -> "SELECT ?v0 (COUNT(?v1) AS ?n) " + body + " GROUP BY ?v0 HAVING(COUNT(?v1) > 1)";
            default -> "SELECT * " + body;
        };
    }

    /** One to three patterns that hang together and are true of something, and sometimes of which things. */
    private String walk() {
        Triple first = pick();
        List<String> patterns = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            patterns.add("VALUES ?v0 { " + term(first.getSubject()) + " " + term(pick().getSubject()) + " }");
        }
        patterns.add("?v0 " + term(first.getPredicate()) + " "
                + (random.nextInt(4) == 0 ? term(first.getObject()) : "?v1") + " .");
        if (random.nextInt(3) > 0) {
            patterns.add("?v0 " + term(of(first.getSubject()).getPredicate()) + " ?v2 .");
        }
        if (random.nextInt(3) == 0 && patterns.toString().contains("?v1")) {
            patterns.add("OPTIONAL { ?v1 " + term(of(first.getObject()).getPredicate()) + " ?v3 }");
        }
        return String.join(" ", patterns);
    }

    private String near(String subject, String object) {
        return subject + " " + term(pick().getPredicate()) + " "
                + (random.nextInt(5) == 0 ? term(pick().getObject()) : object);
    }

    private String path() {
        String one = term(pick().getPredicate());
        return switch (random.nextInt(4)) {
            case 0 -> one + "+";
            case 1 -> "(" + one + "|" + term(pick().getPredicate()) + ")";
            case 2 -> "^" + one;
            default -> one + "/" + term(pick().getPredicate());
        };
    }

    private Triple pick() {
        return triples.get(random.nextInt(triples.size()));
    }

    /** A statement about a node, if there is one. */
    private Triple of(Node node) {
        List<Triple> about = bySubject.getOrDefault(node, triples);
        return about.get(random.nextInt(about.size()));
    }

    private static String term(Node node) {
        return NodeFmtLib.strNT(node);
    }
}
