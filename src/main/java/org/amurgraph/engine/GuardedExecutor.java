package org.amurgraph.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprAggregator;

/** ARQ's executor, with the operators that keep rows in memory counting them. The rest of ARQ streams. */
final class GuardedExecutor extends OpExecutor {

    private final Budget budget;

    GuardedExecutor(ExecutionContext context) {
        super(context);
        this.budget = context.getContext().get(Budget.SYMBOL);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        Held held = new Held(budget);
        Comparator<Binding> comparator = new BindingComparator(order.getConditions(), execCxt);
        return held.out(new QueryIterSort(held.in(exec(order.getSubOp(), input)), (a, b) -> {
            budget.check();
            return comparator.compare(a, b);
        }, execCxt));
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        Held held = new Held(budget);
        QueryIterator rows = exec(group.getSubOp(), input);
        List<ExprAggregator> aggregators = group.getAggregators().stream()
                .map(a -> HeldAggregator.of(a, held)).toList();
        return held.out(new QueryIterGroup(aggregators.isEmpty() ? held.in(rows) : rows, group.getGroupVars(),
                aggregators, execCxt));
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        Held held = new Held(budget);
        return held.out(held.in(super.execute(distinct, input)));
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        Held held = new Held(budget);
        QueryIterator left = exec(join.getLeft(), input);
        return held.out(Join.join(held.in(left), exec(join.getRight(), root()), execCxt));
    }

    @Override
    protected QueryIterator execute(OpTable table, QueryIterator input) {
        if (table.isJoinIdentity() || input.isJoinIdentity()) {
            return super.execute(table, input);
        }
        Held held = new Held(budget);
        return held.out(super.execute(table, held.in(input)));
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        Held held = new Held(budget);
        QueryIterator left = exec(join.getLeft(), input);
        QueryIterator right = held.in(exec(join.getRight(), root()));
        return held.out(Join.leftJoin(left, right, join.getExprs(), execCxt));
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        Held held = new Held(budget);
        QueryIterator left = exec(minus.getLeft(), input);
        QueryIterator right = held.in(exec(minus.getRight(), root()));
        Set<Var> common = OpVars.visibleVars(minus.getLeft());
        common.retainAll(OpVars.visibleVars(minus.getRight()));
        return held.out(QueryIterMinus.create(left, right, common, execCxt));
    }

    @Override
    protected QueryIterator execute(OpService service, QueryIterator input) {
        return new ServiceRows(service, input, execCxt, budget);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        ExecutionContext counting = ExecutionContext.copyChangeActiveGraph(execCxt,
                GuardedGraph.counting(execCxt.getActiveGraph(), budget));
        QueryIterator found = new QueryIterPath(path.getTriplePath(), input, counting) {
            @Override
            protected QueryIterator nextStage(Binding row) {
                budget.forgetSteps();
                return super.nextStage(row);
            }
        };
        return new QueryIteratorWrapper(found) {
            @Override
            protected Binding moveToNextBinding() {
                budget.forgetSteps();
                return super.moveToNextBinding();
            }
        };
    }
}
