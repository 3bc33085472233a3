package org.amurgraph.engine;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;

/** What a query of the public may not ask for, found in its algebra, where every corner of the syntax ends up. */
final class Refusals extends TransformCopy {

    private static final String XPATH = "http://www.w3.org/2005/xpath-functions";
    /** Of XPath, what works on numbers and dates; what works on text is in SPARQL itself. */
    private static final Pattern FUNCTION = Pattern.compile(Pattern.quote(XSD.getURI()) + "\\w+|"
            + Pattern.quote(XPATH) + "(/math#\\w+|#(abs|ceiling|floor|not|boolean|dateTime|"
            + "adjust-\\w+-to-timezone|\\w+-from-\\w+))");

    private final Limits limits;

    Refusals(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Op transform(OpService service, Op inner) {
        if (!ServiceRows.isAllowed(service.getService(), limits)) {
            throw new Refused(limits.services().isEmpty()
                    ? "SERVICE is not allowed here; send each service its own query."
                    : "SERVICE is allowed here for " + limits.services().stream().sorted()
                            .collect(Collectors.joining(", ")) + ", each named by its address; send any other "
                            + "service its own query.");
        }
        // What is inside is run elsewhere, and so stays as it was written.
        return service;
    }

    /**
     * Lets the casts, {@code math:} and the safe ones of {@code fn:} pass.
     *
     * @throws Refused if the function is none of them
     */
    static void requireAllowed(String function) {
        if (!FUNCTION.matcher(function).matches() || !FunctionRegistry.get().isRegistered(function)) {
            throw new Refused("The function <" + function + "> is unknown here; use the functions of SPARQL 1.1, casts "
                    + "to XSD datatypes, or math: and the date functions of fn:.");
        }
    }
}
