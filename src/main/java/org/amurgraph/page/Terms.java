package org.amurgraph.page;

import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;

/** The terms that pages give a place of their own. All others are shown as they come. */
final class Terms {

    static final Node TYPE = RDF.Nodes.type;
    static final Node SUBJECT = RDF.Nodes.subject;
    static final Node PREDICATE = RDF.Nodes.predicate;
    static final Node OBJECT = RDF.Nodes.object;
    static final Node LABEL = RDFS.Nodes.label;
    static final Node SUBCLASS = RDFS.Nodes.subClassOf;
    static final Node INVERSE = OWL.inverseOf.asNode();
    static final Node PREFERRED = SKOS.prefLabel.asNode();
    static final Node DEFINITION = SKOS.definition.asNode();
    static final Node IN_SCHEME = SKOS.inScheme.asNode();
    static final Node FORM = SKOSXL.literalForm.asNode();
    static final Node TITLE = DCTerms.title.asNode();
    static final Node PUBLISHER = DCTerms.publisher.asNode();
    static final Node SELECTOR = OA.hasSelector.asNode();
    static final Node START = OA.start.asNode();
    static final Node END = OA.end.asNode();
    static final Node NUMBER = NodeFactory.createURI("http://qudt.org/schema/qudt/numericValue");
    static final Node UNIT = NodeFactory.createURI("http://qudt.org/schema/qudt/hasUnit");
    static final Node GEOMETRY = NodeFactory.createURI("http://www.opengis.net/ont/geosparql#hasGeometry");
    static final Node WKT = NodeFactory.createURI("http://www.opengis.net/ont/geosparql#asWKT");
    static final Node URL = NodeFactory.createURI("https://schema.org/url");

    static final Node CLAIM = Am.term("Claim");
    static final Node STATED_IN = Am.term("statedIn");
    static final Node STATED_BY = Am.term("statedBy");
    static final Node MODALITY = Am.term("modality");
    static final Node ASSESSMENT = Am.term("assessment");
    static final Node PARAPHRASE = Am.term("paraphrase");
    static final Node EVIDENCE = Am.term("evidence");
    static final Node PASSAGE_SHA256 = Am.term("passageSha256");
    static final Node FILE_NAME = Am.term("fileName");
    static final Node QUANTITY = Am.term("quantity");
    static final Node COMPARATOR = Am.term("comparator");
    static final Node PERIOD = Am.term("period");
    static final Node MISSING = Am.term("missing");
    static final Node MISSING_REASON = Am.term("missingReason");
    static final Node WHEN = Am.term("when");
    static final Node EARLIEST = Am.term("earliest");
    static final Node LATEST = Am.term("latest");
    static final Node EXTENT = Am.term("temporalExtent");
    static final Node QUALIFIER = Am.term("temporalQualifier");
    static final Node HAS_NAME = Am.term("hasName");
    static final Node NAME_KIND = Am.term("nameKind");
    static final Node NOTE = Am.term("note");
    static final Node BETWEEN = Am.term("betweenClaim");
    static final Node LINKED = Am.term("linkedThing");
    static final Node LINK_TARGET = Am.term("linkTarget");
    static final Node SCHEME = Am.term("identifierScheme");
    static final Node IDENTIFIER = Am.term("identifier");
    static final Node MATCH = Am.term("match");
    static final Node HOW_VERIFIED = Am.term("howVerified");

    private Terms() {
    }
}
