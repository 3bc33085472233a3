package org.amurgraph.page;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.amurgraph.page.Atlas.Point;
import org.amurgraph.page.Atlas.Thing;
import org.amurgraph.page.MapRow.Line;

/**
 * The map for scripts: GeoJSON, one feature per thing, and the places beside them. A thing without a place has no
 * geometry; its states by year refer to its statuses by their number.
 */
final class MapJson {

    private final MapSheet sheet;
    private final Atlas atlas;
    private final Display display;
    private final int release;

    MapJson(MapSheet sheet, int release) {
        this.sheet = sheet;
        this.atlas = sheet.atlas();
        this.display = sheet.display();
        this.release = release;
    }

    JsonObject collection() {
        JsonArrayBuilder features = Json.createArrayBuilder();
        atlas.things().forEach(thing -> features.add(feature(thing)));
        JsonArrayBuilder places = Json.createArrayBuilder();
        sheet.places().forEach(place -> places.add(link(place.label()).add("id", place.point().place().getURI())
                .add("coordinates", position(place.point())).add("origin", place.origin()).add("note", place.note())
                .add("drawn", !place.isRegion()).add("onBackground", sheet.background().holds(place.point()))));
        return Json.createObjectBuilder().add("type", "FeatureCollection").add("features", features)
                .add("places", places).build();
    }

    private JsonObjectBuilder feature(Thing thing) {
        List<Point> points = atlas.points(thing);
        JsonArrayBuilder coordinates = Json.createArrayBuilder();
        points.forEach(p -> coordinates.add(position(p)));
        return Json.createObjectBuilder().add("type", "Feature")
                .add("id", thing.node().getURI())
                .add("geometry", points.isEmpty() ? JsonValue.NULL : Json.createObjectBuilder()
                        .add("type", "MultiPoint").add("coordinates", coordinates).build())
                .add("properties", properties(thing));
    }

    private JsonObjectBuilder properties(Thing thing) {
        JsonArrayBuilder statuses = Json.createArrayBuilder();
        thing.stages().claims().forEach(claim -> statuses.add(status(claim)));
        JsonArrayBuilder places = Json.createArrayBuilder();
        thing.stands().forEach(stand -> places.add(link(display.of(stand.place()))
                .add("claim", link(display.key(stand.claim()))).add("modality", display.of(stand.modality()).text())
                .add("points", points(stand))));
        return link(display.of(thing.node())).add("slug", display.key(thing.node()).text())
                .add("class", display.of(thing.type()).text()).add("letter", thing.kind().letter())
                .add("places", places).add("statuses", statuses).add("years", years(thing));
    }

    private JsonArrayBuilder points(Atlas.Stand stand) {
        JsonArrayBuilder points = Json.createArrayBuilder();
        atlas.points().stream().filter(p -> p.place().equals(stand.place())).forEach(p -> points.add(
                Json.createObjectBuilder().add("coordinates", position(p)).add("origin", display.of(p.origin()).text())
                        .add("note", p.note().map(n -> display.of(n).text()).orElse(""))));
        return points;
    }

    private static JsonArray position(Point point) {
        return Json.createArrayBuilder().add(point.longitude()).add(point.latitude()).build();
    }

    private JsonObjectBuilder status(StageClaim claim) {
        Line line = MapRow.line(claim, display);
        JsonArrayBuilder sources = Json.createArrayBuilder();
        line.sources().forEach(source -> sources.add(link(source)));
        JsonObjectBuilder status = Json.createObjectBuilder().add("stage", line.stage().text())
                .add("time", line.time().text()).add("modality", line.manner().text())
                .add("assessment", display.of(claim.manner().assessment()).text())
                .add("disputed", claim.manner().isDisputed()).add("claim", link(line.claim())).add("sources", sources);
        day(status, "from", claim.earliest());
        day(status, "to", claim.latest());
        return status;
    }

    private static void day(JsonObjectBuilder status, String name, Optional<String> day) {
        day.ifPresentOrElse(d -> status.add(name, d), () -> status.addNull(name));
    }

    /** The state at the end of each year, of the first that can be asked for and of those that follow. */
    private JsonArrayBuilder years(Thing thing) {
        List<StageClaim> claims = thing.stages().claims();
        JsonArrayBuilder years = Json.createArrayBuilder();
        for (int year = MapQuestion.FIRST; year <= MapQuestion.LAST; year++) {
            MapStages.State state = thing.stages().asOf(year, release);
            years.add(Json.createObjectBuilder().add("year", year).add("standing", state.standing().id())
                    .add("words", state.words()).add("disputed", state.disputed())
                    .add("stated", numbers(state.stated(), claims)).add("foreseen", numbers(state.foreseen(), claims)));
        }
        return years;
    }

    private static JsonArrayBuilder numbers(List<StageClaim> some, List<StageClaim> all) {
        JsonArrayBuilder numbers = Json.createArrayBuilder();
        some.forEach(claim -> numbers.add(all.indexOf(claim)));
        return numbers;
    }

    private static JsonObjectBuilder link(Shown shown) {
        return Json.createObjectBuilder().add("label", shown.text()).add("href", shown.href());
    }
}
