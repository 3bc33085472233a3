package org.amurgraph.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;

/**
 * Finds what may make a query answer differently for the same data: the clock, chance, new nodes, other services, other
 * code, and choices among rows that have no order. The parsed query is searched as ARQ writes it, without strings and
 * comments, so that no corner of the syntax is missed.
 */
public final class Impure {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'|<[^\\s>]*+>");
    private static final Pattern WORD = Pattern.compile(
            "(?i)\\b(NOW|RAND|UUID|STRUUID|BNODE|SAMPLE|GROUP_CONCAT)\\s*\\(|\\b(SERVICE|LIMIT|OFFSET)\\b");
    private static final Pattern FUNCTION = Pattern.compile("(<[^\\s>]*>|\\b[A-Za-z][\\w.-]*:[\\w.-]*)\\s*\\(");

    /** What may have another value each time, whatever the data. */
    private static final Pattern CHANGING = Pattern.compile("(?i)\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(|\\bSERVICE\\b");

    private Impure() {
    }

    /** True if a query has the same answer, byte for byte, as long as its data stay as they are. */
    public static boolean isLasting(Query query) {
        boolean makesNodes = query.isConstructType()
                && query.getConstructTemplate().getQuads().stream().anyMatch(Impure::hasBlankNode);
        return !makesNodes && !CHANGING.matcher(STRING.matcher(query.toString()).replaceAll("S")).find();
    }

    private static boolean hasBlankNode(Quad quad) {
        return quad.getSubject().isBlank() || quad.getObject().isBlank() || quad.getGraph().isBlank();
    }

    /** The first such thing in a query. */
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
