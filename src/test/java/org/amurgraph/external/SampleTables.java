package org.amurgraph.external;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amurgraph.TestProject;
import org.amurgraph.table.Finding;

/** The small tables of the tests, and what is told of them. */
final class SampleTables {

    static final Path FOLDER = TestProject.PROJECT.resolve("src/test/resources/external");

    private SampleTables() {
    }

    /** What a manifest tells: words such as {@code encoding=UTF-16 key:column=scheme}, parted by blanks. */
    static ExternalTable.Told told(String words) {
        Map<String, String> plain = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (String word : words.isBlank() ? new String[0] : words.split(" ")) {
            String[] sides = word.split("=", 2);
            if (sides[0].startsWith("key:")) {
                keys.put(sides[0].substring(4).replace('_', ' '), sides[1]);
            } else {
                plain.put(sides[0], sides[1]);
            }
        }
        return new ExternalTable.Told(Optional.ofNullable(plain.get("metadata")).map(FOLDER::resolve), keys,
                Optional.ofNullable(plain.get("encoding")), Optional.ofNullable(plain.get("delimiter")),
                Optional.ofNullable(plain.get("name")));
    }

    /** The columns of a shape in one line: name, datatype and scheme of each. */
    static String columns(Shape shape) {
        return shape.fields().stream().map(f -> f.name() + ":" + f.datatype()
                        + f.key().map(k -> ":" + k.scheme().code() + k.within().map(w -> "@" + w).orElse("")).orElse(""))
                .collect(Collectors.joining(" "));
    }

    /** Findings in one line: line, column and the beginning of the problem of each. */
    static List<String> places(List<Finding> findings) {
        return findings.stream().map(f -> f.row() + ":" + f.column() + ": " + f.problem()).toList();
    }
}
