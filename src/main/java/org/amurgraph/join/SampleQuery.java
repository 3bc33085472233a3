package org.amurgraph.join;

import java.util.Optional;
import org.amurgraph.external.Field;
import org.amurgraph.external.Shape;
import org.amurgraph.key.Scheme;
import org.amurgraph.vocab.Am;
import org.amurgraph.vocab.ExternalIris;

/** A first query on a joined table, to be pasted. */
public final class SampleQuery {

    private SampleQuery() {
    }

    /** Rows with the thing that the first key column means, and a value. */
    public static String of(Shape shape) {
        Optional<Field> key = shape.fields().stream()
                .filter(f -> f.key().filter(k -> k.scheme() != Scheme.DATE).isPresent()).findFirst();
        Optional<Field> value = shape.fields().stream().filter(f -> f.key().isEmpty()).reduce((a, b) -> b);
        StringBuilder query = new StringBuilder("PREFIX skos: <" + Am.prefixes().get("skos") + ">\n"
                + "PREFIX t: <" + new ExternalIris(shape.name()).terms() + ">\n"
                + "SELECT ?row" + (key.isPresent() ? " ?thing ?label" : "") + (value.isPresent() ? " ?value" : "")
                + "\nWHERE {\n  ?row a t:Row .\n");
        key.ifPresent(k -> query.append("  ?row t:" + k.name() + "_thing ?thing .\n  ?thing skos:prefLabel ?label .\n"
                + "  FILTER (LANG(?label) = \"en\")\n"));
        value.ifPresent(v -> query.append("  OPTIONAL { ?row t:" + v.name() + " ?value }\n"));
        return query.append("}\nORDER BY ?row\nLIMIT 10\n").toString();
    }
}
