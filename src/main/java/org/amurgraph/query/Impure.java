package org.amurgraph.query;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.Unstable;

/**
 * Finds what may make a query answer differently for the same data: the clock, chance, new nodes, other services, other
 * code, and choices among rows that have no order.
 */
public final class Impure {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'|<[^\\s>]*+>");
    private static final Pattern WORD = Pattern.compile(
            "(?i)\\b(NOW|RAND|UUID|STRUUID|BNODE|SAMPLE|GROUP_CONCAT)\\s*\\(|\\b(SERVICE|LIMIT|OFFSET)\\b");
    private static final Pattern FUNCTION = Pattern.compile("(<[^\\s>]*>|\\b[A-Za-z][\\w.-]*:[\\w.-]*)\\s*\\(");

    private Impure() {
    }

    /** True if a query has the same answer, byte for byte, as long as its data stay as they are. */
    public static boolean isLasting(Query query) {
        if (query.isConstructType()
                && query.getConstructTemplate().getQuads().stream().anyMatch(Impure::hasBlankNode)) {
            return false;
        }
        return query.getQueryPattern() == null || !changes(Algebra.compile(query));
    }

    /** Transformed only to be looked through: the walker passes over what sorts and aggregates compute. */
    private static boolean changes(Op op) {
        AtomicBoolean found = new AtomicBoolean();
        Transformer.transform(new TransformCopy() {
            @Override
            public Op transform(OpService service, Op pattern) {
                found.set(true);
                return service;
            }
        }, new ExprTransformCopy() {
            @Override
            public Expr transform(ExprFunction0 function) {
                found.compareAndSet(false, function instanceof Unstable || function instanceof E_Now);
                return function;
            }

            @Override
            public Expr transform(ExprFunction1 function, Expr argument) {
                found.compareAndSet(false, function instanceof Unstable);
                return function;
            }
        }, op);
        return found.get();
    }

    private static boolean hasBlankNode(Quad quad) {
        return quad.getSubject().isBlank() || quad.getObject().isBlank() || quad.getGraph().isBlank();
    }

    /** The first such thing in a query, which is searched as ARQ writes it, without strings and comments. */
    static Optional<String> in(Query query) {
        String text = query.toString();
        Matcher word = WORD.matcher(STRING.matcher(text).replaceAll("S"));
        if (word.find()) {
            return Optional.of((word.group(1) == null ? word.group(2) : word.group(1)).toUpperCase(Locale.ROOT));
        }
        Matcher function = FUNCTION.matcher(text.substring(Math.max(text.indexOf("WHERE"), 0)));
        return function.results().map(r -> r.group(1)).filter(f -> !f.startsWith("xsd:")).findFirst()
                .map(f -> "the function " + f);
    }
}
