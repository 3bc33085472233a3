package org.amurgraph.bulk;

/** Terms of other vocabularies, and what stands behind the quotation marks of literals. */
final class Terms {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String CSVW = "http://www.w3.org/ns/csvw#";
    static final String SPDX = "http://spdx.org/rdf/terms#";
    static final String VOID = "http://rdfs.org/ns/void#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String DERIVED = "http://www.w3.org/ns/prov#wasDerivedFrom";
    static final String TYPE = RDF + "type";
    static final String LABEL = RDFS + "label";
    static final String ENGLISH = "@en";
    static final String EDTF = "^^<http://id.loc.gov/datatypes/edtf/EDTF>";

    private Terms() {
    }

    static String am(String term) {
        return Release.TERM + term;
    }

    /** What stands behind a value of a datatype of XML Schema. */
    static String kind(String datatype) {
        return datatype.equals("string") ? "" : "^^<" + XSD + datatype + ">";
    }
}
