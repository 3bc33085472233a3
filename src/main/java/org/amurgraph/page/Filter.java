package org.amurgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.page.Form.Field;
import org.amurgraph.page.Form.Option;
import org.apache.jena.graph.Node;

/**
 * The fields with which a list is narrowed, and what they are set to.
 *
 * @param given value by name; a blank one counts as not given
 * @param fields grows by one with each field that is asked for
 */
record Filter(Map<String, String> given, List<Field> fields) {

    static Filter of(Map<String, String> given) {
        return new Filter(given, new ArrayList<>());
    }

    /**
     * Adds a choice among nodes, which are named by the last part of their IRIs.
     *
     * @return the node that is chosen, if one is
     * @throws IllegalArgumentException if the value given is none of them
     */
    Optional<Node> among(String name, String label, Stream<Node> nodes, Display display) {
        Map<String, Node> choices = nodes.distinct().collect(Collectors.toMap(n -> display.key(n).text(), n -> n));
        List<Option> options = choices.entrySet().stream().map(c -> new Option(c.getKey(), display.of(c.getValue())))
                .sorted(Comparator.comparing(o -> o.label().text())).toList();
        return chosen(name, label, options).map(choices::get);
    }

    /**
     * Adds a choice among options, of which none needs to be chosen.
     *
     * @throws IllegalArgumentException if the value given is none of them
     */
    Optional<String> chosen(String name, String label, List<Option> options) {
        String value = given.getOrDefault(name, "");
        if (!value.isEmpty() && options.stream().noneMatch(o -> o.value().equals(value))) {
            throw new IllegalArgumentException("the parameter " + name + " is \"" + value
                    + "\", which the list does not have; choose one of " + options.stream().map(Option::value)
                    .limit(8).collect(Collectors.joining(", ")) + (options.size() > 8 ? " …" : ""));
        }
        fields.add(new Field(name, label, "text", "", value,
                Stream.concat(Stream.of(new Option("", Shown.text("all"))), options.stream()).toList()));
        return Optional.of(value).filter(v -> !v.isEmpty());
    }

    /** Adds a field for a day. */
    void day(String name, String label, String value) {
        fields.add(new Field(name, label, "date", "", value, List.of()));
    }
}
