package org.amurgraph.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The distinct values of a key column of the aggregated table, in the order in which they first came. */
final class Values {

    /** A distinct value. Changed by one thread. */
    static final class Value {

        private final String text;
        private final Verdict verdict;
        private final long firstRow;
        private long rows;

        Value(String text, Verdict verdict, long firstRow) {
            this.text = text;
            this.verdict = verdict;
            this.firstRow = firstRow;
        }

        Verdict verdict() {
            return verdict;
        }
    }

    private static final int MOST_CANDIDATES = 5;

    private final Sums.Column column;
    private final Identifiers identifiers;
    private final Map<String, Value> values = new LinkedHashMap<>();

    Values(Sums.Column column, Identifiers identifiers) {
        this.column = column;
        this.identifiers = identifiers;
    }

    Sums.Column column() {
        return column;
    }

    /** The value of a cell, counted. */
    Value of(String text, long row) {
        Value value = values.computeIfAbsent(text, t -> new Value(t, identifiers.verdict(column.scheme()
                .orElseThrow(), t),
                row));
        value.rows++;
        return value;
    }

    long count(String outcome) {
        return values.values().stream().filter(v -> v.verdict.outcome().equals(outcome)).count();
    }

    /** Writes a record of each value that leads to a thing. */
    void records(TextFile links, Iris iris) throws IOException {
        String graph = iris.links();
        long number = 0;
        for (Value value : values.values()) {
            number++;
            if (value.verdict.chosen().isEmpty()) {
                continue;
            }
            Verdict.Candidate chosen = value.verdict.chosen().get();
            String record = iris.link(column.name(), number);
            head(links, graph, record, value.text + " → " + chosen.label(), value.rows, value.firstRow);
            links.iri(graph, record, Terms.am("ofColumn"), iris.column(column.name()));
            links.literal(graph, record, Terms.am("cellValue"), value.text, "");
            links.iri(graph, record, Terms.am("refersTo"), chosen.thing());
            links.literal(graph, record, Terms.am("howVerified"), value.verdict.why(), Terms.ENGLISH);
            links.literal(graph, record, Terms.am("reviewed"), "false", Terms.kind("boolean"));
            links.literal(graph, record, Terms.am("score"), Integer.toString(chosen.score()), Terms.kind("decimal"));
            links.iri(graph, record, Terms.am("identifierScheme"), Release.CODE + chosen.scheme());
            links.literal(graph, record, Terms.am("identifier"), chosen.identifier(), "");
            links.iri(graph, record, Terms.am("match"), Release.CODE + (chosen.exact() ? "exactMatch" : "closeMatch"));
            links.iri(graph, record, Terms.DERIVED, chosen.record());
            if (!chosen.note().isEmpty()) {
                links.literal(graph, record, Terms.am("note"), chosen.note(), Terms.ENGLISH);
            }
            for (Verdict.Candidate second : value.verdict.others()) {
                links.iri(graph, record, Terms.am("runnerUp"), second.thing());
                links.literal(graph, record, Terms.am("runnerUpScore"), Integer.toString(second.score()),
                        Terms.kind("decimal"));
            }
        }
    }

    static void head(TextFile links, String graph, String record, String label, long rows, long firstRow)
            throws IOException {
        links.iri(graph, record, Terms.TYPE, Terms.am("TableLink"));
        links.literal(graph, record, Terms.LABEL, label, Terms.ENGLISH);
        links.literal(graph, record, Terms.am("rowCount"), Long.toString(rows), Terms.kind("integer"));
        links.literal(graph, record, Terms.am("firstRow"), Long.toString(firstRow), Terms.kind("integer"));
    }

    /** Writes a row of the report for each value. */
    void report(TextFile report) throws IOException {
        for (Value value : values.values()) {
            Verdict verdict = value.verdict;
            boolean linked = verdict.chosen().isPresent();
            List<String> cells = new ArrayList<>(List.of(column.name(), value.text, "", verdict.outcome(), "false",
                    verdict.thing(), verdict.chosen().map(Verdict.Candidate::label).orElse(""),
                    verdict.chosen().map(c -> Integer.toString(c.score())).orElse("")));
            Collection<Verdict.Candidate> second = linked ? verdict.others() : List.of();
            cells.add(second.stream().map(Verdict.Candidate::thing).collect(Collectors.joining()));
            cells.add(second.stream().map(Verdict.Candidate::label).collect(Collectors.joining()));
            cells.add(second.stream().map(c -> Integer.toString(c.score())).collect(Collectors.joining()));
            cells.add(linked ? "" : verdict.others().stream().limit(MOST_CANDIDATES).map(c -> Release.shorten(c.thing())
                    + " " + c.label() + " " + c.score()).collect(Collectors.joining("; ")));
            cells.addAll(List.of(verdict.why(), Long.toString(value.rows), Long.toString(value.firstRow)));
            report.row(cells);
        }
    }
}
