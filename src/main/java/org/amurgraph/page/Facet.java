package org.amurgraph.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A class by which what a search has found is narrowed.
 *
 * @param kind the class
 * @param key its name in the address of the page
 * @param href the search for its members only
 * @param number how many of what was found are its members
 */
record Facet(Shown kind, String key, String href, long number) {

    /** The classes of what was found for a text, those with most members first. */
    static List<Facet> of(List<Found> found, String text) {
        Map<String, List<Shown>> kinds = found.stream().flatMap(f -> f.types().stream())
                .collect(Collectors.groupingBy(Facet::key, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream().map(k -> new Facet(k.getValue().get(0), k.getKey(),
                        all(text) + "&class=" + Links.encode(k.getKey()), k.getValue().size()))
                .sorted(Comparator.comparing(Facet::number, Comparator.reverseOrder())
                        .thenComparing(f -> f.kind().text())).toList();
    }

    /** The search that is not narrowed. */
    static String all(String text) {
        return "/search?q=" + Links.encode(text);
    }

    /** The name of a class in its own address. */
    static String key(Shown kind) {
        return kind.href().substring(kind.href().indexOf('#') + 1);
    }
}
