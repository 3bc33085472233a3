package org.amurgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/**
 * Makes the table of a class: a column for each property and kind of value that its members have, labels beside names
 * of things, and what lies behind a quantity or passage.
 */
final class ClassTables {

    /** What follows the name of a thing, so that a reader need not look it up. */
    private record Hop(String name, List<Node> path) {
    }

    private static Hop hop(String name, String... path) {
        return new Hop(name, Arrays.stream(path).map(NodeFactory::createURI).toList());
    }

    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String QUDT = "http://qudt.org/schema/qudt/";
    private static final List<Hop> HOPS = List.of(
            hop("quantity_comparator", Am.TERM + "quantity", Am.TERM + "comparator"),
            hop("quantity_value", Am.TERM + "quantity", QUDT + "numericValue"),
            hop("quantity_unit", Am.TERM + "quantity", QUDT + "hasUnit"),
            hop("evidence_start", Am.TERM + "evidence", OA + "hasSelector", OA + "start"),
            hop("evidence_end", Am.TERM + "evidence", OA + "hasSelector", OA + "end"));
    /** The properties whose columns come first. */
    private static final List<Node> LEADING = List.of(RDFS.Nodes.label, RDF.Nodes.type, RDF.Nodes.subject,
            RDF.Nodes.predicate, RDF.Nodes.object);

    private static final Kind STRING = new Kind.Typed(XSD.xstring.getURI());

    /** What makes objects one column. */
    private record Key(Node property, Kind kind, String name) {
        int rank() {
            return LEADING.contains(property) ? LEADING.indexOf(property) : LEADING.size();
        }
    }

    private final Graph graph;
    private final Lexicon lexicon;

    ClassTables(Graph graph) {
        this.graph = graph;
        this.lexicon = new Lexicon(graph);
    }

    ClassTable of(Node type, List<Node> members) {
        List<TableColumn> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        objects(members).forEach((key, cells) -> {
            boolean isBare = !(key.kind() instanceof Kind.Text) && taken.add(key.name());
            String name = isBare ? key.name() : key.name() + key.kind().suffix();
            add(columns, new TableColumn(name, lexicon.definition(key.property()), Optional.of(key.property()),
                    key.kind(), texts(cells)), cells);
        });
        HOPS.forEach(hop -> add(columns, hop, members));
        return new ClassTable(lexicon.label(type).orElse(Am.shorten(type.getURI())), lexicon.definition(type), members,
                columns);
    }

    /** What is said of the members, by column and member. */
    private Map<Key, Map<Node, List<Node>>> objects(List<Node> members) {
        Map<Key, Map<Node, List<Node>>> objects = new TreeMap<>(Comparator.comparingInt(Key::rank)
                .thenComparing(Key::name).thenComparing(k -> k.kind().suffix()));
        for (Node member : members) {
            graph.find(member, Node.ANY, Node.ANY).toList().stream()
                    .sorted(Comparator.comparing(t -> text(t.getObject()))).forEach(t -> objects
                            .computeIfAbsent(new Key(t.getPredicate(), Kind.of(t.getObject()),
                                    lexicon.name(t.getPredicate())), k -> new HashMap<>())
                            .computeIfAbsent(member, m -> new ArrayList<>()).add(t.getObject()));
        }
        return objects;
    }

    private void add(List<TableColumn> columns, Hop hop, List<Node> members) {
        Map<Node, List<Node>> cells = new HashMap<>();
        for (Node member : members) {
            List<Node> reached = follow(hop.path(), member);
            if (!reached.isEmpty()) {
                cells.put(member, reached);
            }
        }
        List<Kind> kinds = cells.values().stream().flatMap(List::stream).map(Kind::of).distinct().toList();
        if (!kinds.isEmpty()) {
            Kind kind = kinds.size() == 1 ? kinds.get(0) : STRING;
            add(columns, new TableColumn(hop.name(), lexicon.definition(hop.path().get(hop.path().size() - 1)),
                    Optional.empty(), kind, texts(cells)), cells);
        }
    }

    private List<Node> follow(List<Node> path, Node from) {
        List<Node> reached = List.of(from);
        for (Node step : path) {
            reached = reached.stream()
                    .flatMap(n -> graph.find(n, step, Node.ANY).mapWith(Triple::getObject).toList().stream())
                    .sorted(Comparator.comparing(ClassTables::text)).toList();
        }
        return reached;
    }

    /** Adds a column, and beside names of things the column of their labels. */
    private void add(List<TableColumn> columns, TableColumn column, Map<Node, List<Node>> cells) {
        columns.add(column);
        if (column.kind() instanceof Kind.Iri && cells.values().stream().flatMap(List::stream)
                .anyMatch(n -> lexicon.label(n).isPresent())) {
            Map<Node, List<String>> labels = new HashMap<>();
            cells.forEach((member, names) -> labels.put(member, names.stream()
                    .map(n -> lexicon.label(n).orElse(Am.shorten(n.getURI()))).toList()));
            columns.add(new TableColumn(column.name() + "_label", "Label of " + column.name(), Optional.empty(),
                    STRING, labels));
        }
    }

    private static Map<Node, List<String>> texts(Map<Node, List<Node>> cells) {
        Map<Node, List<String>> texts = new HashMap<>();
        cells.forEach((member, values) -> texts.put(member, values.stream().map(ClassTables::text).toList()));
        return texts;
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
    }
}
