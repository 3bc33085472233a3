package org.amurgraph.serve;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;

/** A function that nobody has registered: whoever loads it by its name leaves a mark. */
public final class Bait extends FunctionBase1 {

    /** System property that tells that the class was loaded. */
    static final String MARK = "amur.test.bait.taken";

    static {
        System.setProperty(MARK, "yes");
    }

    @Override
    public NodeValue exec(NodeValue argument) {
        return argument;
    }
}
