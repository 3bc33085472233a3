package org.amurgraph.engine;

import java.io.OutputStream;
import org.amurgraph.engine.LimitReached.Limit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * The answer of a running query, whole or not at all: beyond a limit each way to read it throws {@link LimitReached}.
 */
public final class Answer {

    private final Execution execution;
    private final Budget budget;

    Answer(Execution execution, Budget budget) {
        this.execution = execution;
        this.budget = budget;
    }

    /** The answer of ASK. */
    public boolean ask() {
        return execution.ask();
    }

    /** The rows of SELECT, computed as they are read. */
    public RowSet rows() {
        RowSet rows = execution.rows();
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, new Counter()::count));
    }

    /** The triples of CONSTRUCT or DESCRIBE, with the query's prefixes. */
    public Graph graph() {
        Graph graph = new Limited(new GraphMem2Fast(), budget);
        execution.graphInto(graph);
        return graph;
    }

    /** Lets as many bytes pass as an answer may have. */
    public OutputStream bounded(OutputStream out) {
        return new BoundedOutput(out, budget);
    }

    private final class Counter {

        private long count;

        Binding count(Binding row) {
            if (++count > budget.limits().rows()) {
                throw budget.stop(Limit.ROWS);
            }
            return row;
        }
    }

    private static final class Limited extends WrappedGraph {

        private final Budget budget;

        Limited(Graph graph, Budget budget) {
            super(graph);
            this.budget = budget;
        }

        @Override
        public void add(Triple triple) {
            super.add(triple);
            if (size() > budget.limits().rows()) {
                throw budget.stop(Limit.ROWS);
            }
        }

        @Override
        public void performAdd(Triple triple) {
            add(triple);
        }
    }
}
