package org.amurgraph.external;

/** The words of our own that stand in CSVW metadata beside those of the standard, for reader and writer alike. */
final class Csvw {

    static final String CONTEXT = "http://www.w3.org/ns/csvw";
    static final String COMMENT = "rdfs:comment";
    static final String TITLE = "dc:title";
    static final String DESCRIPTION = "dc:description";
    static final String SOURCE = "dc:source";
    static final String LICENSE = "dc:license";
    static final String NAME = "am:name";
    static final String RETRIEVED = "am:retrieved";
    static final String SCHEME = "am:scheme";
    static final String CONFIDENCE = "am:confidence";
    static final String TYPE = "am:type";
    static final String WITHIN = "am:within";
    static final String REASON = "am:reason";
    static final String REPORTER = "am:reporter";
    static final String PARTNER = "am:partner";
    static final String PERIOD = "am:period";
    static final String FLOW = "am:flow";

    private Csvw() {
    }
}
