package org.amurgraph.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.QueryFile;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Queries that must return nothing. Each selects {@code ?focus}, the node at fault, and where they apply
 * {@code ?property} and {@code ?found}; its header says {@code # Severity:},
 * {@code # Problem:} and {@code # Solution:}.
 */
public final class Checks {

    private static final Var FOCUS = Var.alloc("focus");
    private static final Set<String> SEVERITIES = Set.of("error", "warning");

    private final Catalogue catalogue;

    /**
     * Takes the checks of a catalogue.
     *
     * @throws QueryFault if one of them does not select ?focus or lacks its header
     */
    public Checks(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (QueryFile check : catalogue.queries().values()) {
            if (!check.query().isSelectType() || !check.query().getProjectVars().contains(FOCUS)
                    || check.header("problem").isEmpty() || check.header("solution").isEmpty()
                    || !SEVERITIES.contains(check.header("severity").orElse(""))) {
                throw new QueryFault(check.file(), 0,
                        "a check selects ?focus and has the headers # Severity: (error or warning), # Problem: and # Solution:");
            }
        }
    }

    /** What the checks find. */
    public List<Violation> run(DatasetGraph data) {
        List<Violation> violations = new ArrayList<>();
        for (QueryFile check : catalogue.queries().values()) {
            try (QueryExec exec = QueryExec.dataset(data).query(check.query()).build()) {
                exec.select().forEachRemaining(row -> {
                    if (row.get(FOCUS) == null) {
                        throw new QueryFault(check.file(), 0, "the check finds a row without ?focus");
                    }
                    Optional<Node> found = Optional.ofNullable(row.get(Var.alloc("found")));
                    violations.add(new Violation(row.get(FOCUS), Optional.ofNullable(row.get(Var.alloc("property"))),
                            found, check.header("problem").orElseThrow()
                                    + found.map(f -> " (found " + Shapes.shown(f) + ")").orElse(""),
                            check.header("solution").orElseThrow(),
                            check.header("severity").orElseThrow().equals("error")));
                });
            }
        }
        return violations;
    }
}
