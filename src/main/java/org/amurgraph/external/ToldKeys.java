package org.amurgraph.external;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amurgraph.key.Scheme;
import org.amurgraph.table.Finding;
import org.amurgraph.table.Suggestion;

/** What {@code --key column=scheme[:Class][@column]} says of the columns of a table. */
final class ToldKeys {

    private static final Pattern FORM = Pattern.compile("([^:@]+)(?::([A-Za-z]+))?(?:@(.+))?");

    private final String file;
    private final List<String> titles;
    private final List<String> names;
    private final List<Finding> findings;

    ToldKeys(String file, List<String> titles, List<String> names, List<Finding> findings) {
        this.file = file;
        this.titles = titles;
        this.names = names;
        this.findings = findings;
    }

    /** The keys by the number of their column. What names no column or scheme is a finding. */
    Map<Integer, KeyUse> read(Map<String, String> told) {
        Map<Integer, KeyUse> keys = new HashMap<>();
        told.forEach((column, text) -> index(column, "--key " + column).ifPresent(i ->
                key(column, text).ifPresent(key -> keys.put(i, key))));
        return keys;
    }

    /** The use of a column as it is written; empty, with a finding, if it is written wrongly. */
    Optional<KeyUse> key(String column, String text) {
        Matcher m = FORM.matcher(text);
        Optional<Scheme> scheme = m.matches() ? Scheme.of(m.group(1)) : Optional.empty();
        if (scheme.isEmpty()) {
            List<String> codes = Scheme.codes();
            findings.add(new Finding(file, 0, column, "there is no scheme " + Finding.quote(text), "write one of "
                    + String.join(", ", codes) + Suggestion.clause(text, codes)
                    + ", with :Class or @column behind it if need be"));
            return Optional.empty();
        }
        Optional<String> within = Optional.ofNullable(m.group(3)).flatMap(w -> index(w, column).map(names::get));
        return Optional.of(new KeyUse(scheme.get(), 1, Optional.ofNullable(m.group(2)), within,
                "told as --key " + column + "=" + text));
    }

    /** The number of a column by its title or name; empty, with a finding, if the table has no such. */
    Optional<Integer> index(String column, String place) {
        int index = titles.contains(column) ? titles.indexOf(column) : names.indexOf(column);
        if (index < 0) {
            findings.add(new Finding(file, 1, place, "the table has no column " + Finding.quote(column),
                    "name one of " + String.join(", ", titles) + Suggestion.clause(column, titles)));
        }
        return index < 0 ? Optional.empty() : Optional.of(index);
    }
}
