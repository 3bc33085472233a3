package org.amurgraph.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.QueryFile;
import org.amurgraph.table.Finding;
import org.amurgraph.table.Metadata;
import org.amurgraph.table.Suggestion;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * The mapping query of a table: a CONSTRUCT with GRAPH in its template. Its variables are the columns of the table and
 * what its pattern binds; every column is used.
 *
 * @param file the query file as findings name it
 * @param query the query
 * @param template what each row becomes
 */
record Mapping(String file, Query query, List<Quad> template) {

    /** Reads a mapping query. What is wrong with it goes to the findings; it is then empty. */
    static Optional<Mapping> parse(QueryFile read, Metadata metadata, List<Finding> findings) {
        int before = findings.size();
        read.requireConstruct();
        if (!(read.query().getQueryPattern() instanceof ElementGroup group)
                || !group.getElements().stream().allMatch(e -> e instanceof ElementBind || e instanceof ElementFilter)) {
            throw new QueryFault(read.file(), 0, "the WHERE clause of a mapping has only BIND and FILTER, since an inner "
                    + "group does not see the row");
        }
        Mapping mapping = new Mapping(read.file(), read.query(), read.query().getConstructTemplate().getQuads());
        Set<String> used = mapping.variables();
        mapping.reportUnknown(used, metadata.variables(), findings);
        metadata.requiredInMapping().stream().filter(c -> !used.contains(c)).forEach(c -> findings.add(Finding.ofFile(
                read.file(), "the column " + Finding.quote(c) + " is not used",
                "give it a place in the template, or remove it from the table")));
        mapping.reportTwoLists(metadata.lists(), findings);
        return findings.size() == before ? Optional.of(mapping) : Optional.empty();
    }

    /** Every variable that the query mentions, also inside expressions. */
    private Set<String> variables() {
        Set<String> used = new TreeSet<>(VariableNames.in(query.getQueryPattern()));
        template.forEach(q -> nodes(q).filter(Var::isVar).forEach(v -> used.add(v.getName())));
        return used;
    }

    private void reportUnknown(Set<String> used, List<String> columns, List<Finding> findings) {
        List<String> bound = PatternVars.vars(query.getQueryPattern()).stream().map(Var::getName).toList();
        for (String name : used) {
            if (!columns.contains(name) && !bound.contains(name) && !name.equals(Metadata.UNBOUND)) {
                findings.add(Finding.ofFile(file, "?" + name + " is neither a column of the table nor bound",
                        "name a column" + Suggestion.clause(name, columns)));
            }
        }
    }

    private void reportTwoLists(List<String> lists, List<Finding> findings) {
        for (Quad quad : template) {
            List<String> names = nodes(quad).filter(Var::isVar).map(Node::getName).filter(lists::contains).toList();
            if (names.size() > 1) {
                findings.add(Finding.ofFile(file, "one triple combines the list columns " + String.join(" and ", names),
                        "give each a triple of its own"));
            }
        }
    }

    private static Stream<Node> nodes(Quad quad) {
        return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    /** The columns whose values become the object of a predicate, as far as the template tells. */
    List<String> columnsOf(Node predicate, List<String> columns) {
        List<String> found = new ArrayList<>();
        for (Quad quad : template) {
            if (quad.getPredicate().equals(predicate) && Var.isVar(quad.getObject())) {
                String name = quad.getObject().getName();
                columns.stream().filter(c -> name.equals(c) || name.startsWith(c + "_"))
                        .max(Comparator.comparingInt(String::length)).ifPresent(found::add);
            }
        }
        return found;
    }

    boolean makes(Node predicate) {
        return template.stream().anyMatch(q -> q.getPredicate().equals(predicate));
    }
}
