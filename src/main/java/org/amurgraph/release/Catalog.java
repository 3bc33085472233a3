package org.amurgraph.release;

import static org.amurgraph.release.Description.english;
import static org.amurgraph.release.Description.iri;
import static org.amurgraph.release.Description.text;
import static org.amurgraph.release.Description.typed;

import java.util.List;
import org.amurgraph.vocab.Am;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** Describes a release in VoID and DCAT: what it is, which graphs it has, and how much is in them. */
public final class Catalog {

    private static final Node CATALOG = iri(Am.BASE + "catalog");
    private static final Node CREATOR = Am.datasetPart("creator");

    private Catalog() {
    }

    /** What a dataset says of itself. */
    public static List<Triple> of(DatasetInfo info) {
        Description told = new Description();
        Node dataset = Am.dataset();
        told.introduce(dataset, VOID.Dataset, info.title());
        told.add(dataset, RDF.Nodes.type, DCAT.Dataset.asNode());
        told.add(dataset, DCTerms.title, english(info.title()));
        told.add(dataset, DCTerms.description, english(info.description()));
        told.add(dataset, iri(DCAT.NS + "version"), text(info.version()));
        told.add(dataset, DCTerms.issued, typed(info.issued(), XSDDatatype.XSDdate));
        told.add(dataset, DCTerms.license, iri(info.license()));
        told.add(dataset, DCTerms.creator, CREATOR);
        told.add(dataset, DCTerms.publisher, CREATOR);
        told.add(dataset, VOID.uriSpace, text(Am.BASE));
        told.introduce(CREATOR, FOAF.Agent, info.creator());
        told.add(CREATOR, FOAF.name, text(info.creator()));
        told.introduce(CATALOG, DCAT.Catalog, "Catalogue of " + info.title());
        told.add(CATALOG, DCTerms.title, english("Catalogue of " + info.title()));
        told.add(CATALOG, DCTerms.description, english("Describes " + info.title() + " and the files it comes in."));
        told.add(CATALOG, DCAT.dataset, dataset);
        return told.triples();
    }

    /**
     * How much a dataset holds, these counts included.
     *
     * @param home the named graph to which the counts will be added
     */
    public static List<Triple> countsOf(DatasetGraph data, Node home) {
        return Counts.of(data, home);
    }
}
