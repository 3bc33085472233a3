package org.amurgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What is drawn on the map, and what would be if it were known where.
 *
 * @param points where datasets put places; a place may have several
 * @param things works, crossings, zones and parts of the island
 */
record Atlas(List<Point> points, List<Thing> things) {

    private static final Node THROUGHOUT = NodeFactory.createURI(Am.CODE + "throughout");

    /** A point that a dataset gives for a place, in degrees. */
    record Point(Node place, double latitude, double longitude, Node origin, Optional<Node> note) { }

    /** A place that a claim puts a thing at. */
    record Stand(Node place, Node claim, Node modality) { }

    /** Something whose state the map shows, at none, one or several places. */
    record Thing(Node node, Node type, List<Stand> stands, MapStages stages) {

        MapKind kind() {
            return MapKind.of(type);
        }
    }

    static Atlas of(MapTables tables) {
        Map<Node, List<StageClaim>> stages = stages(tables.stages());
        Map<Node, List<Binding>> rows = tables.things().rows().stream()
                .collect(Collectors.groupingBy(r -> r.get("thing"), LinkedHashMap::new, Collectors.toList()));
        List<Thing> things = new ArrayList<>();
        rows.forEach((node, all) -> things.add(new Thing(node, all.get(0).get("kind"),
                all.stream().filter(r -> r.contains("place")).map(r -> new Stand(r.get("place"), r.get("claim"),
                        r.get("modality"))).distinct().toList(),
                new MapStages(stages.getOrDefault(node, List.of())))));
        return new Atlas(tables.places().rows().stream().map(Atlas::point).toList(), things);
    }

    private static Point point(Binding row) {
        return new Point(row.get("place"), degrees(row.get("latitude")), degrees(row.get("longitude")),
                row.get("origin"), Optional.ofNullable(row.get("note")));
    }

    private static double degrees(Node literal) {
        return Double.parseDouble(literal.getLiteralLexicalForm());
    }

    /** A claim comes once, with all its sources. */
    private static Map<Node, List<StageClaim>> stages(Table table) {
        Map<Node, List<StageClaim>> stages = new LinkedHashMap<>();
        Map<List<Node>, List<Binding>> rows = table.rows().stream().collect(Collectors.groupingBy(
                r -> List.of(r.get("thing"), r.get("claim"), r.get("stage")), LinkedHashMap::new,
                Collectors.toList()));
        rows.forEach((key, all) -> stages.computeIfAbsent(key.get(0), k -> new ArrayList<>()).add(stage(all)));
        return stages;
    }

    private static StageClaim stage(List<Binding> rows) {
        Binding row = rows.get(0);
        return new StageClaim(row.get("claim"), row.get("stage"),
                new StageClaim.Manner(row.get("modality"), row.get("assessment")), day(row, "earliest"),
                day(row, "latest"), THROUGHOUT.equals(row.get("extent")), day(row, "written"),
                rows.stream().map(r -> r.get("source")).distinct().toList());
    }

    private static Optional<String> day(Binding row, String column) {
        return Optional.ofNullable(row.get(column)).map(Node::getLiteralLexicalForm);
    }

    /** The points of the places that a thing is drawn at. */
    List<Point> points(Thing thing) {
        return points.stream().filter(p -> thing.stands().stream().anyMatch(s -> s.place().equals(p.place())))
                .toList();
    }
}
