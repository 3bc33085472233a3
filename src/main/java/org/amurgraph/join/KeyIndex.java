package org.amurgraph.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.amurgraph.external.Field;
import org.amurgraph.external.KeyUse;
import org.amurgraph.key.Scheme;
import org.amurgraph.match.Outcome;
import org.amurgraph.match.Question;
import org.amurgraph.table.Finding;
import org.amurgraph.vocab.Am;

/**
 * The distinct values of a key column, each asked for once. This is what grows while a table is read: by about 300
 * bytes per distinct value, however many rows have it.
 */
final class KeyIndex {

    /** A column with more distinct values is no key. */
    static final int MOST_VALUES = 1_000_000;
    /** So many verdicts are kept; those beyond are asked for again when they are written out. */
    static final int MOST_KEPT = 20_000;
    private static final String CONTAINED = Am.term("isPartOf").getURI();
    /** If a code means the same on these days as on none, its meaning does not change with time. */
    private static final List<LocalDate> FAR = List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    private final Field field;
    private final KeyUse use;
    private final Function<Question, Outcome> matcher;
    private final Decisions decisions;
    private final Map<Meaning.Ask, Meaning> meanings = new LinkedHashMap<>();
    private final Map<String, Boolean> dated = new HashMap<>();

    KeyIndex(Field field, Function<Question, Outcome> matcher, Decisions decisions) {
        this.field = field;
        this.use = field.key().orElseThrow();
        this.matcher = matcher;
        this.decisions = decisions;
    }

    Field field() {
        return field;
    }

    KeyUse use() {
        return use;
    }

    /** The values in the order in which they first came. */
    Collection<Meaning> meanings() {
        return meanings.values();
    }

    /**
     * What a cell means.
     *
     * @param within IRI of the thing that contains what is meant; empty if none does
     * @param on the first day that the row may be about
     */
    Meaning of(String value, String within, Optional<LocalDate> on, long row) throws JoinFault {
        Meaning.Ask ask = new Meaning.Ask(value, within, on.isPresent() && isDated(value) ? on : Optional.empty());
        Meaning meaning = meanings.get(ask);
        if (meaning == null) {
            if (meanings.size() == MOST_VALUES) {
                throw new JoinFault(List.of(new Finding("column " + field.title(), 0, "", "it has more than "
                        + MOST_VALUES + " distinct values", "take am:scheme out of its metadata if it is no key, "
                        + "or split the table")));
            }
            meaning = new Meaning(meanings.size() + 1L, ask, decide(ask), row, meanings.size() < MOST_KEPT);
            meanings.put(ask, meaning);
        }
        meaning.count();
        return meaning;
    }

    /** All that was decided on a value. */
    Verdict verdict(Meaning meaning) {
        return meaning.verdict().orElseGet(() -> decide(meaning.ask()));
    }

    private Verdict decide(Meaning.Ask ask) {
        Verdict verdict = Verdict.of(matcher.apply(question(ask)));
        return decisions.on(field.name(), ask.value()).map(verdict::overruled).orElse(verdict);
    }

    private Question question(Meaning.Ask ask) {
        List<Question.Condition> conditions = new ArrayList<>();
        if (!ask.within().isEmpty()) {
            conditions.add(new Question.Condition(CONTAINED, ask.within()));
        }
        return new Question(ask.value(), use.scheme(), use.type().map(t -> Am.term(t).getURI()), conditions, ask.on());
    }

    /** True if the meaning of a value may change with the day: a code that was taken back, or given again. */
    private boolean isDated(String value) {
        return use.scheme() != Scheme.NAME && dated.computeIfAbsent(value, v -> {
            Outcome always = matcher.apply(question(new Meaning.Ask(v, "", Optional.empty())));
            return FAR.stream().map(d -> matcher.apply(question(new Meaning.Ask(v, "", Optional.of(d)))))
                    .anyMatch(o -> !o.equals(always));
        });
    }
}
