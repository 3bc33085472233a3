package org.amurgraph.engine;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;

/** An aggregate that counts what it keeps: itself once per group, each row if it is DISTINCT, text if it joins text. */
final class HeldAggregator extends AggregatorBase {

    private final Aggregator aggregator;
    private final Held held;

    private HeldAggregator(Aggregator aggregator, Held held) {
        super(aggregator.getName(), aggregator.toPrefixString().toLowerCase(Locale.ROOT).contains(" distinct"),
                aggregator.getExprList());
        this.aggregator = aggregator;
        this.held = held;
    }

    static ExprAggregator of(ExprAggregator aggregate, Held held) {
        return new ExprAggregator(aggregate.getVar(), new HeldAggregator(aggregate.getAggregator(), held));
    }

    @Override
    public Accumulator createAccumulator() {
        held.add(1);
        Accumulator accumulator = aggregator.createAccumulator();
        return isDistinct || joins() ? new Counted(accumulator) : accumulator;
    }

    private boolean joins() {
        return aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct;
    }

    private int separatorLength() {
        String separator = aggregator instanceof AggGroupConcat concat ? concat.getSeparator()
                : aggregator instanceof AggGroupConcatDistinct concat ? concat.getSeparator() : "";
        return separator == null ? 1 : separator.length();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new HeldAggregator(aggregator.copy(expressions), held);
    }

    @Override
    public Node getValueEmpty() {
        return aggregator.getValueEmpty();
    }

    @Override
    public int hashCode() {
        return aggregator.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof HeldAggregator o && aggregator.equals(o.aggregator, bySyntax);
    }

    /** One group's value in the making. */
    private final class Counted implements Accumulator {

        private final Accumulator accumulator;
        private long length;

        Counted(Accumulator accumulator) {
            this.accumulator = accumulator;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv env) {
            if (isDistinct) {
                held.add(Budget.weight(row));
            }
            if (joins()) {
                Expr text = getExprList().get(0);
                NodeValue value = ExprLib.evalOrNull(text, row, env);
                long more = value == null ? 0 : value.asString().length() + separatorLength();
                length += more;
                held.budget().joined(length, more);
            }
            accumulator.accumulate(row, env);
        }

        @Override
        public NodeValue getValue() {
            return accumulator.getValue();
        }
    }
}
