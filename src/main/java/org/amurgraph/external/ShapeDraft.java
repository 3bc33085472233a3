package org.amurgraph.external;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.amurgraph.key.Scheme;

/** What a table is, as its first rows suggest it. */
final class ShapeDraft {

    private final List<String> titles;
    private final Sample sample;
    private final boolean commaIsFree;

    ShapeDraft(List<String> titles, Sample sample, Dialect dialect) {
        this.titles = titles;
        this.commaIsFree = dialect.delimiter() != ',';
        this.sample = sample;
    }

    List<Field> fields(List<String> names, Map<Integer, KeyUse> told) {
        String seen = (sample.whole() ? "all " : "the first ") + sample.rows() + " rows";
        List<Field> fields = IntStream.range(0, titles.size()).mapToObj(i -> new FieldDraft(i, titles.get(i),
                sample.columns().get(i).keySet(), seen, commaIsFree).draft(names.get(i), Optional.ofNullable(told.get(i)))).toList();
        boolean identified = fields.stream().flatMap(f -> f.key().stream()).anyMatch(k -> isIdentifier(k.scheme()));
        return fields.stream().map(f -> identified && f.key().filter(k -> k.scheme() == Scheme.NAME
                && k.confidence() < 1).isPresent() ? withoutKey(f) : f).toList();
    }

    /** Names are keys only of a table that has no identifiers, for else they say the same less surely. */
    private static Field withoutKey(Field f) {
        return new Field(f.index(), f.name(), f.title(), f.datatype(), f.form(), f.language(), f.nulls(),
                Optional.empty(), f.reason() + "; may be names, but the table has identifiers beside them");
    }

    private static boolean isIdentifier(Scheme scheme) {
        return scheme != Scheme.NAME && scheme != Scheme.DATE && scheme != Scheme.ISO4217 && scheme != Scheme.HS;
    }

    /**
     * The columns that tell a row from all others: the first one that does so alone, or else keys and dates together.
     * Told only where all rows were seen, since one more row could undo it.
     */
    List<String> rowKey(List<Field> fields) {
        if (!sample.whole()) {
            return List.of();
        }
        Predicate<Field> isCode = f -> f.key().filter(k -> k.scheme() != Scheme.NAME).isPresent();
        List<Field> alone = new ArrayList<>(fields.stream().filter(isCode).toList());
        fields.stream().limit(1).filter(isCode.negate()).forEach(alone::add);
        for (Field field : alone) {
            if (field.nulls().isEmpty() && sample.isKey(List.of(field.index()))) {
                return List.of(field.name());
            }
        }
        List<Field> together = fields.stream().filter(f -> f.key().isPresent() && f.nulls().isEmpty()
                && !sample.columns().get(f.index()).containsKey("")).toList();
        boolean key = together.size() > 1 && together.size() < 6
                && sample.isKey(together.stream().map(Field::index).toList());
        return key ? together.stream().map(Field::name).toList() : List.of();
    }

    /** Reporter, partner and period, if columns are called so. */
    static Optional<Pair> pair(List<Field> fields) {
        Predicate<Field> country = f -> f.key().filter(k -> isIdentifier(k.scheme()) || k.scheme() == Scheme.NAME)
                .isPresent();
        Optional<Field> reporter = titled(fields, "reporter", country);
        Optional<Field> partner = titled(fields, "partner", country);
        Optional<Field> period = fields.stream().filter(f -> f.key().filter(k -> k.scheme() == Scheme.DATE).isPresent())
                .findFirst();
        if (reporter.isEmpty() || partner.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Pair(reporter.get().name(), partner.get().name(), period.get().name(),
                titled(fields, "flow", f -> true).map(Field::name)));
    }

    private static Optional<Field> titled(List<Field> fields, String word, Predicate<Field> test) {
        return fields.stream().filter(f -> f.title().toLowerCase(Locale.ROOT).contains(word)).filter(test).findFirst();
    }
}
