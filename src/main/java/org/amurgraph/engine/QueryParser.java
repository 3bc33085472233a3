package org.amurgraph.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amurgraph.engine.LimitReached.Limit;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Transformer;

/** Reads queries of the public: standard SPARQL 1.1, and nothing that is refused here. */
public final class QueryParser {

    /** What a relative IRI is resolved against: nothing of this machine. All parsers share what it remembers. */
    private static final IRIx BASE = new RememberingBase(IRIs.resolveIRI("file:///relative-iri/"));
    /** Reading takes time that grows with the square of the length: 0.3 seconds for so much. */
    private static final int MOST_CHARACTERS = 100_000;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{" + (GuardedFunctions.LONGEST_VALUE + 1) + "}");
    private static final Pattern PLACE = Pattern.compile("(?:at |At )?line (\\d+), column (\\d+)[.:]?\\s*");

    private QueryParser() {
    }

    /**
     * Reads a query, on a thread whose stack is the caller's business; {@link QueryRunner#parse} sees to that.
     *
     * @throws SyntaxFault if it is no SPARQL 1.1 query
     * @throws Refused if it asks for something that is not done here
     * @throws LimitReached if it is nested too deeply
     */
    public static Query parse(String text, Limits limits) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Refused("The query has " + text.length() + " characters, but may have " + MOST_CHARACTERS
                    + "; split it.");
        }
        if (LONG_NUMBER.matcher(text).find()) {
            throw new Refused("The query holds a number of more than " + GuardedFunctions.LONGEST_VALUE
                    + " digits; make it shorter.");
        }
        try {
            Query query = new Query();
            query.setBase(BASE);
            QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
            if (query.getQueryPattern() != null) {
                Transformer.transform(new Refusals(limits), new GuardedFunctions(new Budget(limits)),
                        Algebra.compile(query));
            }
            return query;
        } catch (StackOverflowError e) {
            throw LimitReached.of(Limit.DEPTH, limits);
        } catch (LimitReached e) {
            throw e;
        } catch (QueryException e) {
            // ARQ's parser wraps errors, too.
            throw e.getCause() instanceof StackOverflowError ? LimitReached.of(Limit.DEPTH, limits) : fault(e);
        }
    }

    private static SyntaxFault fault(QueryException e) {
        String message = String.valueOf(e.getMessage());
        Matcher place = PLACE.matcher(message);
        boolean placed = place.find();
        int line = placed ? Integer.parseInt(place.group(1)) : 0;
        int column = placed ? Integer.parseInt(place.group(2)) : 0;
        return new SyntaxFault(line, column, place.replaceFirst("").strip());
    }
}
