package org.amurgraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.amurgraph.vocab.Am;

/** What a client must know of the service before it asks (Reconciliation Service API 0.2, section 3). */
final class Manifest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 260;
    private static final List<String> STANDARD_TYPES = List.of("Place", "City", "Region", "State", "Person",
            "Organisation", "Document", "InfrastructureAsset");

    private final String base;
    private final String service;
    private final String language;

    /**
     * A manifest.
     *
     * @param base where clients find the server, without a slash at its end
     * @param language of all answers; empty if clients do not care
     */
    Manifest(String base, String language) {
        this.base = base;
        this.service = base + "/reconcile";
        this.language = language;
    }

    JsonObject of(String title, String version, Schema schema) {
        JsonArrayBuilder types = Json.createArrayBuilder();
        STANDARD_TYPES.stream().map(t -> Am.TERM + t).filter(t -> schema.types().contains(t))
                .forEach(t -> types.add(Json.createObjectBuilder().add("id", Schema.id(t))
                        .add("name", schema.label(t, language))));
        return Json.createObjectBuilder().add("versions", Json.createArrayBuilder().add("0.2"))
                .add("name", title + (language.isEmpty() ? "" : " (" + language + ")")).add("identifierSpace", Schema.THING).add("schemaSpace", Am.TERM)
                .add("documentation", base + "/join").add("serviceVersion", version)
                .add("logo", base + "/explorer/icon.svg").add("batchSize", Reconciliation.MOST_QUERIES)
                .add("defaultTypes", types)
                .add("view", Json.createObjectBuilder().add("url", base + "/id/{{id}}" + after("?")))
                .add("preview", Json.createObjectBuilder().add("url", service + "/preview?id={{id}}" + after("&"))
                        .add("width", WIDTH).add("height", HEIGHT))
                .add("suggest", Json.createObjectBuilder().add("entity", suggest("entity"))
                        .add("type", suggest("type")).add("property", suggest("property")))
                .add("extend", Json.createObjectBuilder()
                        .add("propose_properties", Json.createObjectBuilder().add("service_url", service)
                                .add("service_path", "/properties" + after("?")))
                        .add("property_settings", Json.createArrayBuilder().add(limit()).add(content())))
                .build();
    }

    private JsonObjectBuilder suggest(String what) {
        return Json.createObjectBuilder().add("service_url", service).add("service_path", "/suggest/" + what + after("?"))
                .add("flyout_service_url", service).add("flyout_service_path", "/flyout/" + what + "?id=${id}" + after("&"));
    }

    private String after(String mark) {
        return language.isEmpty() ? "" : mark + "lang=" + language;
    }

    private static JsonObjectBuilder limit() {
        return Json.createObjectBuilder().add("name", "limit").add("label", "Limit").add("type", "number")
                .add("default", 0).add("help_text", "Most values of one thing (0: as many as there are, up to 100)");
    }

    private static JsonObjectBuilder content() {
        return Json.createObjectBuilder().add("name", "content").add("label", "Quantities").add("type", "select")
                .add("default", "number").add("help_text", "Numbers alone, or with their units")
                .add("choices", Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("value", "number").add("name", "Number"))
                        .add(Json.createObjectBuilder().add("value", "text").add("name", "Number with unit")));
    }
}
