package org.amurgraph.release;

import static org.amurgraph.release.Description.BY_IRI;
import static org.amurgraph.release.Description.english;
import static org.amurgraph.release.Description.iri;
import static org.amurgraph.release.Description.typed;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.amurgraph.vocab.Am;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Which tables and texts each graph was made from. What a rule made tells of its rule already. */
public final class Provenance {

    private static final Node DERIVED_FROM = iri("http://www.w3.org/ns/prov#wasDerivedFrom");
    private static final String CSVW = "http://www.w3.org/ns/csvw#";

    /**
     * A table that statements come from.
     *
     * @param file its path, such as {@code data/claim/claim.csv}
     * @param title its name
     * @param description what a row is
     * @param source where the rows come from
     * @param license IRI of their licence
     */
    public record Origin(String file, String title, String description, String source, String license) {

        private Node node() {
            return Am.table(file.replaceFirst("^.*/", "").replaceFirst("\\.csv$", ""));
        }
    }

    private final Set<Origin> origins = new TreeSet<>(Comparator.comparing(Origin::file));
    private final Map<Node, Set<Node>> tables = new TreeMap<>(BY_IRI);

    /** Hands statements on, and notes of their graphs that they come from this table. */
    public Consumer<Quad> noting(Origin origin, Consumer<Quad> sink) {
        Node table = origin.node();
        origins.add(origin);
        return quad -> {
            tables.computeIfAbsent(quad.getGraph(), g -> new TreeSet<>(BY_IRI)).add(table);
            sink.accept(quad);
        };
    }

    /** Describes the tables, and what each graph comes from. */
    public List<Triple> describe(DatasetGraph data) {
        Description told = new Description();
        for (Origin origin : origins) {
            told.introduce(origin.node(), iri(CSVW + "Table"), origin.title());
            told.add(origin.node(), DCTerms.description, english(origin.description()));
            told.add(origin.node(), iri(CSVW + "url"), typed(origin.file(), XSDDatatype.XSDanyURI));
            told.add(origin.node(), DCTerms.source, english(origin.source()));
            told.add(origin.node(), DCTerms.license, iri(origin.license()));
        }
        tables.forEach((graph, made) -> made.forEach(table -> told.add(graph, DERIVED_FROM, table)));
        tables.keySet().forEach(graph -> texts(data, graph)
                .forEach(text -> told.add(graph, DERIVED_FROM, text)));
        told.add(Am.graph("ontology"), DERIVED_FROM, iri(Am.BASE + "ontology"));
        told.add(Am.graph("catalog"), DERIVED_FROM, Am.dataset());
        return told.triples();
    }

    /** The source texts that a graph's claims are stated in. */
    private static Set<Node> texts(DatasetGraph data, Node graph) {
        Set<Node> texts = new TreeSet<>(BY_IRI);
        data.getGraph(graph).find(Node.ANY, Am.term("statedIn"), Node.ANY).mapWith(Triple::getObject)
                .filterKeep(s -> data.getDefaultGraph().contains(s, RDF.Nodes.type, Am.term("SourceText")))
                .forEachRemaining(texts::add);
        return texts;
    }
}
