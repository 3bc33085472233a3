package org.amurgraph.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.amurgraph.http.Call;
import org.amurgraph.page.Origin;
import org.amurgraph.query.Ask;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** What is told of one thing: the answer of {@code queries/pages/description.rq}. */
final class Descriptions {

    /** The named query for the claims about a thing. */
    private static final String CLAIMS = "evidence-of-a-thing";

    private final Answering answering;
    private final Catalogs catalogs;

    Descriptions(Answering answering, Catalogs catalogs) {
        this.answering = answering;
        this.catalogs = catalogs;
    }

    /** The statements that are told of a node. Those of the dataset hold the whole catalogue. */
    Graph of(Node node, Serving serving, Call call) {
        if (node.equals(Serving.DATASET)) {
            return catalogs.describe(serving);
        }
        Graph graph = answering.graph(query(node, serving), serving.data(), call);
        if (graph.isEmpty()) {
            throw Identity.missing(node.getURI().substring(Am.BASE.length()));
        }
        return graph;
    }

    private static Query query(Node node, Serving serving) {
        return Ask.of(serving.description(), Map.of("node", node.getURI())).query();
    }

    /** Where these statements come from; for what claims are made about, also the claims as a table. */
    Origin origin(Node node, Serving serving) {
        boolean claimed = serving.union().contains(Node.ANY, RDF.Nodes.subject, node);
        return new Origin(query(node, serving).toString(), claimed && serving.questions().find(CLAIMS).isPresent()
                ? "/api/queries/" + CLAIMS + ".csv?thing=" + URLEncoder.encode(node.getURI(), StandardCharsets.UTF_8)
                : "");
    }

    /** The same with what has to be known of the document itself: what it is about, its licence, and its dataset. */
    Graph document(Node node, Serving serving, Call call) {
        Graph graph = of(node, serving, call);
        Node document = NodeFactory.createURI(Am.BASE + "data/" + node.getURI().substring(Am.BASE.length()));
        graph.add(Triple.create(document, RDF.Nodes.type, FOAF.Document.asNode()));
        graph.add(Triple.create(document, FOAF.primaryTopic.asNode(), node));
        graph.add(Triple.create(document, VOID.inDataset.asNode(), Serving.DATASET));
        graph.add(Triple.create(document, DCTerms.license.asNode(),
                NodeFactory.createURI(serving.about().license())));
        graph.add(Triple.create(document, DCTerms.hasVersion.asNode(),
                NodeFactory.createLiteralString(serving.name())));
        return graph;
    }
}
