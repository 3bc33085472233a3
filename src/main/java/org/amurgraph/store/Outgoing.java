package org.amurgraph.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.Template;

/**
 * A query in the form in which every engine gives the same answer to it: yes or no as a table of one row or none, which
 * Virtuoso gives anyway; a description as what SPARQL leaves open, here all statements about a node.
 */
final class Outgoing {

    private static final Var FOUND = Var.alloc("amurFound");
    private static final Var DESCRIBED = Var.alloc("amurDescribed");
    private static final Triple STATEMENT =
            Triple.create(DESCRIBED, Var.alloc("amurProperty"), Var.alloc("amurValue"));

    private Outgoing() {
    }

    /**
     * The query as it is sent. It gets no LIMIT of ours: Virtuoso refuses a large one where rows are sorted, and what
     * is too much is not taken in anyway.
     */
    static Query of(Query query) {
        if (query.isAskType()) {
            return ask(query);
        }
        if (query.isDescribeType()) {
            return describe(query);
        }
        return query;
    }

    private static Query ask(Query query) {
        Query sent = query.cloneQuery();
        sent.setQuerySelectType();
        sent.addResultVar(FOUND, NodeValue.makeInteger(1));
        sent.setLimit(1);
        return sent;
    }

    private static Query describe(Query query) {
        ElementUnion things = new ElementUnion();
        if (query.getQueryPattern() != null) {
            if (query.isQueryResultStar()) {
                query.resetResultVars();
            }
            query.getProjectVars().forEach(variable -> things.addElement(group(new ElementSubQuery(
                    column(query, variable)))));
        }
        List<Binding> named = new ArrayList<>();
        for (Node thing : query.getResultURIs()) {
            named.add(BindingFactory.binding(DESCRIBED, thing));
        }
        things.addElement(group(new ElementData(List.of(DESCRIBED), named)));
        ElementGroup pattern = group(things);
        pattern.addElement(new ElementTriplesBlock(BasicPattern.wrap(List.of(STATEMENT))));
        Query sent = QueryFactory.create();
        sent.setSyntax(Syntax.syntaxSPARQL_11);
        sent.setPrefixMapping(query.getPrefixMapping());
        sent.setQueryConstructType();
        sent.setConstructTemplate(new Template(BasicPattern.wrap(List.of(STATEMENT))));
        sent.setQueryPattern(pattern);
        return sent;
    }

    /** The values of one variable of a description's pattern. */
    private static Query column(Query query, Var variable) {
        Query column = query.cloneQuery();
        // A prologue may not stand inside a query.
        column.setPrefixMapping(PrefixMapping.Factory.create());
        column.setQuerySelectType();
        column.setQueryResultStar(false);
        column.getProject().clear();
        column.addResultVar(DESCRIBED, new ExprVar(variable));
        // With all rows in hand, those that say the same may be left out; of some of them, they count.
        column.setDistinct(!query.hasLimit() && !query.hasOffset());
        return column;
    }

    private static ElementGroup group(Element element) {
        ElementGroup group = new ElementGroup();
        group.addElement(element);
        return group;
    }
}
