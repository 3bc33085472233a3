package org.amurgraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amurgraph.match.Candidate;
import org.amurgraph.match.Matcher;
import org.amurgraph.match.Outcome;

/** The answers to reconciliation queries. What the matcher links, and nothing else, is a match. */
final class Answers {

    private final Schema schema;
    private final Matcher matcher;
    private final String language;

    /**
     * Answers.
     *
     * @param language of names
     */
    Answers(Schema schema, Matcher matcher, String language) {
        this.schema = schema;
        this.matcher = matcher;
        this.language = language;
    }

    /** The answer to a query. A query that cannot be read is told of in its own answer, and spoils no other. */
    JsonObjectBuilder of(JsonObject json) {
        try {
            Query query = Query.of(json, schema, matcher);
            List<Matcher.Answer> made = query.questions().stream().map(q -> matcher.answer(q, query.limit())).toList();
            List<Outcome> outcomes = made.stream().map(Matcher.Answer::outcome).toList();
            Optional<String> match = match(outcomes);
            JsonArrayBuilder result = Json.createArrayBuilder();
            candidates(query, made).forEach(c -> result.add(json(c, match.filter(c.thing()::equals).isPresent())));
            return Json.createObjectBuilder().add("result", result)
                    .add("why", outcomes.stream().map(Outcome::why).distinct().collect(Collectors.joining(" ")));
        } catch (IllegalArgumentException e) {
            return Json.createObjectBuilder().add("result", Json.createArrayBuilder()).add("error", e.getMessage());
        }
    }

    /** The one thing that is meant: what one class links must not be linked or in doubt otherwise for another. */
    private static Optional<String> match(List<Outcome> outcomes) {
        Set<String> linked = outcomes.stream().filter(Outcome.Linked.class::isInstance)
                .map(o -> ((Outcome.Linked) o).candidate().thing()).collect(Collectors.toSet());
        boolean doubt = outcomes.stream().anyMatch(Outcome.Ambiguous.class::isInstance);
        return linked.size() == 1 && !doubt ? linked.stream().findFirst() : Optional.empty();
    }

    private List<Candidate> candidates(Query query, List<Matcher.Answer> made) {
        Map<String, Candidate> things = new LinkedHashMap<>();
        made.stream().map(Matcher.Answer::outcome).filter(Outcome.Linked.class::isInstance).map(o -> ((Outcome.Linked) o).candidate())
                .forEach(c -> things.putIfAbsent(c.thing(), c));
        made.stream().flatMap(m -> m.candidates().stream())
                .sorted(Comparator.comparingDouble(c -> -c.score())).forEach(c -> things.putIfAbsent(c.thing(), c));
        query.besides().ifPresent(q -> matcher.candidates(q, query.limit())
                .forEach(c -> things.putIfAbsent(c.thing(), c)));
        return things.values().stream().limit(query.limit()).toList();
    }

    private JsonObjectBuilder json(Candidate candidate, boolean match) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", Schema.id(candidate.thing()))
                .add("name", schema.label(candidate.thing(), language));
        schema.definition(candidate.thing()).ifPresent(d -> json.add("description", d));
        return json.add("type", types(candidate.types())).add("score", candidate.score()).add("match", match)
                .add("features", features(candidate)).add("why", candidate.why());
    }

    /** Classes with their names. */
    JsonArrayBuilder types(List<String> types) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        types.forEach(t -> list.add(Json.createObjectBuilder().add("id", Schema.id(t))
                .add("name", schema.label(t, language))));
        return list;
    }

    private static JsonArrayBuilder features(Candidate candidate) {
        JsonArrayBuilder features = Json.createArrayBuilder();
        if (candidate.via() instanceof Candidate.Via.ByKey key) {
            features.add(feature("identifier").add("value", true)).add(feature("exact").add("value", key.exact()));
        } else if (candidate.via() instanceof Candidate.Via.ByName name) {
            features.add(feature("name_score").add("value", candidate.score()))
                    .add(feature("exact").add("value", name.way().equals("EXACT")))
                    .add(feature("misprint").add("value", name.kind().endsWith("/misprint")));
        }
        return features;
    }

    private static JsonObjectBuilder feature(String id) {
        return Json.createObjectBuilder().add("id", id);
    }
}
