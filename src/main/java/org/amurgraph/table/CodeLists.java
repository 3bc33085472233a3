package org.amurgraph.table;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The closed lists of words that cells may hold, each word with the IRI it stands for.
 *
 * @param lists IRI by code by the list's notation
 */
public record CodeLists(Map<String, Map<String, String>> lists) {

    /** Codes of a list; none if there is no such list. */
    Set<String> codes(String list) {
        return lists.getOrDefault(list, Map.of()).keySet();
    }

    Optional<String> iri(String list, String code) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code));
    }
}
