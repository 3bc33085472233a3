package org.amurgraph.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amurgraph.engine.LimitReached;
import org.amurgraph.engine.QueryRunner;
import org.amurgraph.release.Extent;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Looks whether a store holds a release: its name, where the store has been told one, the statements of each graph, and
 * those of the default graph, in which a statement of two graphs is one.
 */
final class Inspection {

    private static final Query NAME = QueryFactory.create(
            "SELECT ?name { GRAPH <" + Graphs.PUSHED + "> { ?dataset <" + DCTerms.hasVersion + "> ?name } }");
    private static final Query EACH =
            QueryFactory.create("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g");
    private static final Query MERGED = QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");

    /**
     * What was found.
     *
     * @param engine what the store calls itself
     * @param graphs the graphs to ask it about
     * @param fault why the release cannot be answered from it
     * @param isOther true if it answers, but does not hold the release
     * @param at when it was looked at
     */
    record Finding(String engine, Graphs graphs, Optional<String> fault, boolean isOther, Instant at) { }

    private final StoreClient client;
    private final QueryRunner runner;
    private final String release;
    private final Extent extent;

    /**
     * A look at a store.
     *
     * @param runner for the queries, within the time that a look may take
     */
    Inspection(StoreClient client, QueryRunner runner, String release, Extent extent) {
        this.client = client;
        this.runner = runner;
        this.release = release;
        this.extent = extent;
    }

    /** Looks at the store. Whatever goes wrong is part of what is found. */
    Finding look() {
        try {
            List<String> faults = new ArrayList<>();
            names().stream().filter(name -> !name.equals(release))
                    .forEach(name -> faults.add("it says that it holds " + name));
            faults.addAll(differences(extent.graphs()));
            Graphs graphs = graphs();
            long merged = merged(graphs);
            if (faults.isEmpty() && merged != extent.distinct()) {
                faults.add("its default graph has " + merged + " statements, but should have " + extent.distinct()
                        + ", since it is the union of the graphs and a statement of two graphs is one");
            }
            return found(graphs, faults.isEmpty() ? Optional.empty() : Optional.of("The store does not hold the "
                    + "release " + release + ": " + String.join("; ", faults)
                    + ". Push the release again."), !faults.isEmpty());
        } catch (StoreFault fault) {
            return found(listed(), Optional.of("The store cannot be asked: " + fault.detail() + "."), false);
        } catch (LimitReached limit) {
            return found(listed(), Optional.of("The store took too long to count its statements."), false);
        } catch (RuntimeException e) {
            return found(listed(), Optional.of("The store does not count statements as SPARQL 1.1 has it."), false);
        }
    }

    private Finding found(Graphs graphs, Optional<String> fault, boolean other) {
        return new Finding(client.engine(), graphs, fault, other, Instant.now());
    }

    /** The releases that the store says it holds: one, if it was pushed to. */
    List<String> names() {
        return rows(NAME, Graphs.named(Set.of(Graphs.PUSHED))).stream().map(row -> row.get("name"))
                .map(name -> name.isLiteral() ? name.getLiteralLexicalForm() : name.toString()).toList();
    }

    /** Graphs of the store whose names have a beginning. Of all that it has: it is told of no graphs. */
    Set<String> graphsThere(String beginning) {
        return rows(EACH, Graphs.ALL).stream().filter(row -> row.contains("g")).map(row -> row.get("g").toString())
                .filter(graph -> graph.startsWith(beginning)).collect(Collectors.toSet());
    }

    /** How the graphs of the store differ from those that are expected in it. */
    List<String> differences(Map<String, Long> expected) {
        Map<String, Long> found = new TreeMap<>();
        rows(EACH, Graphs.named(expected.keySet())).stream().filter(row -> row.contains("g"))
                .forEach(row -> found.put(row.get("g").toString(), number(row)));
        List<String> faults = new ArrayList<>();
        expected.forEach((graph, number) -> {
            long there = found.getOrDefault(graph, 0L);
            if (there != number) {
                faults.add("<" + graph + "> has " + there + " statements there and " + number + " here");
            }
        });
        return faults;
    }

    /** The union as a graph of its own, if it is needed and the store has it; else the graphs themselves. */
    private Graphs graphs() {
        Graphs union = new Graphs(Set.of(Graphs.UNION), extent.graphs().keySet());
        return extent.isShared() && merged(union) == extent.distinct() ? union : listed();
    }

    private Graphs listed() {
        return new Graphs(extent.graphs().keySet(), extent.graphs().keySet());
    }

    private long merged(Graphs graphs) {
        return rows(MERGED, graphs).stream().mapToLong(Inspection::number).sum();
    }

    private static long number(Binding row) {
        return ((Number) row.get("n").getLiteralValue()).longValue();
    }

    private List<Binding> rows(Query query, Graphs graphs) {
        return runner.run(query, new Asked(client, graphs), answer -> answer.rows().stream().toList(), () -> false);
    }
}
