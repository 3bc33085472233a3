package org.amurgraph.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * IRIs of a joined table and of what belongs to it.
 *
 * @param name name of the table
 */
record Iris(String name) {

    String table() {
        return Release.BASE + "external/" + name;
    }

    String graph() {
        return Release.BASE + "graph/external/" + name;
    }

    String links() {
        return graph() + "/links";
    }

    String column(String column) {
        return table() + "#" + column;
    }

    String thing(String column) {
        return column(column) + "_thing";
    }

    String row(List<String> key) {
        return table() + "/row/" + key.stream().map(Iris::slug).collect(Collectors.joining("."));
    }

    String link(String column, long number) {
        return table() + "/link/" + column + "/" + number;
    }

    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-') {
                slug.append((char) b);
            } else {
                slug.append('_').append(String.format(Locale.ROOT, "%02X", b));
            }
        }
        return slug.toString();
    }
}
