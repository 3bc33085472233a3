package org.amurgraph.serve;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Map;
import org.amurgraph.http.Format;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.graph.Triple;

/** Writes graphs. */
final class Rdf {

    private static final Map<Format, RDFFormat> FORMATS = Map.of(
            Format.TURTLE, RDFFormat.TURTLE_PRETTY,
            Format.JSON_LD, RDFFormat.JSONLD11_PRETTY,
            Format.N_TRIPLES, RDFFormat.NTRIPLES_UTF8,
            Format.RDF_XML, RDFFormat.RDFXML_PLAIN);

    private Rdf() {
    }

    /** Writes a graph with the prefixes that it has. */
    static void write(Graph graph, Format format, OutputStream out) {
        RDFDataMgr.write(out, graph, FORMATS.get(format));
    }

    /** A graph as bytes. */
    static byte[] bytes(Graph graph, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(graph, format, out);
        return out.toByteArray();
    }

    /** A graph of one's own with the triples of others in it, and the prefixes of the project. */
    static Graph copy(Graph... graphs) {
        Graph copy = GraphFactory.createGraphMem();
        copy.getPrefixMapping().setNsPrefixes(Am.prefixes());
        for (Graph graph : graphs) {
            ExtendedIterator<Triple> triples = graph.find();
            triples.forEachRemaining(copy::add);
        }
        return copy;
    }
}
