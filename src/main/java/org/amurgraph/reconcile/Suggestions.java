package org.amurgraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amurgraph.names.Hit;
import org.amurgraph.names.NameIndex;
import org.amurgraph.vocab.Am;

/** What a client offers while somebody writes: things, classes and properties. */
final class Suggestions {

    static final int PAGE = 20;
    private static final int MOST = 200;

    private final Schema schema;
    private final NameIndex names;
    private final String language;

    Suggestions(Schema schema, NameIndex names, String language) {
        this.schema = schema;
        this.names = names;
        this.language = language;
    }

    /**
     * Things with a name like a text.
     *
     * @param type id of their class, if that is told
     * @param cursor how many to pass over
     */
    JsonObject entities(String prefix, Optional<String> type, int cursor) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        names.search(prefix, MOST, type.flatMap(schema::type)).stream().map(Hit::name)
                .filter(n -> n.thing().startsWith(Schema.THING)).skip(cursor).limit(PAGE).forEach(n -> {
                    JsonArrayBuilder notable = Json.createArrayBuilder();
                    n.classes().stream().filter(c -> c.startsWith(Am.TERM)).sorted()
                            .forEach(c -> notable.add(Json.createObjectBuilder().add("id", Schema.id(c))
                                    .add("name", schema.label(c, language))));
                    list.add(term(n.thing()).add("notable", notable));
                });
        return result(list);
    }

    /** Classes whose name or id begins as a text does, or has a word that does; all of them for an empty text. */
    JsonObject types(String prefix, int cursor) {
        return terms(schema.types(), prefix, cursor);
    }

    /** The same of properties. */
    JsonObject properties(String prefix, int cursor) {
        return terms(schema.properties(Am.term("Thing").getURI()), prefix, cursor);
    }

    private JsonObject terms(List<String> terms, String prefix, int cursor) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        terms.stream().filter(t -> begins(Schema.id(t), prefix) || begins(schema.label(t, language), prefix)
                || begins(schema.label(t, "en"), prefix)).skip(cursor).limit(PAGE).forEach(t -> list.add(term(t)));
        return result(list);
    }

    private static boolean begins(String name, String prefix) {
        String text = name.toLowerCase(Locale.ROOT);
        String start = prefix.toLowerCase(Locale.ROOT).strip();
        return text.startsWith(start) || text.contains(" " + start);
    }

    /** The properties that members of a class have; of all things if the class is not told, or is none of ours. */
    JsonObject proposals(String type, int limit) {
        String known = schema.type(type).filter(t -> !schema.properties(t).isEmpty()).orElse(Am.term("Thing").getURI());
        JsonArrayBuilder list = Json.createArrayBuilder();
        schema.properties(known).stream().limit(limit).forEach(p -> list.add(Json.createObjectBuilder()
                .add("id", Schema.id(p)).add("name", schema.label(p, language))));
        return Json.createObjectBuilder().add("limit", limit).add("type", type.isEmpty() ? Schema.id(known) : type)
                .add("properties", list).build();
    }

    private JsonObjectBuilder term(String iri) {
        JsonObjectBuilder term = Json.createObjectBuilder().add("id", Schema.id(iri))
                .add("name", schema.label(iri, language));
        schema.definition(iri).ifPresent(d -> term.add("description", d));
        return term;
    }

    private static JsonObject result(JsonArrayBuilder list) {
        return Json.createObjectBuilder().add("result", list).build();
    }
}
