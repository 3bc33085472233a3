package org.amurgraph.page;

import java.util.Map;
import java.util.TreeMap;
import org.amurgraph.vocab.Am;
import org.amurgraph.vocab.ExternalIris;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/**
 * An external table that is joined to the release.
 *
 * @param name its name in IRIs
 * @param title what it is called
 * @param counts how many rows it has, and how many of its values ended in which way
 */
record JoinedTable(String name, String title, Map<String, String> counts) {

    private static final Map<String, String> COUNTS = Map.of("rowCount", "rows", "linkedCount", "values linked",
            "ambiguousCount", "values ambiguous", "unlinkedCount", "values without a link");

    static JoinedTable of(String name, Graph data) {
        Node table = NodeFactory.createURI(new ExternalIris(name).table());
        Map<String, String> counts = new TreeMap<>();
        COUNTS.forEach((term, words) -> counts.put(words, value(data, table, Am.term(term), "0")));
        return new JoinedTable(name, value(data, table, RDFS.Nodes.label, name), counts);
    }

    private static String value(Graph data, Node table, Node property, String other) {
        return data.find(table, property, Node.ANY).nextOptional().map(Triple::getObject)
                .map(Node::getLiteralLexicalForm).orElse(other);
    }

    /** Path of its page. */
    String page() {
        return "/external/" + name;
    }

    /** Path of the report on its links. */
    String report() {
        return "/dump/external/" + name + "/report.html";
    }

    /** Path of a query on its rows, to be changed. */
    String query() {
        return Links.sparql("SELECT ?row ?thing WHERE { GRAPH <" + new ExternalIris(name).linksGraph()
                + "> { ?row <" + Am.term("refersTo").getURI() + "> ?thing } } ORDER BY ?row ?thing LIMIT 100");
    }
}
