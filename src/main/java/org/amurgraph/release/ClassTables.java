package org.amurgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amurgraph.release.TableColumn.Heading;
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

    private static final Comparator<Node> BY_TEXT = Comparator.comparing(ClassTables::text);

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
        for (Key key : keys(members)) {
            String name = key.name();
            if (key.kind() instanceof Kind.Text || !taken.add(name)) {
                name += key.kind().suffix();
                while (!taken.add(name)) {
                    name += "_";
                }
            }
            add(columns, new Heading(name, lexicon.definition(key.property()), Optional.of(key.property()), key.kind()),
                    member -> objects(member, key), members);
        }
        HOPS.forEach(hop -> add(columns, hop, members));
        return new ClassTable(lexicon.label(type).orElse(Am.shorten(type.getURI())), lexicon.definition(type), members,
                columns);
    }

    /** What columns there are for what is said of the members. */
    private List<Key> keys(List<Node> members) {
        Set<Key> keys = new HashSet<>();
        for (Node member : members) {
            graph.find(member, Node.ANY, Node.ANY).forEachRemaining(t -> keys.add(
                    new Key(t.getPredicate(), Kind.of(t.getObject()), lexicon.name(t.getPredicate()))));
        }
        return keys.stream().sorted(Comparator.comparingInt(Key::rank).thenComparing(Key::name)
                .thenComparing(k -> k.kind().suffix()).thenComparing(Key::toString)).toList();
    }

    private List<Node> objects(Node member, Key key) {
        return graph.find(member, key.property(), Node.ANY).mapWith(Triple::getObject)
                .filterKeep(object -> Kind.of(object).equals(key.kind())).toList().stream().sorted(BY_TEXT).toList();
    }

    private void add(List<TableColumn> columns, Hop hop, List<Node> members) {
        Set<Kind> kinds = new HashSet<>();
        members.forEach(member -> follow(hop.path(), member).forEach(node -> kinds.add(Kind.of(node))));
        if (!kinds.isEmpty()) {
            Kind kind = kinds.size() == 1 ? kinds.iterator().next() : STRING;
            add(columns, new Heading(hop.name(), lexicon.definition(hop.path().get(hop.path().size() - 1)),
                    Optional.empty(), kind), member -> follow(hop.path(), member), members);
        }
    }

    private List<Node> follow(List<Node> path, Node from) {
        List<Node> reached = List.of(from);
        for (Node step : path) {
            reached = reached.stream()
                    .flatMap(n -> graph.find(n, step, Node.ANY).mapWith(Triple::getObject).toList().stream())
                    .sorted(BY_TEXT).toList();
        }
        return reached;
    }

    /** Adds a column, and beside names of things the column of their labels. */
    private void add(List<TableColumn> columns, Heading heading, Function<Node, List<Node>> values,
                     List<Node> members) {
        columns.add(TableColumn.of(heading, values.andThen(v -> texts(v, ClassTables::text)), members));
        if (heading.kind() instanceof Kind.Iri && members.stream().flatMap(member -> values.apply(member).stream())
                .anyMatch(n -> lexicon.label(n).isPresent())) {
            columns.add(TableColumn.of(new Heading(heading.name() + "_label", "Label of " + heading.name(),
                    Optional.empty(), STRING), values.andThen(v -> texts(v, n -> lexicon.label(n)
                            .orElse(Am.shorten(n.getURI())))), members));
        }
    }

    private static List<String> texts(List<Node> nodes, Function<Node, String> text) {
        return nodes.stream().map(text).toList();
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
    }
}
