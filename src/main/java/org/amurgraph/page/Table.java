package org.amurgraph.page;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * An answer as rows and columns, whatever the form of its query.
 *
 * @param columns the variables, in the order of the query
 * @param rows what each is bound to; a variable may be unbound
 */
public record Table(List<Var> columns, List<Binding> rows) {

    private static final Var ANSWER = Var.alloc("answer");
    private static final List<Var> TRIPLE = Var.varList(List.of("subject", "predicate", "object"));

    /** True if a column holds the labels of another, which shows them already. */
    boolean isLabel(Var column) {
        String name = column.getName();
        Var labelled = Var.alloc(name.replaceFirst("Label$", ""));
        return name.endsWith("Label") && columns.contains(labelled)
                && rows.stream().allMatch(row -> row.get(labelled) == null ? row.get(column) == null
                : row.get(labelled).isURI());
    }

    /** The answer of SELECT, which is read to its end. */
    public static Table of(RowSet rows) {
        return new Table(List.copyOf(rows.getResultVars()), rows.stream().toList());
    }

    /** The answer of ASK. */
    public static Table of(boolean answer) {
        return new Table(List.of(ANSWER), List.of(BindingFactory.binding(ANSWER,
                NodeFactory.createLiteralDT(Boolean.toString(answer), XSDDatatype.XSDboolean))));
    }

    /** The answer of CONSTRUCT or DESCRIBE, sorted. */
    public static Table of(Graph graph) {
        return new Table(TRIPLE, graph.stream().sorted(Table::compare)
                .map(t -> BindingFactory.binding(TRIPLE.get(0), t.getSubject(), TRIPLE.get(1), t.getPredicate(),
                        TRIPLE.get(2), t.getObject())).toList());
    }

    private static int compare(Triple a, Triple b) {
        int subjects = NodeCmp.compareRDFTerms(a.getSubject(), b.getSubject());
        int predicates = NodeCmp.compareRDFTerms(a.getPredicate(), b.getPredicate());
        return subjects != 0 ? subjects : predicates != 0 ? predicates
                : NodeCmp.compareRDFTerms(a.getObject(), b.getObject());
    }
}
