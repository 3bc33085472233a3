package org.amurgraph.release;

import static org.amurgraph.release.Description.english;
import static org.amurgraph.release.Description.iri;
import static org.amurgraph.release.Description.text;
import static org.amurgraph.release.Description.typed;

import java.util.List;
import org.amurgraph.vocab.Am;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;

/** Describes the downloads of a release in DCAT. This is no part of the release, whose files cannot hold their sums. */
final class Distributions {

    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
    private static final Node CSVW = iri("https://www.w3.org/TR/tabular-metadata/");

    private Distributions() {
    }

    static Graph of(List<Dump> dumps) {
        Description told = new Description();
        for (Dump dump : dumps) {
            if (dump.isData()) {
                distribution(told, dump);
            } else {
                document(told, dump);
            }
            file(told, dump);
        }
        Graph graph = GraphFactory.createDefaultGraph();
        told.triples().forEach(graph::add);
        return graph;
    }

    private static void document(Description told, Dump dump) {
        Node file = Am.dump(dump.name());
        told.introduce(file, FOAF.Document, dump.description());
        if (dump.mediaType().equals(Dump.CSVM)) {
            told.add(file, DCTerms.conformsTo, CSVW);
        }
        if (!dump.dataset().equals(Am.dataset())) {
            told.add(dump.dataset(), FOAF.page, file);
        }
    }

    private static void distribution(Description told, Dump dump) {
        Node file = Am.dump(dump.name());
        told.add(dump.dataset(), DCAT.distribution, file);
        told.introduce(file, DCAT.Distribution, dump.description());
        told.add(file, DCTerms.title, english(dump.description()));
        told.add(file, DCAT.downloadURL, file);
        if (dump.isTable()) {
            told.add(file, DCTerms.conformsTo, CSVW);
            told.add(file, FOAF.page, Am.dump(dump.metadata()));
        } else {
            told.add(dump.dataset(), VOID.dataDump, file);
        }
    }

    private static void file(Description told, Dump dump) {
        Node file = Am.dump(dump.name());
        Node checksum = iri(file.getURI() + "#checksum");
        told.add(file, DCAT.mediaType, iri(MEDIA_TYPE + dump.mediaType()));
        told.add(file, DCAT.byteSize, typed(Long.toString(dump.bytes()), XSDDatatype.XSDnonNegativeInteger));
        told.add(file, iri(SPDX + "checksum"), checksum);
        told.introduce(checksum, iri(SPDX + "Checksum"), "SHA-256 of " + dump.name());
        told.add(checksum, iri(SPDX + "algorithm"), iri(SPDX + "checksumAlgorithm_sha256"));
        told.add(checksum, iri(SPDX + "checksumValue"), typed(dump.sha256(), XSDDatatype.XSDhexBinary));
    }
}
