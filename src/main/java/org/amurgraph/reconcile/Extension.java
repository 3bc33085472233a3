package org.amurgraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Data extension: the values that things have for properties. A quantity is its number, or, with the setting
 * {@code content} = {@code text}, that with its unit; a number that the sources lost is no value.
 */
final class Extension {

    private static final int MOST_IDS = 1000;
    private static final int MOST_PROPERTIES = 20;
    private static final int MOST_VALUES = 100;
    private static final String QUDT = "http://qudt.org/schema/qudt/";
    private static final Node NUMBER = NodeFactory.createURI(QUDT + "numericValue");
    private static final Node UNIT = NodeFactory.createURI(QUDT + "hasUnit");

    private final Schema schema;
    private final String language;

    Extension(Schema schema, String language) {
        this.schema = schema;
        this.language = language;
    }

    private record Column(String id, String iri, int limit, boolean text) {
    }

    /**
     * The values that a request asks for.
     *
     * @throws IllegalArgumentException if it is of another form, too large, or names a property that there is not
     */
    JsonObject of(JsonObject request) {
        List<String> ids = list(request, "ids", MOST_IDS).stream().map(Extension::text).toList();
        Map<String, Column> columns = new LinkedHashMap<>();
        list(request, "properties", MOST_PROPERTIES).stream().map(this::column)
                .forEach(c -> columns.putIfAbsent(c.id, c));
        JsonArrayBuilder meta = Json.createArrayBuilder();
        columns.values().forEach(c -> meta.add(Json.createObjectBuilder().add("id", c.id)
                .add("name", schema.label(c.iri, language))));
        JsonObjectBuilder rows = Json.createObjectBuilder();
        ids.stream().distinct().forEach(id -> {
            JsonObjectBuilder row = Json.createObjectBuilder();
            columns.values().forEach(c -> row.add(c.id, schema.thing(id).map(t -> values(t, c))
                    .orElseGet(Json::createArrayBuilder)));
            rows.add(id, row);
        });
        return Json.createObjectBuilder().add("meta", meta).add("rows", rows).build();
    }

    private static List<JsonValue> list(JsonObject request, String key, int most) {
        if (!request.containsKey(key) || request.get(key).getValueType() != JsonValue.ValueType.ARRAY) {
            throw new IllegalArgumentException("\"extend\" is an object with the lists \"ids\" and \"properties\"");
        }
        if (request.getJsonArray(key).size() > most) {
            throw new IllegalArgumentException("\"" + key + "\" has more than " + most + " members; ask in parts");
        }
        return List.copyOf(request.getJsonArray(key));
    }

    private Column column(JsonValue json) {
        if (!(json instanceof JsonObject property) || !property.containsKey("id")) {
            throw new IllegalArgumentException("a property is an object with \"id\"");
        }
        String id = text(property.get("id"));
        String iri = schema.property(id).orElseThrow(() -> new IllegalArgumentException("there is no property \""
                + Query.shown(id) + "\"; the suggestions for properties tell which there are"));
        JsonObject settings = property.get("settings") instanceof JsonObject s ? s : JsonValue.EMPTY_JSON_OBJECT;
        return new Column(id, iri, limit(settings), settings.getString("content", "").equals("text"));
    }

    private static int limit(JsonObject settings) {
        JsonValue limit = settings.getOrDefault("limit", JsonValue.NULL);
        double number = limit instanceof JsonNumber n ? n.doubleValue()
                : limit instanceof JsonString s && s.getString().matches("\\d{1,6}") ? Double.parseDouble(s.getString())
                : MOST_VALUES;
        return number < 1 ? MOST_VALUES : (int) Math.min(MOST_VALUES, number);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new IllegalArgumentException("an id is a text");
    }

    private JsonArrayBuilder values(String thing, Column column) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        Stream<JsonObjectBuilder> all = Schema.isScheme(column.iri)
                ? schema.identifiers(thing, column.iri).stream().map(i -> one("str", i))
                : objects(thing, column.iri).flatMap(o -> value(o, column).stream());
        all.limit(column.limit).forEach(values::add);
        return values;
    }

    /** Objects in an order that never changes; of texts those in the language of the answer, if there are any. */
    private Stream<Node> objects(String thing, String property) {
        List<Node> all = schema.objects(NodeFactory.createURI(thing), NodeFactory.createURI(property))
                .sorted(NodeCmp::compareRDFTerms).toList();
        List<Node> said = all.stream().filter(o -> o.isLiteral() && o.getLiteralLanguage().equals(language)).toList();
        return said.isEmpty() ? all.stream() : said.stream();
    }

    private Optional<JsonObjectBuilder> value(Node node, Column column) {
        if (node.isLiteral()) {
            return Optional.of(literal(node));
        }
        String iri = node.toString();
        if (iri.startsWith(Schema.THING)) {
            return Optional.of(one("id", Schema.id(iri)).add("name", schema.label(iri, language)));
        }
        if (iri.startsWith(Am.BASE + "quantity/")) {
            return schema.objects(node, NUMBER).findFirst().map(n -> column.text
                    ? one("str", n.getLiteralLexicalForm() + schema.objects(node, UNIT).findFirst()
                            .map(u -> " " + schema.label(u.toString(), language)).orElse(""))
                    : literal(n));
        }
        return Optional.of(one("str", schema.label(iri, language)));
    }

    private static JsonObjectBuilder literal(Node node) {
        String text = node.getLiteralLexicalForm();
        if (node.getLiteralDatatype().equals(XSDDatatype.XSDdate)) {
            return one("date", text + "T00:00:00Z");
        }
        if (node.getLiteralDatatype().equals(XSDDatatype.XSDinteger)) {
            return Json.createObjectBuilder().add("int", new BigDecimal(text).toBigInteger());
        }
        return node.getLiteralValue() instanceof Number ? Json.createObjectBuilder().add("float", new BigDecimal(text))
                : one("str", text);
    }

    private static JsonObjectBuilder one(String key, String value) {
        return Json.createObjectBuilder().add(key, value);
    }
}
