package org.amurgraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonParsingException;
import java.util.Optional;
import org.amurgraph.json.StrictJson;
import org.amurgraph.match.Matcher;
import org.amurgraph.names.NameIndex;
import org.apache.jena.graph.Graph;

/** The reconciliation service over a release. Names in answers are in the language that is asked for. */
public final class Reconciliation {

    /** Most queries of a batch. */
    public static final int MOST_QUERIES = 50;

    private final Schema schema;
    private final Matcher matcher;
    private final NameIndex names;

    /** A service over a graph and the index of its names. */
    public Reconciliation(Graph graph, NameIndex names) {
        this.schema = new Schema(graph);
        this.matcher = Matcher.of(graph, names);
        this.names = names;
    }

    /** A thing, class or property in few words. */
    public record Card(String id, String iri, String name, String description) {
    }

    /**
     * What a client must know before it asks.
     *
     * @param base where clients find the server, without a slash at its end
     * @param language of all answers; empty if clients do not care
     */
    public JsonObject manifest(String base, String title, String version, String language) {
        return new Manifest(base, language).of(title, version, schema);
    }

    /**
     * The answers to a batch of queries.
     *
     * @throws IllegalArgumentException if it is no object of queries, or has too many
     */
    public JsonObject answers(String batch, String language) {
        JsonObject queries = object(batch, "queries");
        if (queries.size() > MOST_QUERIES) {
            throw new IllegalArgumentException("a batch has at most " + MOST_QUERIES + " queries, and this has "
                    + queries.size() + "; send them in parts");
        }
        Answers answers = new Answers(schema, matcher, language);
        JsonObjectBuilder all = Json.createObjectBuilder();
        queries.forEach((key, query) -> all.add(key, query instanceof JsonObject q ? answers.of(q)
                : Json.createObjectBuilder().add("result", Json.createArrayBuilder())
                        .add("error", "a query is an object with \"query\"")));
        return all.build();
    }

    /**
     * The values of a data extension request.
     *
     * @throws IllegalArgumentException if it cannot be read, is too large, or names an unknown property
     */
    public JsonObject extension(String request, String language) {
        return new Extension(schema, language).of(object(request, "extend"));
    }

    private static JsonObject object(String text, String parameter) {
        try {
            return StrictJson.read(text).asJsonObject();
        } catch (JsonParsingException e) {
            throw new IllegalArgumentException("the parameter " + parameter + " is no JSON: line "
                    + e.getLocation().getLineNumber() + ", column " + e.getLocation().getColumnNumber(), e);
        } catch (ClassCastException | JsonException e) {
            throw new IllegalArgumentException("the parameter " + parameter + " is no JSON object", e);
        }
    }

    /**
     * Things with a name like a text.
     *
     * @param type id of their class, if only its members are meant
     * @param cursor how many to pass over
     */
    public JsonObject entities(String prefix, Optional<String> type, int cursor, String language) {
        return new Suggestions(schema, names, language).entities(prefix, type, cursor);
    }

    /** Classes with a name like a text. */
    public JsonObject types(String prefix, int cursor, String language) {
        return new Suggestions(schema, names, language).types(prefix, cursor);
    }

    /** Properties with a name like a text. */
    public JsonObject properties(String prefix, int cursor, String language) {
        return new Suggestions(schema, names, language).properties(prefix, cursor);
    }

    /** The properties that members of a class have. */
    public JsonObject proposals(String type, int limit, String language) {
        return new Suggestions(schema, names, language).proposals(type, limit);
    }

    /** The thing, class or property with an id, if there is one. */
    public Optional<Card> card(String what, String id, String language) {
        Optional<String> iri = switch (what) {
            case "entity" -> schema.thing(id);
            case "type" -> schema.type(id);
            case "property" -> schema.property(id);
            default -> Optional.empty();
        };
        return iri.map(i -> new Card(Schema.id(i), i, schema.label(i, language), schema.definition(i).orElse("")));
    }
}
