package org.amurgraph.serve;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.amurgraph.vocab.Am;
import org.amurgraph.vocab.ExternalIris;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * What the dataset and its endpoint are: DCAT and VoID at {@code /catalog} and {@code /.well-known/void}, and with a
 * SPARQL 1.1 Service Description at {@code /sparql}.
 */
final class Catalogs implements Resource {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMAT = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULT_FORMATS = List.of("SPARQL_Results_JSON", "SPARQL_Results_XML",
            "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "JSON-LD", "N-Triples", "RDF_XML");
    private static final Node SERVICE = NodeFactory.createURI(Am.BASE + "sparql");
    private static final Node CATALOG = NodeFactory.createURI(Am.BASE + "catalog");
    private static final Node DOCUMENT = NodeFactory.createURI(Am.BASE + ".well-known/void");
    private static final Node DEFAULT_GRAPH = NodeFactory.createURI(Am.BASE + "dataset#default-graph");

    private final Supplier<URI> publicUrl;
    private final List<String> features;

    /**
     * Catalogues.
     *
     * @param publicUrl where clients find the server
     * @param asksOthers true if queries may ask endpoints elsewhere
     */
    Catalogs(Supplier<URI> publicUrl, boolean asksOthers) {
        this.publicUrl = publicUrl;
        this.features = asksOthers ? List.of("UnionDefaultGraph", "BasicFederatedQuery") : List.of("UnionDefaultGraph");
    }

    /** Answers for {@code catalog} and {@code .well-known/void}. */
    @Override
    public Reply get(Call call, Serving serving) {
        String path = call.path();
        if (path.equals("catalog") || path.equals(".well-known/void")) {
            return reply(path, call.negotiate(Documents.FORMATS), true, serving);
        }
        Format format = Optional.of(path).filter(p -> p.startsWith("catalog."))
                .flatMap(p -> Format.of(p.substring("catalog.".length()), Documents.FORMATS))
                .orElseThrow(() -> Identity.missing(path));
        return reply("catalog", new Negotiation.Choice(format, format.mediaType()), false, serving);
    }

    /** Answers for {@code sparql} where there is no query: a page to write one, or what the endpoint is. */
    Reply service(Call call, Serving serving) {
        Negotiation.Choice choice;
        try {
            choice = call.negotiate(Documents.FORMATS);
        } catch (Problem e) {
            throw new Problem(400, "There is no query; send one as the parameter query.");
        }
        if (choice.format() == Format.HTML) {
            return new Editor("", call, serving).blank();
        }
        return reply("sparql", choice, true, serving);
    }

    private Reply reply(String key, Negotiation.Choice choice, boolean negotiated, Serving serving) {
        String whole = key + ' ' + publicUrl.get() + features;
        return new Reply.Content(whole, choice.contentType(), negotiated, Map.of(), () -> {
            Graph graph = describe(serving);
            return choice.format() == Format.HTML
                    ? made(serving.pages().node(key.equals("catalog") ? CATALOG : Serving.DATASET, graph))
                    : new Reply.Made(Rdf.bytes(graph, choice.format()), true);
        });
    }

    private static Reply.Made made(String page) {
        return new Reply.Made(page.getBytes(StandardCharsets.UTF_8), true);
    }

    /** The dataset, its graphs, its files and its endpoint. */
    Graph describe(Serving serving) {
        Graph graph = Rdf.copy(serving.release().data().getGraph(Am.graph("catalog")),
                serving.release().distributions());
        serving.release().manifest().tables().forEach(t -> addTable(new ExternalIris(t), serving.union(), graph));
        Node endpoint = NodeFactory.createURI(publicUrl.get().resolve("sparql").toString());
        graph.add(Triple.create(Serving.DATASET, VOID.sparqlEndpoint.asNode(), endpoint));
        graph.add(Triple.create(Serving.DATASET, RDF.Nodes.type, sd("Dataset")));
        graph.add(Triple.create(SERVICE, RDF.Nodes.type, sd("Service")));
        graph.add(Triple.create(SERVICE, sd("endpoint"), endpoint));
        graph.add(Triple.create(SERVICE, RDF.Nodes.type, DCAT.DataService.asNode()));
        graph.add(Triple.create(SERVICE, DCTerms.title.asNode(),
                NodeFactory.createLiteralLang("SPARQL endpoint", "en")));
        graph.add(Triple.create(SERVICE, DCAT.endpointURL.asNode(), endpoint));
        graph.add(Triple.create(SERVICE, DCAT.servesDataset.asNode(), Serving.DATASET));
        graph.add(Triple.create(DOCUMENT, RDF.Nodes.type, VOID.DatasetDescription.asNode()));
        graph.add(Triple.create(DOCUMENT, FOAF.primaryTopic.asNode(), Serving.DATASET));
        graph.find(Serving.DATASET, DCAT.distribution.asNode(), Node.ANY).toList().forEach(t -> {
            graph.add(Triple.create(t.getObject(), DCTerms.license.asNode(),
                    NodeFactory.createURI(serving.about().license())));
            graph.add(Triple.create(t.getObject(), DCAT.accessURL.asNode(),
                    NodeFactory.createURI(publicUrl.get().resolve("dump/").toString())));
        });
        graph.add(Triple.create(SERVICE, sd("supportedLanguage"), sd("SPARQL11Query")));
        features.forEach(f -> graph.add(Triple.create(SERVICE, sd("feature"), sd(f))));
        graph.add(Triple.create(SERVICE, sd("defaultDataset"), Serving.DATASET));
        RESULT_FORMATS.forEach(f -> graph.add(Triple.create(SERVICE, sd("resultFormat"),
                NodeFactory.createURI(FORMAT + f))));
        graph.add(Triple.create(Serving.DATASET, sd("defaultGraph"), DEFAULT_GRAPH));
        graph.add(Triple.create(DEFAULT_GRAPH, RDF.Nodes.type, sd("Graph")));
        graph.add(Triple.create(DEFAULT_GRAPH, VOID.triples.asNode(), NodeFactory.createLiteralDT(
                Integer.toString(serving.union().size()), XSDDatatype.XSDinteger)));
        serving.data().graphs().forEach(name -> {
            graph.add(Triple.create(Serving.DATASET, sd("namedGraph"), name));
            graph.add(Triple.create(name, RDF.Nodes.type, sd("NamedGraph")));
            graph.add(Triple.create(name, sd("name"), name));
            graph.add(Triple.create(name, sd("graph"), name));
            graph.add(Triple.create(name, RDF.Nodes.type, sd("Graph")));
        });
        return graph;
    }

    /** Adds what a joined table says of itself: it is no part of the curated catalogue. */
    private static void addTable(ExternalIris iris, Graph union, Graph graph) {
        Node table = NodeFactory.createURI(iris.table());
        Stream.of(iris.table(), iris.table() + "/checksum", iris.graph(), iris.linksGraph()).map(NodeFactory::createURI)
                .forEach(s -> union.find(s, Node.ANY, Node.ANY).forEachRemaining(graph::add));
        union.find(CATALOG, Node.ANY, table).forEachRemaining(graph::add);
        Stream.of(iris.graph(), iris.linksGraph()).forEach(g -> graph.add(
                Triple.create(Serving.DATASET, VOID.subset.asNode(), NodeFactory.createURI(g))));
    }

    private static Node sd(String term) {
        return NodeFactory.createURI(SD + term);
    }
}
