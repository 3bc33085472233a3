package org.amurgraph.release;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/** What the values of a table's column have in common, since a column can declare it once only. */
sealed interface Kind {

    /** Names of things. */
    record Iri() implements Kind {
    }

    /** Text in one language. */
    record Text(String language) implements Kind {
    }

    /** Literals of one datatype, given by its IRI. */
    record Typed(String datatype) implements Kind {
    }

    static Kind of(Node value) {
        if (!value.isLiteral()) {
            return new Iri();
        }
        return value.getLiteralLanguage().isEmpty() ? new Typed(value.getLiteralDatatypeURI())
                : new Text(value.getLiteralLanguage());
    }

    /** Ending of a column's name that tells it from a column of the same property with another kind of value. */
    default String suffix() {
        if (this instanceof Text text) {
            return "_" + text.language().replace('-', '_');
        }
        return this instanceof Typed typed ? "_" + typed.datatype().replaceFirst("^.*[/#]", "") : "_iri";
    }

    /** Says in CSVW what the values are. */
    default void describe(JsonObjectBuilder column) {
        if (this instanceof Text text) {
            column.add("lang", text.language());
        } else if (this instanceof Typed typed && typed.datatype().startsWith(XSD.getURI())) {
            column.add("datatype", typed.datatype().substring(XSD.getURI().length()));
        } else if (this instanceof Typed typed) {
            column.add("datatype", Json.createObjectBuilder().add("@id", typed.datatype()).add("base", "string"));
        } else {
            column.add("datatype", "anyURI");
        }
    }
}
