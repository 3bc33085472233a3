package org.amurgraph.release;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * A column of a class's table, whose cells are made when they are written.
 *
 * @param heading what it is called and holds
 * @param values those of a member, in order
 * @param isList true if a member has several
 * @param separator what parts the values of a cell, and is in none of them
 */
record TableColumn(Heading heading, Function<Node, List<String>> values, boolean isList, String separator) {

    /**
     * What a column holds.
     *
     * @param name its header
     * @param description what its values mean, or empty
     * @param property the property whose objects it holds; none if it repeats what is stated elsewhere, for readers
     * @param kind what its values are
     */
    record Heading(String name, String description, Optional<Node> property, Kind kind) {
    }

    /** What parts the values of a list; the last one is a control character, which the data never holds. */
    private static final List<String> SEPARATORS = List.of("|", "¦", "\u001F");

    /** The column of a table with these members. */
    static TableColumn of(Heading heading, Function<Node, List<String>> values, List<Node> members) {
        boolean isList = false;
        List<String> separators = new ArrayList<>(SEPARATORS);
        for (Node member : members) {
            List<String> cell = values.apply(member);
            isList |= cell.size() > 1;
            cell.forEach(value -> separators.removeIf(value::contains));
        }
        return new TableColumn(heading, values, isList, separators.get(0));
    }

    /** True for names of things of which a cell may hold several. CSVW can make one name of a cell, and no more. */
    boolean isListOfNames() {
        return isList && heading.property.isPresent() && heading.kind instanceof Kind.Iri;
    }

    /** The characters of a member's cell. */
    String text(Node member) {
        return String.join(separator, values.apply(member));
    }

    /** The column in CSVW, so that a reader of the table makes of it the triples that it was made of. */
    JsonObject describe() {
        String name = heading.name;
        JsonObjectBuilder column = heading.property.isEmpty() || isListOfNames() ? CsvFile.suppressed(name)
                : Json.createObjectBuilder().add("name", name).add("titles", name);
        if (!heading.description.isEmpty()) {
            column.add("dc:description", heading.description);
        }
        heading.kind.describe(column);
        if (isList) {
            column.add("separator", separator);
        }
        heading.property.ifPresent(p -> column.add("propertyUrl", p.getURI()));
        if (heading.property.isPresent() && !isList && heading.kind instanceof Kind.Iri) {
            column.add("valueUrl", "{+" + name + "}");
        }
        return column.build();
    }
}
