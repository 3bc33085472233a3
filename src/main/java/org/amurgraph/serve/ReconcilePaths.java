package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.page.Language;
import org.amurgraph.page.Visit;

/** Describes the addresses of {@link Reconcile} in OpenAPI 3.1. */
final class ReconcilePaths {

    /** Something that a client may send, with an example. */
    private record Input(String name, String description, String example) {
    }

    private static final Input QUERIES = new Input("queries", "A batch of queries, as JSON",
            "{\"q0\": {\"query\": \"Khabarovsk\", \"type\": \"City\"}}");
    private static final Input EXTEND = new Input("extend", "Ids of things and of properties whose values are asked "
            + "for, as JSON; not together with queries",
            "{\"ids\": [\"khabarovsk\"], \"properties\": [{\"id\": \"locatedIn\"}]}");
    private static final Input PREFIX = new Input("prefix", "Beginning of a name", "kha");
    private static final Input CURSOR = new Input("cursor", "How many to pass over", "0");
    private static final Input TYPE = new Input("type", "Id of a class", "City");
    private static final Input LIMIT = new Input("limit", "Most properties", "20");
    private static final Map<String, String> IDS = Map.of("entity", "khabarovsk", "type", "City", "property",
            "locatedIn");

    private ReconcilePaths() {
    }

    /** Adds the addresses to others. */
    static void addTo(JsonObjectBuilder paths) {
        String root = "/" + Reconcile.PATH;
        JsonObjectBuilder form = Json.createObjectBuilder();
        Stream.of(QUERIES, EXTEND).forEach(i -> form.add(i.name, schema(i).add("description", i.description)));
        paths.add(root, Json.createObjectBuilder()
                .add("get", operation("reconcile", "What texts mean, or values of things; without either, what the "
                        + "service can do", Format.JSON, parameters(QUERIES, EXTEND)))
                .add("post", operation("reconcile-form", "The same for what is too long for an address", Format.JSON,
                        parameters()).add("requestBody", Json.createObjectBuilder().add("required", true)
                        .add("content", Json.createObjectBuilder().add(Call.FORM,
                                Json.createObjectBuilder().add("schema", Json.createObjectBuilder()
                                        .add("type", "object").add("properties", form)))))));
        IDS.keySet().stream().sorted().forEach(what -> {
            paths.add(root + "/suggest/" + what, get("suggest-" + what, "Each " + what + " whose name begins so",
                    Format.JSON, what.equals("entity") ? parameters(PREFIX, CURSOR, TYPE)
                            : parameters(PREFIX, CURSOR)));
            paths.add(root + "/flyout/" + what, get("flyout-" + what, "A few words on the " + what + " with an id",
                    Format.JSON, parameters().add(id(what))));
        });
        paths.add(root + "/properties", get("propose-properties", "The properties that members of a class have",
                Format.JSON, parameters(TYPE, LIMIT)));
        paths.add(root + "/preview", get("preview", "A few words on a thing, as a page to be framed", Format.HTML,
                parameters().add(id("entity"))));
    }

    private static JsonObjectBuilder get(String id, String summary, Format format, JsonArrayBuilder parameters) {
        return Json.createObjectBuilder().add("get", operation(id, summary, format, parameters));
    }

    private static JsonObjectBuilder operation(String id, String summary, Format format, JsonArrayBuilder parameters) {
        return Json.createObjectBuilder().add("operationId", id).add("summary", summary)
                .add("tags", Json.createArrayBuilder().add(Reconcile.PATH)).add("parameters", parameters)
                .add("responses", Json.createObjectBuilder()
                        .add("200", OpenApi.response("The answer", List.of(format)))
                        .add("default", Json.createObjectBuilder().add("$ref", "#/components/responses/Problem")));
    }

    /** Parameters that may be left out, and the language. */
    private static JsonArrayBuilder parameters(Input... inputs) {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        Stream.of(inputs).forEach(i -> parameters.add(parameter(i, schema(i))));
        JsonArrayBuilder codes = Json.createArrayBuilder();
        Stream.of(Language.values()).forEach(l -> codes.add(l.code()));
        Input language = new Input(Visit.LANGUAGE, "Language of names in the answer", Language.EN.code());
        return parameters.add(parameter(language, schema(language).add("enum", codes)));
    }

    private static JsonObjectBuilder id(String what) {
        Input id = new Input("id", "Id of the " + what, IDS.get(what));
        return parameter(id, schema(id)).add("required", true);
    }

    private static JsonObjectBuilder parameter(Input input, JsonObjectBuilder schema) {
        return Json.createObjectBuilder().add("name", input.name).add("in", "query")
                .add("description", input.description).add("schema", schema);
    }

    private static JsonObjectBuilder schema(Input input) {
        return Json.createObjectBuilder().add("type", "string")
                .add("examples", Json.createArrayBuilder().add(input.example));
    }
}
