package org.amurgraph.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amurgraph.vocab.Am;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** Describes a release in VoID and DCAT: what it is, which graphs it has, and how much is in them. */
public final class Catalog {

    private static final Node DATASET = NodeFactory.createURI(Am.BASE + "dataset");

    private final List<Triple> triples = new ArrayList<>();

    private Catalog() {
    }

    /** What a dataset says of itself. */
    public static List<Triple> of(DatasetInfo info) {
        Catalog catalog = new Catalog();
        catalog.dataset(info);
        return catalog.triples;
    }

    /** How much a dataset holds now, so without these counts themselves. */
    public static List<Triple> countsOf(DatasetGraph data) {
        Catalog catalog = new Catalog();
        catalog.add(DATASET, VOID.triples.asNode(), integer(data.getDefaultGraph().size()));
        Map<String, Integer> sizes = new TreeMap<>();
        data.listGraphNodes().forEachRemaining(g -> sizes.put(g.getURI(), data.getGraph(g).size()));
        sizes.forEach((graph, size) -> {
            Node node = NodeFactory.createURI(graph);
            catalog.add(DATASET, VOID.subset.asNode(), node);
            catalog.add(node, RDF.Nodes.type, VOID.Dataset.asNode());
            catalog.add(node, VOID.triples.asNode(), integer(size));
        });
        catalog.partitions(data.getDefaultGraph());
        return catalog.triples;
    }

    private void dataset(DatasetInfo info) {
        add(DATASET, RDF.Nodes.type, VOID.Dataset.asNode());
        add(DATASET, RDF.Nodes.type, DCAT.Dataset.asNode());
        add(DATASET, DCTerms.title.asNode(), english(info.title()));
        add(DATASET, DCTerms.description.asNode(), english(info.description()));
        add(DATASET, NodeFactory.createURI(DCAT.NS + "version"), NodeFactory.createLiteralString(info.version()));
        add(DATASET, DCTerms.issued.asNode(), NodeFactory.createLiteralDT(info.issued(), XSDDatatype.XSDdate));
        add(DATASET, DCTerms.license.asNode(), NodeFactory.createURI(info.license()));
        add(DATASET, DCTerms.creator.asNode(), english(info.creator()));
        add(DATASET, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(Am.BASE));
        add(DATASET, VOID.vocabulary.asNode(), NodeFactory.createURI(Am.TERM));
    }

    /** Members of each class of ours, as VoID class partitions with IRIs of their own. */
    private void partitions(Graph union) {
        Map<String, Integer> members = new TreeMap<>();
        union.find(Node.ANY, RDF.Nodes.type, Node.ANY).forEachRemaining(t -> {
            if (t.getObject().isURI() && t.getObject().getURI().startsWith(Am.TERM)) {
                members.merge(t.getObject().getURI(), 1, Integer::sum);
            }
        });
        members.forEach((type, count) -> {
            Node partition = NodeFactory.createURI(Am.BASE + "dataset/class/" + type.substring(Am.TERM.length()));
            add(DATASET, VOID.classPartition.asNode(), partition);
            add(partition, VOID._class.asNode(), NodeFactory.createURI(type));
            add(partition, VOID.entities.asNode(), integer(count));
        });
    }

    private void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }
}
