package org.amurgraph.table;

/** One value of a cell, typed by the metadata of its column. */
public sealed interface Value {

    /** The characters of the cell, or the IRI it stands for. */
    String lexical();

    /** A text in a natural language, as the column's {@code lang} says. */
    record Text(String lexical, String language) implements Value {
    }

    /** A literal of an XML Schema or EDTF datatype, given by its IRI. */
    record Literal(String lexical, String datatype) implements Value {
    }

    /** A name of a thing: an expanded URI template, a referenced row or a code. */
    record Iri(String lexical) implements Value {
    }
}
