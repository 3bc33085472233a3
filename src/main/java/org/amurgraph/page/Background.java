package org.amurgraph.page;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Land, water and frontiers under the map, as the file {@code explorer/map-background.geojson} has them.
 *
 * @param lines lines and rings by layer, each a row of points in degrees of longitude and latitude
 */
record Background(Map<String, List<List<double[]>>> lines) {

    /** What the file was cut to, a little inside its edges. */
    private static final MapWindow EXTENT = new MapWindow(106, 36, 149, 59, 1000);
    private static final String FILE = "/explorer/map-background.geojson";

    static Background read() {
        try (InputStream in = Background.class.getResourceAsStream(FILE); JsonReader reader = Json.createReader(in)) {
            Map<String, List<List<double[]>>> lines = new LinkedHashMap<>();
            for (JsonObject feature : reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class)) {
                collect(feature.getJsonObject("geometry").getJsonArray("coordinates"), lines.computeIfAbsent(
                        feature.getJsonObject("properties").getString("layer"), k -> new ArrayList<>()));
            }
            return new Background(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes down to the rows of points, however deep the geometry's type puts them. */
    private static void collect(JsonArray coordinates, List<List<double[]>> lines) {
        boolean points = coordinates.getJsonArray(0).get(0).getValueType() == JsonValue.ValueType.NUMBER;
        if (points) {
            lines.add(coordinates.getValuesAs(JsonArray.class).stream().map(p -> p.getValuesAs(JsonNumber.class)
                    .stream().mapToDouble(JsonNumber::doubleValue).toArray()).toList());
        } else {
            coordinates.getValuesAs(JsonArray.class).forEach(part -> collect(part, lines));
        }
    }

    /** True if there is something under a point. */
    boolean holds(Atlas.Point point) {
        return EXTENT.holds(point);
    }

    /** A layer within a window, as the data of one SVG path. */
    String path(String layer, MapWindow window) {
        return lines.getOrDefault(layer, List.of()).stream().map(window::path).collect(Collectors.joining());
    }
}
