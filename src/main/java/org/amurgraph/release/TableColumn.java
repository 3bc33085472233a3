package org.amurgraph.release;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A column of a class's table.
 *
 * @param name its header
 * @param description what its values mean, or empty
 * @param property the property whose objects it holds; none if it repeats what is stated elsewhere, for readers
 * @param kind what its values are
 * @param cells values by member, in order
 */
record TableColumn(String name, String description, Optional<Node> property, Kind kind,
                   Map<Node, List<String>> cells) {

    /** What parts the values of a list; the last one is a control character, which the data never holds. */
    private static final List<String> SEPARATORS = List.of("|", "¦", "\u001F");

    boolean isList() {
        return cells.values().stream().anyMatch(values -> values.size() > 1);
    }

    /** True for names of things of which a cell may hold several. CSVW can make one name of a cell, and no more. */
    boolean isListOfNames() {
        return isList() && property.isPresent() && kind instanceof Kind.Iri;
    }

    private String separator() {
        return SEPARATORS.stream().filter(s -> cells.values().stream().flatMap(List::stream)
                .noneMatch(v -> v.contains(s))).findFirst().orElseThrow();
    }

    /** The characters of each member's cell. */
    List<String> texts(List<Node> members) {
        String separator = separator();
        return members.stream().map(m -> String.join(separator, cells.getOrDefault(m, List.of()))).toList();
    }

    /** The column in CSVW, so that a reader of the table makes of it the triples that it was made of. */
    JsonObject describe() {
        JsonObjectBuilder column = property.isEmpty() || isListOfNames() ? CsvFile.suppressed(name)
                : Json.createObjectBuilder().add("name", name).add("titles", name);
        if (!description.isEmpty()) {
            column.add("dc:description", description);
        }
        kind.describe(column);
        if (isList()) {
            column.add("separator", separator());
        }
        property.ifPresent(p -> column.add("propertyUrl", p.getURI()));
        if (property.isPresent() && !isList() && kind instanceof Kind.Iri) {
            column.add("valueUrl", "{+" + name + "}");
        }
        return column.build();
    }
}
