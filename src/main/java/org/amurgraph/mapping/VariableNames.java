package org.amurgraph.mapping;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.PatternVars;

/** The names of all variables in a pattern: those that it binds and those that its expressions only read. */
final class VariableNames {

    private VariableNames() {
    }

    static Set<String> in(Element pattern) {
        Set<String> names = new TreeSet<>();
        PatternVars.vars(pattern).stream().map(Var::getName).forEach(names::add);
        Walker.walk(Algebra.compile(pattern), new OpVisitorBase(), new ExprVisitorBase() {
            @Override
            public void visit(ExprVar variable) {
                names.add(variable.getVarName());
            }
        });
        return names;
    }
}
