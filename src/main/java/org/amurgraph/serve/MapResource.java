package org.amurgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amurgraph.http.Call;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.amurgraph.page.MapPages;
import org.amurgraph.page.MapQuestion;
import org.amurgraph.page.MapTables;
import org.amurgraph.page.Table;
import org.amurgraph.page.Visit;
import org.amurgraph.query.Ask;
import org.amurgraph.query.QueryFile;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;

/** The map, as a page at {@code /map?year=…&thing=…} and as GeoJSON at {@code /map.json}. */
final class MapResource implements Resource {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final String PLACES = "places-on-the-map";

    private final Answering answering;

    MapResource(Answering answering) {
        this.answering = answering;
    }

    @Override
    public Reply get(Call call, Serving serving) {
        return switch (call.path()) {
            case "map" -> page(call, serving);
            case "map.json" -> json(call, serving);
            default -> throw Identity.missing(call.path());
        };
    }

    private Reply page(Call call, Serving serving) {
        MapQuestion question = question(call.parameters(), serving);
        String key = "map " + question.year() + " " + question.thing().map(Node::getURI).orElse("");
        return new Reply.Content(key, Negotiation.Choice.contentType("text/html"), false, Map.of(),
                () -> made(new MapPages(serving.pages()).page(tables(call, serving), question)));
    }

    private Reply json(Call call, Serving serving) {
        MapQuestion question = question(Map.of(), serving);
        return new Reply.Content("map.json", "application/geo+json", false, Map.of(),
                () -> made(new MapPages(serving.at(Visit.PLAIN).pages()).json(tables(call, serving), question)));
    }

    private static MapQuestion question(Map<String, String> given, Serving serving) {
        int release = Integer.parseInt(serving.about().issued().substring(0, 4));
        int standard = Math.min(Math.max(release, MapQuestion.FIRST), MapQuestion.LAST);
        int year = Optional.ofNullable(given.get("year")).map(MapResource::year).orElse(standard);
        return new MapQuestion(year, release, Optional.ofNullable(given.get("thing")).map(t -> thing(t, serving)));
    }

    private static int year(String text) {
        if (!YEAR.matcher(text).matches() || Integer.parseInt(text) < MapQuestion.FIRST
                || Integer.parseInt(text) > MapQuestion.LAST) {
            throw new Problem(400, "The parameter year is a year from " + MapQuestion.FIRST + " to "
                    + MapQuestion.LAST + ", such as year=2015.");
        }
        return Integer.parseInt(text);
    }

    /** A thing by its IRI, or by the part of it that is its own. */
    private static Node thing(String text, Serving serving) {
        String path = text.startsWith(Am.BASE) ? text.substring(Am.BASE.length()) : "id/" + text;
        return serving.node(path).filter(node -> path.startsWith("id/")).orElseThrow(() -> new Problem(404,
                "The parameter thing names nothing that is known; it is the last part of a thing's IRI, such as "
                        + "thing=wusu-bridge."));
    }

    private MapTables tables(Call call, Serving serving) {
        QueryFile places = query(Optional.ofNullable(serving.questions().queries().get(PLACES)), PLACES);
        QueryFile things = query(serving.helpers().find("map-things"), "map-things");
        QueryFile stages = query(serving.helpers().find("map-stages"), "map-stages");
        return new MapTables(table(places, call, serving), table(things, call, serving), table(stages, call, serving),
                List.of(places, things, stages));
    }

    private static QueryFile query(Optional<QueryFile> file, String name) {
        return file.orElseThrow(() -> new Problem(404, "This release has no map: its query " + name
                + " is missing; build it from a project that has one."));
    }

    private Table table(QueryFile file, Call call, Serving serving) {
        return answering.table(Ask.of(file, Map.of()).query(), serving.data(), call);
    }

    private static Reply.Made made(String text) {
        return new Reply.Made(text.getBytes(StandardCharsets.UTF_8), true);
    }
}
