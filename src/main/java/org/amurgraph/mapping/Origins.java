package org.amurgraph.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.table.Row;
import org.amurgraph.table.Table;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Which rows some nodes of a graph came from, so that what is wrong with the nodes can be told of the rows. It is found
 * out by mapping the tables once more, since most of the time nothing is wrong.
 */
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

    private Origins(Set<Node> nodes) {
        nodes.forEach(node -> origins.put(node, new ArrayList<>()));
    }

    /**
     * Finds out where nodes came from.
     *
     * @param tables the tables that the graph was made of
     * @throws IOException if a table cannot be read any more
     */
    public static Origins of(Set<Node> nodes, List<Table> tables) throws IOException {
        Origins origins = new Origins(nodes);
        if (!nodes.isEmpty()) {
            for (Table table : tables) {
                new Mapper(new ArrayList<>(), origins::add).map(table);
            }
        }
        return origins;
    }

    private void add(Quad quad, Table table, Mapping mapping, Row row) {
        List<Origin> known = origins.get(quad.getSubject());
        if (known != null && (known.isEmpty() || known.get(known.size() - 1).row.line() != row.line()
                || known.get(known.size() - 1).table != table)) {
            known.add(new Origin(table, mapping, row));
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
