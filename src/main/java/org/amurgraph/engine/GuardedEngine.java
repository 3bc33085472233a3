package org.amurgraph.engine;

import org.amurgraph.query.Sandbox;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/** ARQ's engine with guarded functions and operators; the execution's context carries the budget. */
final class GuardedEngine extends QueryEngineMain {

    private static final QueryEngineRegistry REGISTRY = new QueryEngineRegistry();

    static {
        REGISTRY.add(new Factory());
    }

    private GuardedEngine(Query query, DatasetGraph data, Binding input, Context context) {
        super(query, data, input, context);
    }

    /** Makes a context that of a guarded execution. */
    static void guard(Context context, Budget budget) {
        Sandbox.close(context);
        context.set(ARQ.propertyFunctions, false);
        // It plans what is inside EXISTS twice: nested forty deep, for ever.
        context.set(ARQ.optExprConstantFolding, false);
        context.set(Budget.SYMBOL, budget);
        context.set(ARQConstants.symCancelQuery, budget.stopped());
        QueryEngineRegistry.set(context, REGISTRY);
        QC.setFactory(context, GuardedExecutor::new);
    }

    /** Before ARQ optimises, so that no plan holds an unguarded function. */
    @Override
    protected Op createOp(Query query) {
        Budget budget = context.get(Budget.SYMBOL);
        return Transformer.transform(new Refusals(budget.limits()), new GuardedFunctions(budget),
                super.createOp(query));
    }

    /** The things to describe are all collected first. */
    @Override
    public QueryIterator eval(Op op, DatasetGraph data, Binding input, Context context) {
        QueryIterator rows = super.eval(op, data, input, context);
        Query query = context.get(ARQConstants.sysCurrentQuery);
        return query.isDescribeType() ? new Held(context.get(Budget.SYMBOL)).in(rows) : rows;
    }

    private static final class Factory extends QueryEngineMainFactory {

        @Override
        public Plan create(Query query, DatasetGraph data, Binding input, Context context) {
            return new GuardedEngine(query, data, input, context).getPlan();
        }
    }
}
