package org.amurgraph.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.QueryFile;
import org.amurgraph.table.Finding;
import org.amurgraph.table.Metadata;
import org.amurgraph.table.Suggestion;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * The mapping query of a table: a CONSTRUCT with GRAPH in its template, all of whose variables are columns of the
 * table or bound in its pattern.
 *
 * @param file the query file as findings name it
 * @param query the query
 * @param template what each row becomes
 */
record Mapping(String file, Query query, List<Quad> template) {

    /** Reads a mapping query. What is wrong with it goes to the findings; it is then empty. */
    static Optional<Mapping> parse(String file, String text, Metadata metadata, List<Finding> findings) {
        QueryFile read;
        try {
            read = QueryFile.parse(file, text);
        } catch (QueryFault e) {
            findings.add(new Finding(file, e.line(), e.column() > 0 ? "character " + e.column() : "",
                    "the mapping query is no SPARQL: " + e.getMessage().replaceAll("\\.+$", ""), "correct its syntax"));
            return Optional.empty();
        }
        Query query = read.query();
        if (!query.isConstructType() || query.getConstructTemplate().getQuads().stream().anyMatch(Quad::isDefaultGraph)) {
            findings.add(Finding.ofFile(file, "the mapping query must say in which graph each triple goes",
                    "write CONSTRUCT { GRAPH … { … } } WHERE { … }"));
            return Optional.empty();
        }
        Mapping mapping = new Mapping(file, query, query.getConstructTemplate().getQuads());
        mapping.reportUnbound(metadata.variables(), findings);
        mapping.reportBlank(findings);
        return Optional.of(mapping);
    }

    private void reportUnbound(List<String> columns, List<Finding> findings) {
        Set<String> used = new TreeSet<>();
        template.forEach(q -> nodes(q).filter(Var::isVar).forEach(v -> used.add(v.getName())));
        Collection<Var> bound = PatternVars.vars(query.getQueryPattern());
        for (String name : used) {
            if (!columns.contains(name) && !bound.contains(Var.alloc(name))) {
                findings.add(Finding.ofFile(file, "?" + name + " is neither a column of the table nor bound",
                        "name a column" + Suggestion.clause(name, columns)));
            }
        }
    }

    private void reportBlank(List<Finding> findings) {
        if (template.stream().flatMap(Mapping::nodes).anyMatch(n -> n.isBlank()
                || n.isVariable() && n.getName().startsWith("?"))) {
            findings.add(Finding.ofFile(file, "the template makes a blank node",
                    "give the node an IRI by a virtual column with a valueUrl"));
        }
    }

    private static java.util.stream.Stream<Node> nodes(Quad quad) {
        return java.util.stream.Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    /** The columns whose values become the object of a predicate, as far as the template tells. */
    List<String> columnsOf(Node predicate, List<String> columns) {
        List<String> found = new ArrayList<>();
        for (Quad quad : template) {
            if (quad.getPredicate().equals(predicate) && Var.isVar(quad.getObject())) {
                String name = quad.getObject().getName();
                columns.stream().filter(c -> name.equals(c) || name.startsWith(c + "_"))
                        .max(java.util.Comparator.comparingInt(String::length)).ifPresent(found::add);
            }
        }
        return found;
    }

    boolean makes(Node predicate) {
        return template.stream().anyMatch(q -> q.getPredicate().equals(predicate));
    }
}
