package org.amurgraph.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a table's metadata must not combine, though each part by itself is supported. */
final class SchemaRules {

    private SchemaRules() {
    }

    static void check(JsonPart schema, UriTemplate about, List<Column> columns, List<String> key,
                      List<ForeignKey> foreign) {
        templates(schema, about, columns);
        keys(schema, columns, key);
        references(schema, columns, foreign);
        for (Column column : columns) {
            column.derived().stream().filter(d -> columns.stream().anyMatch(c -> c.name().equals(d))).forEach(d ->
                    schema.fault("the column " + Finding.quote(d) + " has the name of a variable that "
                            + Finding.quote(column.name()) + " gives", "rename it"));
        }
    }

    private static void templates(JsonPart schema, UriTemplate about, List<Column> columns) {
        if (!about.isSound()) {
            schema.fault("the aboutUrl " + Finding.quote(about.text()) + " makes no IRI",
                    "write a relative IRI with {column} expressions");
        }
        columns.stream().filter(c -> c.valueUrl().filter(t -> !t.isSound()).isPresent()).forEach(c ->
                schema.fault("the valueUrl of " + Finding.quote(c.name()) + " makes no IRI",
                        "write a relative IRI with {column} expressions"));
    }

    private static void keys(JsonPart schema, List<Column> columns, List<String> key) {
        columns.stream().filter(c -> key.contains(c.name()) && (c.separator().isPresent() || !c.required()))
                .forEach(c -> schema.fault("the key column " + Finding.quote(c.name()) + " may be empty or a list",
                        "make it required, and give it no separator"));
    }

    private static void references(JsonPart schema, List<Column> columns, List<ForeignKey> foreign) {
        Set<String> seen = new HashSet<>();
        for (ForeignKey reference : foreign) {
            if (!seen.add(reference.column())) {
                schema.fault("the column " + Finding.quote(reference.column()) + " has two foreign keys", "keep one");
            }
            columns.stream().filter(c -> c.name().equals(reference.column()))
                    .filter(c -> c.isVirtual() || c.codeList().isPresent() || c.language().isPresent())
                    .forEach(c -> schema.fault("the column " + Finding.quote(c.name())
                            + " refers to a table and is also virtual, a code or a text", "keep one of the two"));
        }
    }
}
