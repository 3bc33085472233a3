package org.amurgraph.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;

/**
 * A variable of a query that its caller may set.
 *
 * @param name the variable
 * @param type what its values are
 * @param standard the value that stands in when the caller gives none
 */
public record Parameter(String name, Type type, Optional<String> standard) {

    /** What a parameter's values are. */
    public enum Type {
        /** A full IRI, or a name with a prefix of the query. */
        IRI("an IRI, or a name with a prefix of the query such as id:khabarovsk-krai"),
        DATE("a day as YYYY-MM-DD"),
        NUMBER("a number such as 42 or 1.5"),
        LANGUAGE("a language tag such as en, zh or ru"),
        CODE("a code such as amc:planned"),
        TEXT("text of at most 1000 characters");

        private final String expected;

        Type(String expected) {
            this.expected = expected;
        }

        /** What a value has to be, in words. */
        public String expected() {
            return expected;
        }
    }

    private static final int MOST_TEXT = 1000;
    /** An undeclared prefix must not pass for a scheme. */
    private static final Pattern IRI_FORM = Pattern.compile("(https?://|urn:)[^\\s<>\"{}|\\\\^`]+");

    /** {@code name (type)} or {@code name (type) = value}. */
    private static final Pattern DECLARATION =
            Pattern.compile("([a-z][A-Za-z0-9_]*) \\((iri|date|number|language|code|text)\\)(?: = (\\S.*))?");

    /**
     * Reads a declaration of a query file's header.
     *
     * @throws IllegalArgumentException if it has another form than {@code name (type)} or {@code name (type) = value}
     */
    static Parameter parse(String declaration) {
        Matcher m = DECLARATION.matcher(declaration.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("\"" + declaration.strip()
                    + "\" is no parameter; write name (iri|date|number|language|code|text) = standard value");
        }
        return new Parameter(m.group(1), Type.valueOf(m.group(2).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(m.group(3)));
    }

    /**
     * The RDF term for a value.
     *
     * @throws IllegalArgumentException if the value is not of the parameter's type
     */
    Node node(String value, PrefixMapping prefixes) {
        boolean fits = switch (type) {
            case IRI, CODE -> IRI_FORM.matcher(prefixes.expandPrefix(value)).matches();
            case DATE -> XSDDatatype.XSDdate.isValid(value) && value.length() == "2026-01-01".length();
            case NUMBER -> value.matches("-?\\d+(\\.\\d+)?");
            case LANGUAGE -> value.matches("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");
            case TEXT -> value.length() <= MOST_TEXT;
        };
        if (!fits) {
            String shown = value.length() > 100 ? value.substring(0, 100) + "…" : value;
            throw new IllegalArgumentException("the parameter " + name + " is \"" + shown + "\", but takes "
                    + type.expected);
        }
        return switch (type) {
            case IRI, CODE -> NodeFactory.createURI(prefixes.expandPrefix(value));
            case DATE -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
            case NUMBER -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal);
            case LANGUAGE, TEXT -> NodeFactory.createLiteralString(value);
        };
    }
}
