package org.amurgraph.store;

import java.util.Set;
import org.amurgraph.engine.Refused;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.Path;

/**
 * Refuses what an engine may take for an order where SPARQL has a pattern: with many, predicates and graph names of
 * their own search text, load code or show what they are. A predicate of a vocabulary that the release uses is no such
 * order.
 */
final class Orders extends TransformCopy {

    private final Set<String> namespaces;
    private final Set<String> graphs;

    /**
     * What is no order.
     *
     * @param namespaces beginnings of the predicates that may stand in a query
     * @param graphs the graphs that may
     */
    Orders(Set<String> namespaces, Set<String> graphs) {
        this.namespaces = namespaces;
        this.graphs = graphs;
    }

    /**
     * Looks through a query.
     *
     * @throws Refused if there is another predicate or graph in it
     */
    void refuse(Query query) {
        if (query.getQueryPattern() != null) {
            Transformer.transform(this, new ExprTransformCopy(), Algebra.compile(query));
        }
    }

    @Override
    public Op transform(OpBGP patterns) {
        patterns.getPattern().forEach(triple -> require(triple.getPredicate()));
        return super.transform(patterns);
    }

    @Override
    public Op transform(OpPath path) {
        require(path.getTriplePath().getPath());
        return super.transform(path);
    }

    @Override
    public Op transform(OpGraph graph, Op inner) {
        if (graph.getNode().isURI() && !graphs.contains(graph.getNode().getURI())) {
            throw new Refused("There is no graph <" + graph.getNode().getURI() + "> here; the graphs are listed at "
                    + "/catalog.");
        }
        return super.transform(graph, inner);
    }

    private void require(Path path) {
        if (path instanceof P_Link link) {
            require(link.getNode());
        } else if (path instanceof P_ReverseLink link) {
            require(link.getNode());
        } else if (path instanceof P_NegPropSet not) {
            not.getNodes().forEach(link -> require(link.getNode()));
        } else if (path instanceof P_Path1 one) {
            require(one.getSubPath());
        } else if (path instanceof P_Path2 two) {
            require(two.getLeft());
            require(two.getRight());
        } else {
            throw new Refused("This property path is not understood here; use those of SPARQL 1.1.");
        }
    }

    private void require(Node predicate) {
        if (predicate.isURI() && namespaces.stream().noneMatch(predicate.getURI()::startsWith)) {
            throw new Refused("The predicate <" + predicate.getURI() + "> is in no vocabulary that the release uses, "
                    + "and the store might take it for an order; leave it out.");
        }
    }
}
