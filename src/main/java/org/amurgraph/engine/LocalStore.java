package org.amurgraph.engine;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * Statements in this process, asked with ARQ.
 *
 * @param data the graphs, the default graph being their union
 * @param stages answers the patterns of a query
 */
public record LocalStore(DatasetGraph data, StageGenerator stages) implements Store {

    private static final Condition SOUND =
            new Condition("Apache Jena ARQ, in this process", Optional.empty(), Optional.empty());

    /** The graphs, with the patterns of a query answered in ARQ's own order. */
    public LocalStore(DatasetGraph data) {
        this(data, new StageGeneratorGeneric());
    }

    /**
     * The graphs, which never change, with the patterns of a query answered in an order that suits them. Those on disk
     * are not looked through for that, which would take long.
     */
    public static LocalStore measured(DatasetGraph data) {
        return isOnDisk(data) ? new LocalStore(data)
                : new LocalStore(data, new ByStatistics(Statistics.of(data.getDefaultGraph())));
    }

    private static boolean isOnDisk(DatasetGraph data) {
        return data.supportsTransactionAbort();
    }

    @Override
    public Execution start(Query query, Budget budget) {
        DatasetGraph guarded = GuardedGraph.all(data, budget);
        Context context = Context.setupContextForDataset(null, guarded);
        GuardedEngine.guard(context, budget);
        StageBuilder.setGenerator(context, stages);
        Runnable end = begin();
        return new Local(QueryExec.dataset(guarded).query(query).context(context).build(), end);
    }

    /** Data in memory never change, and are read without locks; those on disk are read in a transaction. */
    private Runnable begin() {
        if (!isOnDisk(data)) {
            return () -> { };
        }
        data.begin(ReadWrite.READ);
        return data::end;
    }

    @Override
    public Store only(DatasetDescription graphs) {
        return new LocalStore(DynamicDatasets.dynamicDataset(graphs, data, false), stages);
    }

    @Override
    public Set<Node> graphs() {
        return Iter.toSet(data.listGraphNodes());
    }

    @Override
    public Condition condition() {
        return SOUND;
    }

    private record Local(QueryExec execution, Runnable end) implements Execution {

        @Override
        public boolean ask() {
            return execution.ask();
        }

        @Override
        public RowSet rows() {
            return execution.select();
        }

        @Override
        public void graphInto(Graph graph) {
            if (execution.getQuery().isDescribeType()) {
                execution.describe(graph);
            } else {
                execution.construct(graph);
            }
        }

        @Override
        public void close() {
            execution.close();
            end.run();
        }
    }
}
