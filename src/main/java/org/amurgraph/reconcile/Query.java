package org.amurgraph.reconcile;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.key.Key;
import org.amurgraph.key.Scheme;
import org.amurgraph.match.Matcher;
import org.amurgraph.match.Question;
import org.amurgraph.names.NameIndex;
import org.apache.jena.vocabulary.RDF;

/**
 * A reconciliation query, as the questions that it puts to the matcher: one, or one for each of several classes.
 *
 * @param besides what is asked for more candidates, none of which is a match: the same without its class, if the class
 *     is a wish only
 * @param limit most candidates of the answer
 */
record Query(List<Question> questions, Optional<Question> besides, int limit) {

    private static final int LIMIT = 10;
    private static final int MOST_CANDIDATES = 50;
    private static final int MOST_PARTS = 20;
    private static final Set<String> KEYS = Set.of("query", "type", "limit", "properties", "type_strict");
    private static final Set<String> STRICT = Set.of("any", "all", "should");
    /** Schemes that a bare query is tried by: what looks like their identifiers is seldom a name. */
    private static final List<Scheme> BARE = List.of(Scheme.WIKIDATA, Scheme.GEONAMES, Scheme.UNLOCODE,
            Scheme.ISO3166_PART2, Scheme.ISO3166_ALPHA2, Scheme.ISO3166_ALPHA3);

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException if a part of it is unknown or of the wrong kind
     */
    static Query of(JsonObject json, Schema schema, Matcher matcher) {
        json.keySet().stream().filter(k -> !KEYS.contains(k)).findFirst().ifPresent(k -> {
            throw new IllegalArgumentException("a query has no \"" + shown(k) + "\"; it has " + String.join(", ", KEYS
                    .stream().sorted().toList()));
        });
        List<Question.Condition> conditions = new ArrayList<>();
        for (JsonValue property : array(json, "properties")) {
            conditions.addAll(conditions(property, schema));
        }
        String text = json.containsKey("query") ? text(json.get("query"), "query") : "";
        if (text.isBlank() && conditions.isEmpty()) {
            throw new IllegalArgumentException("a query needs a text in \"query\", or a property");
        }
        if (text.codePointCount(0, text.length()) > NameIndex.MOST_CHARACTERS) {
            throw new IllegalArgumentException("the text of a query is longer than " + NameIndex.MOST_CHARACTERS
                    + " characters; write less of the name");
        }
        Question plain = plain(text, conditions, matcher);
        List<String> types = types(json, schema);
        String strict = strict(json);
        return new Query(typed(plain, types, strict),
                Optional.of(plain).filter(p -> strict.equals("should") && !types.isEmpty()), limit(json));
    }

    /** What the text and the properties ask, whatever the class. An identifier goes before the name. */
    private static Question plain(String text, List<Question.Condition> conditions, Matcher matcher) {
        Optional<Question.Condition> key = conditions.stream().filter(c -> scheme(c).isPresent()).findFirst();
        if (key.isPresent()) {
            return question(key.get().value(), scheme(key.get()).get(),
                    conditions.stream().filter(c -> c != key.get()).toList());
        }
        int colon = text.indexOf(':');
        Optional<Scheme> told = colon < 0 ? Optional.empty() : Scheme.of(text.substring(0, colon).strip());
        if (told.isPresent()) {
            return question(text.substring(colon + 1), told.get(), conditions);
        }
        return BARE.stream().filter(s -> isWritten(s, text)).map(s -> question(text, s, conditions))
                .filter(q -> !matcher.candidates(q, 1).isEmpty()).findFirst()
                .orElseGet(() -> question(text, Scheme.NAME, conditions));
    }

    /** True if the text is an identifier in its scheme's one form, or an address of one. */
    private static boolean isWritten(Scheme scheme, String text) {
        return scheme.read(text).key().map(Key::identifier).filter(i -> i.equals(text.strip())
                || text.contains("://")).isPresent();
    }

    private static Question question(String text, Scheme scheme, List<Question.Condition> conditions) {
        return new Question(text, scheme, Optional.empty(), conditions, Optional.empty());
    }

    private static Optional<Scheme> scheme(Question.Condition condition) {
        return Optional.of(condition.property()).filter(Schema::isScheme).map(Schema::id).flatMap(Scheme::of);
    }

    private static List<Question> typed(Question plain, List<String> types, String strict) {
        if (types.isEmpty()) {
            return List.of(plain);
        }
        if (!strict.equals("all")) {
            return types.stream().map(t -> with(plain, t, plain.conditions())).toList();
        }
        List<Question.Condition> all = new ArrayList<>(plain.conditions());
        types.stream().skip(1).forEach(t -> all.add(new Question.Condition(RDF.type.getURI(), t)));
        return List.of(with(plain, types.get(0), all));
    }

    private static Question with(Question plain, String type, List<Question.Condition> conditions) {
        return new Question(plain.text(), plain.scheme(), Optional.of(type), conditions, plain.on());
    }

    private static List<String> types(JsonObject json, Schema schema) {
        List<JsonValue> types = json.get("type") instanceof JsonString one ? List.of(one) : array(json, "type");
        return types.stream().map(t -> text(t, "type")).filter(t -> !t.isEmpty()).map(t -> schema.type(t).orElseThrow(
                () -> new IllegalArgumentException("there is no class \"" + shown(t) + "\"; the suggestions for types "
                        + "tell which there are"))).toList();
    }

    private static String strict(JsonObject json) {
        String strict = json.containsKey("type_strict") ? text(json.get("type_strict"), "type_strict") : "any";
        if (!STRICT.contains(strict)) {
            throw new IllegalArgumentException("\"type_strict\" is any, all or should");
        }
        return strict;
    }

    private static int limit(JsonObject json) {
        if (!json.containsKey("limit") || json.isNull("limit")) {
            return LIMIT;
        }
        if (json.get("limit") instanceof JsonNumber number && number.doubleValue() >= 1) {
            return (int) Math.min(MOST_CANDIDATES, number.doubleValue());
        }
        throw new IllegalArgumentException("\"limit\" is a number of at least 1");
    }

    private static List<Question.Condition> conditions(JsonValue json, Schema schema) {
        if (!(json instanceof JsonObject property) || !property.containsKey("pid") || !property.containsKey("v")) {
            throw new IllegalArgumentException("a property of a query is an object with \"pid\" and \"v\"");
        }
        String id = text(property.get("pid"), "pid");
        String iri = schema.property(id).orElseThrow(() -> new IllegalArgumentException("there is no property \""
                + shown(id) + "\"; the suggestions for properties tell which there are"));
        List<JsonValue> values = property.get("v").getValueType() == JsonValue.ValueType.ARRAY
                ? array(property, "v") : List.of(property.get("v"));
        return values.stream().map(v -> new Question.Condition(iri, value(v, schema)))
                .filter(c -> !c.value().isBlank()).toList();
    }

    private static String value(JsonValue value, Schema schema) {
        if (value instanceof JsonObject object && object.containsKey("id")) {
            String id = text(object.get("id"), "id");
            return schema.thing(id).orElse(id);
        }
        return value instanceof JsonString text ? text.getString() : switch (value.getValueType()) {
            case NUMBER, TRUE, FALSE -> value.toString();
            default -> throw new IllegalArgumentException("the value \"v\" of a property is a text, a number, true, "
                    + "false, an object with \"id\", or a list of these");
        };
    }

    private static List<JsonValue> array(JsonObject json, String key) {
        if (!json.containsKey(key) || json.isNull(key)) {
            return List.of();
        }
        if (json.get(key).getValueType() != JsonValue.ValueType.ARRAY || json.getJsonArray(key).size() > MOST_PARTS) {
            throw new IllegalArgumentException("\"" + key + "\" is a list of at most " + MOST_PARTS);
        }
        return List.copyOf(json.getJsonArray(key));
    }

    private static String text(JsonValue value, String key) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new IllegalArgumentException("\"" + key + "\" is a text");
    }

    /** What a client sent, short enough for a sentence. */
    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 60 ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }
}
