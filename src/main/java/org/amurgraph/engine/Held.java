package org.amurgraph.engine;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows that one operator of a query keeps in memory: counted as they come, released when the operator is closed. */
final class Held {

    private final Budget budget;
    private long rows;

    Held(Budget budget) {
        this.budget = budget;
    }

    /** Counts rows that the operator will keep. */
    QueryIterator in(QueryIterator input) {
        return new QueryIteratorWrapper(input) {
            @Override
            protected Binding moveToNextBinding() {
                Binding row = super.moveToNextBinding();
                add(Budget.weight(row));
                return row;
            }
        };
    }

    /** Releases the rows when the operator is closed. */
    QueryIterator out(QueryIterator output) {
        return new QueryIteratorWrapper(output) {
            @Override
            protected void closeIterator() {
                super.closeIterator();
                budget.release(rows);
                rows = 0;
            }
        };
    }

    void add(long more) {
        rows += more;
        budget.hold(more);
    }

    /** Releases some rows before the operator is closed. */
    void drop(long fewer) {
        rows -= fewer;
        budget.release(fewer);
    }

    Budget budget() {
        return budget;
    }
}
