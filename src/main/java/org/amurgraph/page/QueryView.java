package org.amurgraph.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amurgraph.page.Form.Field;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Parameter;
import org.amurgraph.query.QueryFile;
import org.apache.jena.query.Query;

/**
 * What the page of a query shows besides its answer.
 *
 * @param file the query
 * @param values all parameters with the values in force
 * @param fields a field for each parameter
 * @param text the query in SPARQL, with its values
 */
record QueryView(QueryFile file, Map<String, String> values, List<Field> fields, String text) {

    static QueryView of(QueryFile file, Map<String, String> given, Display display) {
        Map<String, String> values = new TreeMap<>();
        for (Parameter parameter : file.parameters()) {
            parameter.standard().ifPresent(value -> values.put(parameter.name(), value));
        }
        values.putAll(given);
        return new QueryView(file, values, Form.of(file, given, display).fields(), text(file, given));
    }

    private static String text(QueryFile file, Map<String, String> given) {
        try {
            return Ask.of(file, given).query().toString();
        } catch (IllegalArgumentException e) {
            // The page tells the problem; the query is shown with its variables.
            return file.query().toString();
        }
    }

    String question() {
        return file.header("question").orElse(file.name());
    }

    /** Endings of the forms in which the answer can be had. */
    List<String> endings() {
        Query query = file.query();
        return query.isConstructType() || query.isDescribeType() ? List.of(".ttl", ".jsonld", ".nt", ".rdf")
                : List.of(".csv", ".json");
    }

    String answer(String ending) {
        return Links.answer(file.name(), ending, values);
    }

    /** Path of the page that also lists the claims. */
    String cited() {
        Map<String, String> all = new TreeMap<>(values);
        all.put("cite", "true");
        return Links.answer(file.name(), "", all);
    }

    /** Path of the editor with the query. */
    String editor() {
        return Links.sparql(text);
    }
}
