package org.amurgraph.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/** Turtle in the one form that a release has: sorted by subject, each with its types first. */
final class Turtle {

    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(t -> !t.getPredicate().equals(RDF.Nodes.type))
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    /** The older form of directives, which every parser knows. */
    private static final Context AT_SIGNS = Context.create().set(RIOT.symTurtleDirectiveStyle, "at");

    private Turtle() {
    }

    static void write(Graph graph, Path file) throws IOException {
        List<Triple> triples = graph.find().toList();
        triples.sort(ORDER);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, AT_SIGNS);
            writer.start();
            Am.prefixes().forEach(writer::prefix);
            triples.forEach(writer::triple);
            writer.finish();
        }
    }
}
