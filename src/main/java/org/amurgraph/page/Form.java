package org.amurgraph.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.query.Parameter;
import org.amurgraph.query.QueryFile;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;

/**
 * The parameters of a query as fields to fill in.
 *
 * @param fields one for each parameter
 */
record Form(List<Field> fields) {

    /**
     * A field.
     *
     * @param name the parameter's name
     * @param label its name as words
     * @param type the type of an HTML input
     * @param hint what a value has to be
     * @param value what it holds at first
     * @param options the values to choose from; empty if any may be written
     */
    record Field(String name, String label, String type, String hint, String value, List<Option> options) {
    }

    /** A value to choose, with its label. */
    record Option(String value, Shown label) {
    }

    /**
     * The form of a query.
     *
     * @param given the values of an earlier request, however wrong
     */
    static Form of(QueryFile query, Map<String, String> given, Display display) {
        return new Form(query.parameters().stream().map(p -> {
            String value = Optional.ofNullable(given.get(p.name())).or(p::standard).orElse("");
            return new Field(p.name(), p.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT),
                    input(p.type()), p.type().expected(), value,
                    options(p, value, query.query().getPrefixMapping(), display));
        }).toList());
    }

    private static String input(Parameter.Type type) {
        return switch (type) {
            case DATE -> "date";
            case NUMBER -> "number";
            case IRI, CODE, LANGUAGE, TEXT -> "text";
        };
    }

    /** For a code, the codes of the list that its standard value is of. */
    private static List<Option> options(Parameter parameter, String value, PrefixMapping prefixes, Display display) {
        if (parameter.type() != Parameter.Type.CODE || parameter.standard().isEmpty()) {
            return List.of();
        }
        Node standard = NodeFactory.createURI(prefixes.expandPrefix(parameter.standard().get()));
        List<Option> codes = display.values(standard, Terms.IN_SCHEME)
                .flatMap(scheme -> display.subjects(Terms.IN_SCHEME, scheme)).distinct()
                .map(c -> new Option(prefixes.shortForm(c.getURI()), display.of(c))).toList();
        boolean known = codes.isEmpty() || codes.stream().anyMatch(o -> o.value().equals(value));
        return known ? codes : Stream.concat(Stream.of(new Option(value, Shown.text(value))), codes.stream()).toList();
    }
}
