package org.amurgraph.engine;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A call of a function whose work is done by other code than ARQ's own, which looks at the budget. */
final class GuardedCall extends ExprFunctionN {

    /** What is done with the values of the arguments. */
    @FunctionalInterface
    interface Work {
        NodeValue on(List<NodeValue> values);
    }

    private final Work work;

    GuardedCall(String name, ExprList arguments, Work work) {
        super(name, arguments);
        this.work = work;
    }

    static Expr of(ExprFunction function, ExprList arguments, Work work) {
        return new GuardedCall(function.getFunctionSymbol().getSymbol(), arguments, work);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        return work.on(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedCall(getFunctionSymbol().getSymbol(), arguments, work);
    }
}
