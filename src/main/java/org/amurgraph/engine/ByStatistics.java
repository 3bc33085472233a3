package org.amurgraph.engine;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternElements;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformationSubstitution;
import org.apache.jena.sparql.sse.Item;

/** Answers the patterns of a query in the order in which each finds the fewest statements. */
final class ByStatistics extends StageGeneratorGeneric {

    private final Order order;

    ByStatistics(Statistics statistics) {
        this.order = new Order(statistics);
    }

    @Override
    public QueryIterator execute(BasicPattern pattern, QueryIterator input, ExecutionContext context) {
        return execute(pattern, order, input, context);
    }

    private static final class Order extends ReorderTransformationSubstitution {

        private final Statistics statistics;

        Order(Statistics statistics) {
            this.statistics = statistics;
        }

        @Override
        protected double weight(PatternTriple pattern) {
            return statistics.found(new Statistics.Look(isKnown(pattern.subject), node(pattern.predicate),
                    isKnown(pattern.object), node(pattern.object)));
        }

        private static boolean isKnown(Item item) {
            return PatternElements.TERM.equals(item) || node(item).isConcrete();
        }

        private static Node node(Item item) {
            return item.isNode() ? item.getNode() : Node.ANY;
        }
    }
}
