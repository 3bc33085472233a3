package org.amurgraph.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amurgraph.key.Scheme;

/** Tells whether what a question demands of a thing is known to hold of it. */
final class Conditions {

    /** Identifiers of places, in one of which a place may be told to lie. */
    private static final List<Scheme> OF_PLACES = List.of(Scheme.WIKIDATA, Scheme.ISO3166_PART2, Scheme.ISO3166_ALPHA2,
            Scheme.ISO3166_ALPHA3, Scheme.M49, Scheme.UNLOCODE);

    private final Things things;
    private final Identifiers identifiers;
    private final Containment containment;
    private final Function<String, Set<String>> named;

    /**
     * Conditions over a graph.
     *
     * @param named the things that bear a name
     */
    Conditions(Things things, Identifiers identifiers, Containment containment, Function<String, Set<String>> named) {
        this.things = things;
        this.identifiers = identifiers;
        this.containment = containment;
        this.named = named;
    }

    /**
     * The conditions of one question, made ready to be put to many things.
     *
     * @param lack what to say of a thing that lacks them; empty if there are none
     */
    record Known(List<Predicate<String>> tests, String lack) {

        boolean holdOf(String thing) {
            return tests.stream().allMatch(t -> t.test(thing));
        }
    }

    Known of(Question question) {
        List<Question.Condition> conditions = question.conditions().stream().distinct().toList();
        return new Known(conditions.stream().map(this::test).toList(), conditions.stream()
                .map(Question.Condition::value).collect(Collectors.joining("”, “", " Not known to go with “", "”.")));
    }

    private Predicate<String> test(Question.Condition condition) {
        Optional<Scheme> scheme = Identifiers.scheme(condition.property());
        if (scheme.isPresent()) {
            return thing -> identifiers.has(thing, scheme.get(), condition.value());
        }
        Set<String> meant = meant(condition.value());
        if (Containment.isTold(condition.property())) {
            return thing -> containment.of(thing).stream().anyMatch(meant::contains);
        }
        return thing -> things.values(thing, condition.property())
                .anyMatch(v -> meant.contains(v) || v.equalsIgnoreCase(condition.value()));
    }

    /** The things that the value of a condition may stand for. */
    private Set<String> meant(String value) {
        if (things.knows(value)) {
            return Set.of(value);
        }
        Set<String> identified = OF_PLACES.stream().flatMap(s -> s.read(value).key().stream())
                .flatMap(k -> identifiers.of(k.scheme(), k.identifier()).stream())
                .filter(Identifiers.Link::exact).map(Identifiers.Link::thing).collect(Collectors.toSet());
        return identified.isEmpty() ? named.apply(value) : identified;
    }
}
