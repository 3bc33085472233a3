package org.amurgraph.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A query with its answer, of which a page is made.
 *
 * @param query the query with its values
 * @param table the answer
 */
public record Answered(Query query, Table table) {

    /**
     * The rows that tell of one node.
     *
     * @param node the node
     * @param rows in the order of the answer, at least one
     */
    record Entry(Node node, List<Binding> rows) {

        /** What a variable is bound to in the rows, each value once. */
        List<Node> values(String variable) {
            Var name = Var.alloc(variable);
            return rows.stream().map(row -> row.get(name)).filter(Objects::nonNull).distinct().toList();
        }

        /** What a variable is bound to in the first row that binds it. */
        Optional<Node> value(String variable) {
            return values(variable).stream().findFirst();
        }

        /** The text of a variable's value; blank if there is none. */
        String text(String variable) {
            return value(variable).map(v -> v.isLiteral() ? v.getLiteralLexicalForm() : v.toString()).orElse("");
        }

        /** The same by the values of another variable. */
        List<Entry> by(String variable) {
            return grouped(rows, variable);
        }

        /** The rows in which a variable has this text, by the values of another. */
        List<Entry> where(String variable, String text, String key) {
            return grouped(rows.stream().filter(row -> new Entry(node, List.of(row)).text(variable).equals(text))
                    .toList(), key);
        }
    }

    /** The rows by what a variable is bound to in them, without those in which it is not. */
    List<Entry> by(String variable) {
        return grouped(table.rows(), variable);
    }

    private static List<Entry> grouped(List<Binding> rows, String variable) {
        Var name = Var.alloc(variable);
        Map<Node, List<Binding>> groups = rows.stream().filter(row -> row.contains(name)).collect(
                Collectors.groupingBy(row -> row.get(name), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> new Entry(group.getKey(), group.getValue())).toList();
    }

    /** Path of the editor with the query. */
    String editor() {
        return Links.sparql(query.toString());
    }
}
