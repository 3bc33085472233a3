package org.amurgraph.vocab;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * IRIs of a joined table and of what belongs to it.
 *
 * @param name name of the table: lower-case letters, digits and hyphens
 */
public record ExternalIris(String name) {

    /** The table. */
    public String table() {
        return Am.BASE + "external/" + name;
    }

    /** The graph of the table and its rows. */
    public String graph() {
        return Am.BASE + "graph/external/" + name;
    }

    /** The graph of what the rows lead to. */
    public String linksGraph() {
        return graph() + "/links";
    }

    /** Namespace of the table's own terms. */
    public String terms() {
        return table() + "#";
    }

    /** The class of the rows. */
    public String rowClass() {
        return terms() + "Row";
    }

    /** The property of a column, from a row to the value of its cell. */
    public String column(String column) {
        return terms() + column;
    }

    /** The property of a column, from a row to the thing that its cell means. */
    public String thing(String column) {
        return column(column) + "_thing";
    }

    /** What the IRIs of rows start with. */
    public String rows() {
        return table() + "/row/";
    }

    /** The record of what a distinct value of a column leads to, by its number in the column. */
    public String link(String column, long number) {
        return table() + "/link/" + column + "/" + number;
    }

    /** Something that is not known of the table. */
    public String unknown(String aspect) {
        return table() + "/unknown/" + aspect;
    }

    /**
     * The end of a row's IRI by its key: the same for no other key, and nothing that a path would be read otherwise
     * by.
     */
    public static String slug(List<String> key) {
        return key.stream().map(ExternalIris::slug).collect(Collectors.joining("."));
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
