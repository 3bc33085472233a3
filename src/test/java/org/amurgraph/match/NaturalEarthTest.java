package org.amurgraph.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amurgraph.TestProject;
import org.amurgraph.key.Scheme;
import org.amurgraph.names.NameIndex;
import org.amurgraph.names.NamesOfGraph;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The populated places of Natural Earth, for those who have the file: what names say never contradicts identifiers. */
class NaturalEarthTest {

    private static final Path PLACES = TestProject.PROJECT.resolve(
            "../shared/external/natural-earth/ne_10m_populated_places_far_east.geojson");
    private static final List<String> NAMES = List.of("NAME", "NAMEALT", "NAME_EN", "NAME_ZH", "NAME_RU", "NAME_DE",
            "NAME_FR", "NAME_ES", "NAME_PT");

    @Test
    void linksByNameQidAndGeoNamesIdAreTheSame(@TempDir Path releases) throws IOException {
        Assumptions.assumeTrue(Files.exists(PLACES), "the file of Natural Earth is not here");
        TestProject.release(releases);
        Graph graph = Release.open(releases).data().getDefaultGraph();
        Matcher matcher = Matcher.of(graph, new NameIndex(NamesOfGraph.of(graph)));
        List<String> contradictions = new ArrayList<>();
        int byKey = 0;
        int byName = 0;
        for (JsonObject place : places()) {
            List<String> qid = link(matcher, text(place, "wikidataid"), Scheme.WIKIDATA, Optional.empty());
            List<String> number = link(matcher, text(place, "GEONAMEID"), Scheme.GEONAMES, Optional.empty());
            assertEquals(qid, number, text(place, "NAME"));
            byKey += qid.size();
            for (String column : NAMES) {
                List<String> named = link(matcher, text(place, column), Scheme.NAME, Optional.of(Am.TERM + "City"));
                byName += named.size();
                if (!named.isEmpty() && !named.equals(qid)) {
                    contradictions.add(text(place, "NAME") + " " + column + " " + text(place, column) + " " + named);
                }
            }
        }
        assertEquals(List.of(), contradictions);
        assertEquals(9, byKey);
        int links = byName;
        assertTrue(links >= 40, () -> links + " links by name");
    }

    private static List<JsonObject> places() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(PLACES))) {
            return reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class).stream()
                    .map(f -> f.getJsonObject("properties")).toList();
        }
    }

    private static String text(JsonObject place, String column) {
        JsonValue value = place.getOrDefault(column, JsonValue.NULL);
        return switch (value.getValueType()) {
            case STRING -> place.getString(column);
            case NULL -> "";
            default -> value.toString();
        };
    }

    private static List<String> link(Matcher matcher, String text, Scheme scheme, Optional<String> type) {
        return text.isEmpty() || !(matcher.match(new Question(text, scheme, type, List.of(), Optional.empty()))
                instanceof Outcome.Linked linked) ? List.of() : Gold.things(linked);
    }
}
