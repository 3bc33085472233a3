package org.amurgraph.external;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amurgraph.key.Scheme;

/** What a table is, as its first rows suggest it. */
final class ShapeDraft {

    private static final Set<Scheme> COUNTRIES = Set.of(Scheme.ISO3166_ALPHA2, Scheme.ISO3166_ALPHA3, Scheme.M49);
    private static final Set<Scheme> PLACES = Set.of(Scheme.WIKIDATA, Scheme.GEONAMES, Scheme.ISO3166_PART2,
            Scheme.UNLOCODE, Scheme.IATA);

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
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            fields.add(new FieldDraft(i, titles.get(i), sample.columns().get(i).keySet(), seen, commaIsFree)
                    .draft(names.get(i), Optional.ofNullable(told.get(i))));
        }
        return fields.stream().map(f -> isGuessedName(f) ? named(f, fields) : f).toList();
    }

    private static boolean isGuessedName(Field field) {
        return field.key().filter(k -> k.scheme() == Scheme.NAME && k.confidence() < 1).isPresent();
    }

    /**
     * A column of names beside the others: no key where identifiers say the same more surely, and within a country
     * where one column tells it.
     */
    private static Field named(Field f, List<Field> fields) {
        List<Field> countries = keyed(fields, COUNTRIES);
        boolean identified = !keyed(fields, PLACES).isEmpty() || isOfCountries(f) && !countries.isEmpty();
        boolean contained = countries.size() == 1 && !isOfCountries(f);
        Optional<KeyUse> key = identified ? Optional.empty() : f.key().map(k -> new KeyUse(k.scheme(), k.confidence(),
                k.type(), contained ? Optional.of(countries.get(0).name()) : Optional.empty(), k.reason()));
        return new Field(f.index(), f.name(), f.title(), f.datatype(), f.form(), f.language(), f.nulls(), key,
                f.reason() + (identified ? "; may be names, but the table has identifiers beside them" : ""));
    }

    private static boolean isOfCountries(Field field) {
        String title = field.title().toLowerCase(Locale.ROOT);
        return Stream.of("country", "reporter", "partner", "страна", "国家").anyMatch(title::contains);
    }

    private static List<Field> keyed(List<Field> fields, Set<Scheme> schemes) {
        return fields.stream().filter(f -> f.key().filter(k -> schemes.contains(k.scheme())).isPresent()).toList();
    }

    private static boolean isDate(Field field) {
        return field.key().filter(k -> k.scheme() == Scheme.DATE).isPresent();
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
        List<Field> alone = new ArrayList<>(fields.stream().filter(isCode).filter(f -> !isDate(f)).toList());
        fields.stream().limit(1).filter(f -> !alone.contains(f)).forEach(alone::add);
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
        Predicate<Field> country = f -> f.key().filter(k -> k.scheme() == Scheme.NAME || PLACES.contains(k.scheme())
                || COUNTRIES.contains(k.scheme())).isPresent();
        Optional<Field> reporter = titled(fields, "reporter", country);
        Optional<Field> partner = titled(fields, "partner", country);
        Optional<Field> period = fields.stream().filter(ShapeDraft::isDate).findFirst();
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
