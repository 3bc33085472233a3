package org.amurgraph.query;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Finds what makes a query answer differently for the same data: the clock, chance, new nodes, other services. */
final class Impure {

    private static final Set<String> FUNCTIONS = Set.of("now", "rand", "uuid", "struuid", "bnode");

    private String found;

    private Impure() {
    }

    /** Name of the first such thing in a query. */
    static Optional<String> in(Query query) {
        Impure impure = new Impure();
        Walker.walk(Algebra.compile(query.getQueryPattern()), impure.new Services(), impure.new Functions());
        return Optional.ofNullable(impure.found);
    }

    private final class Services extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            found = "SERVICE";
        }
    }

    private final class Functions extends ExprVisitorBase {

        private void look(ExprFunction function) {
            String name = function.getFunctionSymbol().getSymbol();
            boolean byIri = function.getFunctionIRI() != null;
            if (FUNCTIONS.contains(name.toLowerCase(Locale.ROOT)) || byIri) {
                found = byIri ? "the function " + function.getFunctionIRI() : name.toUpperCase(Locale.ROOT);
            }
        }

        @Override
        public void visit(ExprFunction0 function) {
            look(function);
        }

        @Override
        public void visit(ExprFunction1 function) {
            look(function);
        }

        @Override
        public void visit(ExprFunctionN function) {
            look(function);
        }
    }
}
