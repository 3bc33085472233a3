package org.amurgraph.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.table.Row;
import org.amurgraph.table.Table;
import org.apache.jena.graph.Node;

/** Which rows each node of the graph came from, so that what is wrong with the node can be told of its rows. */
public final class Origins {

    private record Origin(Table table, Mapping mapping, Row row) {
        RowRef ref(Optional<Node> predicate) {
            List<String> columns = predicate
                    .map(p -> mapping.columnsOf(p, table.metadata().variables())).orElse(List.of());
            String filled = columns.stream().filter(c -> row.cells().containsKey(c)).findFirst()
                    .orElse(columns.isEmpty() ? "" : columns.get(0));
            return new RowRef(table.file(), row.line(), filled);
        }
    }

    private final Map<Node, List<Origin>> origins = new HashMap<>();

    void add(Node subject, Table table, Mapping mapping, Row row) {
        List<Origin> known = origins.computeIfAbsent(subject, s -> new ArrayList<>(1));
        Origin origin = new Origin(table, mapping, row);
        if (known.isEmpty() || !known.get(known.size() - 1).equals(origin)) {
            known.add(origin);
        }
    }

    /**
     * The row to name for a node: one of a table that gives its nodes this predicate, if there is any.
     *
     * @param predicate the property that is at fault, if one is
     */
    public Optional<RowRef> of(Node node, Optional<Node> predicate) {
        List<Origin> known = origins.getOrDefault(node, List.of());
        return known.stream()
                .filter(o -> predicate.isPresent() && o.mapping.makes(predicate.get())).findFirst()
                .or(() -> known.stream().filter(o -> o.row.about().equals(node.toString())).findFirst())
                .or(() -> known.stream().findFirst())
                .map(o -> o.ref(predicate));
    }

    /** True if a row that made this node is at fault already, so that what follows from it need not be told. */
    public boolean isUnsound(Node node) {
        return origins.getOrDefault(node, List.of()).stream().anyMatch(o -> !o.row.sound());
    }
}
