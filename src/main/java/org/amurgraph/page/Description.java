package org.amurgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.page.Section.Grid;
import org.amurgraph.page.Section.Listing;
import org.amurgraph.page.Section.Row;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** Makes the page of one node from the statements about it. */
final class Description {

    private static final List<Node> LEAD = List.of(Terms.DEFINITION, Am.term("action"), Am.term("explanation"));
    /** What has a place of its own on the page, so is not listed again. */
    private static final Set<Node> PLACED = Set.of(Terms.TYPE, Terms.LABEL, Terms.PREFERRED, Terms.HAS_NAME);
    /** What comes first in a description; the rest follows in the order of its words. */
    private static final List<Node> FIRST = List.of(Terms.SUBJECT, Terms.PREDICATE, Terms.OBJECT, Terms.QUANTITY,
            Terms.MODALITY, Am.term("attributedTo"), Terms.STATED_IN, Terms.WHEN, Terms.ASSESSMENT);
    private static final Set<Node> PLACED_IN = Set.of(Terms.SUBJECT, Terms.OBJECT, Terms.LINKED);

    private final Display display;
    private final Claims claims;
    private final Stages stages;
    private final Node node;
    private final Graph graph;

    Description(Display display, Node node, Graph graph) {
        this.display = display;
        this.claims = new Claims(display);
        this.stages = new Stages(display);
        this.node = node;
        this.graph = graph;
    }

    NodeView view() {
        List<Section> sections = new ArrayList<>();
        sections.add(claims.facts("What sources state of it", about().toList()));
        sections.addAll(new Disagreements(display, claims).about(about().toList()));
        sections.add(stages.of(node));
        sections.add(new Listing("Description", out()));
        if (display.isClaim(node)) {
            sections.add(claims.evidence(node));
            sections.add(claims.gaps(node));
            sections.addAll(contradictions());
        }
        sections.addAll(claimTables());
        sections.add(names());
        sections.add(links());
        sections.add(new Listing("What leads here", in()));
        return new NodeView(node.getURI(), labels(), types(), lead(), Coverage.of(node, display),
                stages.timeline(node), map(), sections.stream().filter(s -> !s.isEmpty()).toList());
    }

    /** Path of the map with this on it; blank if neither a point nor a stage is known of it. */
    private String map() {
        return display.value(node, Terms.GEOMETRY).isPresent() || !stages.timeline(node).isEmpty()
                ? Links.map(display.key(node).text()) : "";
    }

    /** The first of its labels, or what it is called without one. */
    Shown heading() {
        return labels().get(0);
    }

    private List<Shown> labels() {
        List<Shown> labels = display.labels(node).stream().map(Literals::shown).toList();
        return labels.isEmpty() ? List.of(untitled()) : labels;
    }

    private Shown untitled() {
        Shown name = display.of(node);
        return new Shown(name.text(), name.language(), "", "");
    }

    /** Classes of the node, without those that follow from another. */
    private List<Shown> types() {
        return display.types(objects(Terms.TYPE).toList());
    }

    private List<Shown> lead() {
        return LEAD.stream().flatMap(this::objects).map(display::of).toList();
    }

    private Stream<Node> objects(Node property) {
        return graph.stream(node, property, Node.ANY).map(Triple::getObject).sorted(NodeCmp::compareRDFTerms);
    }

    private Stream<Node> subjects(Node property) {
        return graph.stream(Node.ANY, property, node).map(Triple::getSubject).sorted(NodeCmp::compareRDFTerms);
    }

    /** Claims of which the node is a subject. */
    private Stream<Node> about() {
        return subjects(Terms.SUBJECT);
    }

    /** The node's own statements that stand nowhere else on the page. */
    private List<Row> out() {
        Set<Map.Entry<Node, Node>> stated = about().flatMap(c -> display.values(c, Terms.PREDICATE)
                .flatMap(p -> display.values(c, Terms.OBJECT).map(o -> Map.entry(p, o)))).collect(Collectors.toSet());
        return rows(graph.stream(node, Node.ANY, Node.ANY)
                .filter(t -> !PLACED.contains(t.getPredicate()) && !LEAD.contains(t.getPredicate()))
                .filter(t -> !display.isClaim(t.getObject()) && !isHeading(t.getObject()))
                .filter(t -> !stated.contains(Map.entry(t.getPredicate(), t.getObject()))), false);
    }

    private boolean isHeading(Node value) {
        return display.labels(node).contains(value);
    }

    /** What points at the node, but for what the node's own statements say already. */
    private List<Row> in() {
        return rows(graph.stream(Node.ANY, Node.ANY, node).filter(t -> !PLACED_IN.contains(t.getPredicate()))
                .filter(t -> !display.isClaim(t.getSubject()) && !stages.isStage(t.getSubject()))
                .filter(t -> !display.isClaim(node) || display.value(t.getSubject(), Terms.MISSING).isEmpty())
                .filter(t -> display.inverse(t.getPredicate())
                        .filter(p -> graph.contains(node, p, t.getSubject())).isEmpty()), true);
    }

    /** One row for each property: of the node, or pointing at it, which its inverse says from the node's side. */
    private List<Row> rows(Stream<Triple> triples, boolean pointing) {
        Map<Node, List<Node>> groups = triples.collect(Collectors.groupingBy(Triple::getPredicate,
                Collectors.mapping(pointing ? Triple::getSubject : Triple::getObject, Collectors.toList())));
        Comparator<Node> order = Comparator.comparingInt(Description::rank);
        return groups.keySet().stream().sorted(order.thenComparing(p -> display.of(p).text())).map(p -> {
            Optional<Node> inverse = pointing ? display.inverse(p) : Optional.empty();
            return new Row(display.of(inverse.orElse(p)), groups.get(p).stream().distinct().map(display::of)
                    .sorted(Comparator.comparing(Shown::text)).toList(), pointing && inverse.isEmpty());
        }).toList();
    }

    private static int rank(Node property) {
        int rank = FIRST.indexOf(property);
        return rank < 0 ? FIRST.size() : rank;
    }

    /** Claims that the node is mentioned by, leads to or is led to by, one table for each way. */
    private List<Section> claimTables() {
        Map<String, List<Node>> tables = new TreeMap<>();
        graph.stream(Node.ANY, Node.ANY, node).filter(t -> display.isClaim(t.getSubject())).forEach(t ->
                tables.computeIfAbsent(words(t.getPredicate()), k -> new ArrayList<>()).add(t.getSubject()));
        graph.stream(node, Node.ANY, Node.ANY).filter(t -> display.isClaim(t.getObject())).forEach(t ->
                tables.computeIfAbsent(capital(t.getPredicate()), k -> new ArrayList<>()).add(t.getObject()));
        return tables.entrySet().stream().<Section>map(t -> claims.table(t.getKey(), t.getValue())).toList();
    }

    private String words(Node property) {
        return property.equals(Terms.SUBJECT) ? "Claims about it"
                : property.equals(Terms.OBJECT) ? "Claims that mention it"
                : property.equals(Terms.STATED_IN) ? "Claims that it states, in order"
                : "Claims " + display.english().of(property).text() + " this";
    }

    private String capital(Node property) {
        String text = property.equals(Terms.BETWEEN) ? "Claims that cannot all hold"
                : display.english().of(property).text();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** For a claim, those that cannot all hold with it, and the evidence from outside, by discrepancy. */
    private List<Section> contradictions() {
        return display.subjects(Terms.BETWEEN, node).<Section>map(d -> claims.table(
                "Beside it: " + display.english().of(d).text(),
                Stream.concat(display.values(d, Terms.BETWEEN), display.values(d, Am.term("outsideEvidence")))
                        .filter(c -> !c.equals(node)).toList())).toList();
    }

    private Grid names() {
        return new Grid("Names in the sources", List.of("Name", "Language", "Kind", "Source", "Note"),
                objects(Terms.HAS_NAME).map(n -> List.of(shown(n, Terms.FORM),
                        display.values(n, Terms.FORM).map(f -> Shown.text(f.getLiteralLanguage())).toList(),
                        shown(n, Terms.NAME_KIND), shown(n, Terms.STATED_IN), shown(n, Terms.NOTE))).toList());
    }

    private Grid links() {
        List<Node> properties = List.of(Terms.SCHEME, Terms.IDENTIFIER, Terms.LINK_TARGET, Terms.MATCH,
                Terms.HOW_VERIFIED);
        return new Grid("In other datasets", List.of("Dataset", "Identifier", "Entry", "Match", "How verified"),
                subjects(Terms.LINKED).map(l -> properties.stream().map(p -> shown(l, p)).toList()).toList());
    }

    private List<Shown> shown(Node record, Node property) {
        return display.values(record, property).map(display::of).toList();
    }
}
