package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.amurgraph.http.Format;
import org.amurgraph.query.Parameter;
import org.amurgraph.query.QueryFile;

/** Describes the named queries and the reconciliation service in OpenAPI 3.1. */
final class OpenApi {

    private OpenApi() {
    }

    /** The description of all queries of a release, and of the service. */
    static JsonObject of(Serving serving) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        paths.add("/api/queries", Json.createObjectBuilder().add("get", Json.createObjectBuilder()
                .add("operationId", "list").add("summary", "The named queries with their parameters")
                .add("responses", Json.createObjectBuilder().add("200", response("The queries",
                        List.of(Format.JSON, Format.HTML))))));
        serving.questions().queries().values()
                .forEach(q -> paths.add("/api/queries/" + q.name(), Json.createObjectBuilder().add("get", query(q))));
        ReconcilePaths.addTo(paths);
        return Json.createObjectBuilder().add("openapi", "3.1.0")
                .add("info", Json.createObjectBuilder().add("title", serving.about().title())
                        .add("description", serving.about().description())
                        .add("version", serving.about().version())
                        .add("license", Json.createObjectBuilder().add("name", "Licence of the data")
                                .add("url", serving.about().license())))
                .add("servers", Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/")))
                .add("paths", paths)
                .add("components", Json.createObjectBuilder().add("responses", Json.createObjectBuilder()
                        .add("Problem", Json.createObjectBuilder()
                                .add("description", "Why there is no answer, in a sentence")
                                .add("content", Json.createObjectBuilder().add("application/problem+json",
                                        Json.createObjectBuilder().add("schema", problem()))))))
                .build();
    }

    /** Folder of a query, by which queries are grouped. */
    static String group(QueryFile query) {
        return query.file().replaceFirst("/.*", "");
    }

    private static JsonObjectBuilder query(QueryFile query) {
        boolean table = query.query().isSelectType() || query.query().isAskType();
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        query.parameters().forEach(p -> parameters.add(parameter(p)));
        parameters.add(Json.createObjectBuilder().add("name", "cite").add("in", "query")
                .add("description", "Adds to JSON the release, the query and the claims that the answer rests on")
                .add("schema", Json.createObjectBuilder().add("type", "boolean").add("default", false)));
        return Json.createObjectBuilder().add("operationId", query.name())
                .add("summary", query.header("question").orElse(query.name()))
                .add("description", query.header("why").orElse(""))
                .add("tags", Json.createArrayBuilder().add(group(query)))
                .add("parameters", parameters)
                .add("responses", Json.createObjectBuilder()
                        .add("200", response("The answer", table ? NamedQueries.TABLE : NamedQueries.GRAPH))
                        .add("default", Json.createObjectBuilder().add("$ref", "#/components/responses/Problem")));
    }

    private static JsonObjectBuilder parameter(Parameter parameter) {
        JsonObjectBuilder schema = Json.createObjectBuilder();
        switch (parameter.type()) {
            case NUMBER -> schema.add("type", "number");
            case DATE -> schema.add("type", "string").add("format", "date");
            default -> schema.add("type", "string");
        }
        parameter.standard().ifPresent(value -> {
            if (parameter.type() == Parameter.Type.NUMBER) {
                schema.add("default", new BigDecimal(value));
            } else {
                schema.add("default", value);
            }
        });
        return Json.createObjectBuilder().add("name", parameter.name()).add("in", "query")
                .add("description", parameter.type().expected())
                .add("required", parameter.standard().isEmpty()).add("schema", schema);
    }

    /** A response in any of some forms. */
    static JsonObjectBuilder response(String description, List<Format> formats) {
        JsonObjectBuilder content = Json.createObjectBuilder();
        formats.forEach(f -> content.add(f.mediaType(), Json.createObjectBuilder()));
        return Json.createObjectBuilder().add("description", description).add("content", content);
    }

    private static JsonObjectBuilder problem() {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        List.of("type", "title", "detail").forEach(p -> properties.add(p,
                Json.createObjectBuilder().add("type", "string")));
        properties.add("status", Json.createObjectBuilder().add("type", "integer"));
        return Json.createObjectBuilder().add("type", "object").add("properties", properties);
    }
}
