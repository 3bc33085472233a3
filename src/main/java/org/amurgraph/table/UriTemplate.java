package org.amurgraph.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URI template of level 1 (RFC 6570): text with {@code {column}} expressions. Column values must need no escaping;
 * what an IRI cannot carry is a finding, since a slug that changes on the way to an IRI is a trap for readers.
 */
public record UriTemplate(String text) {

    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ABSOLUTE = Pattern.compile("[a-z][a-z0-9+.-]*:");
    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]+");
    /** What may stand around the expressions: characters of an IRI in ASCII, and no stray brace. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*");

    /** True if the template makes an IRI of any values that need no escaping. */
    boolean isSound() {
        return CONSTANT.matcher(EXPRESSION.matcher(text).replaceAll("")).matches();
    }

    /** The columns that the template names. */
    List<String> columns() {
        return EXPRESSION.matcher(text).results().map(r -> r.group(1)).toList();
    }

    /**
     * The template with the row's values put in; empty if one of them is missing or needs escaping.
     *
     * @param base what a relative template is resolved against
     */
    Optional<String> expand(String base, Map<String, List<Value>> cells) {
        Matcher m = EXPRESSION.matcher(text);
        StringBuilder iri = new StringBuilder(ABSOLUTE.matcher(text).lookingAt() ? "" : base);
        while (m.find()) {
            List<Value> values = cells.getOrDefault(m.group(1), List.of());
            if (values.size() != 1 || !UNRESERVED.matcher(values.get(0).lexical()).matches()) {
                return Optional.empty();
            }
            m.appendReplacement(iri, Matcher.quoteReplacement(values.get(0).lexical()));
        }
        return Optional.of(m.appendTail(iri).toString());
    }
}
