package org.amurgraph.match;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.amurgraph.names.Name;
import org.amurgraph.vocab.Am;

/** Finds the things that a name may mean, and weighs them. */
final class NameSearch {

    /** More than these are nothing that anybody would look through. */
    private static final int MOST_CANDIDATES = 50;

    private static final Map<String, String> KINDS = Map.of("official", "the official name", "alias", "another name",
            "transliteration", "a transliterated name", "abbreviation", "an abbreviation", "former", "a former name",
            "misprint", "a misprint", "mistranslation", "a mistranslation", "metonym",
            "a name that is another thing's own", "descriptive", "a description");

    private final NameLookup lookup;
    private final Things things;
    private final Conditions conditions;

    NameSearch(NameLookup lookup, Things things, Conditions conditions) {
        this.lookup = lookup;
        this.things = things;
        this.conditions = conditions;
    }

    /** The things that a question may mean, the likeliest first. */
    List<NameRule.Found> find(Question question) {
        Conditions.Known known = conditions.of(question);
        return lookup.nearest(question.text(), question.type()).entrySet().stream()
                .filter(e -> e.getValue().score() >= NameRule.LEAST_LISTED)
                .map(e -> found(question, e.getKey(), e.getValue(), known))
                .sorted(Comparator.comparingDouble((NameRule.Found f) -> -f.candidate().score())
                        .thenComparing(f -> f.candidate().thing()))
                .limit(MOST_CANDIDATES).toList();
    }

    private NameRule.Found found(Question question, String thing, NameLookup.Weighed weighed, Conditions.Known known) {
        boolean holds = known.holdOf(thing);
        double score = holds ? weighed.score() : Math.max(0, weighed.score() - NameRule.WITHOUT_A_CONDITION);
        double rounded = Math.round(score * 10) / 10.0;
        Name name = weighed.hit().name();
        String label = things.label(thing);
        Candidate.Via via = new Candidate.Via.ByName(name.form(), name.language(), weighed.hit().way().name(),
                name.origin().kind(), name.origin().record());
        Candidate candidate = new Candidate(thing, label, things.types(thing), rounded, via,
                why(question.text(), label, weighed, rounded) + (holds ? "" : known.lack()));
        return new NameRule.Found(candidate, holds, switch (weighed.likeness().degree()) {
            case SAME, SPELT_OTHERWISE, SLIP -> true;
            case SHORT_FORM -> question.type().isPresent() || !question.conditions().isEmpty();
            case OTHER -> false;
        });
    }

    private static String why(String text, String label, NameLookup.Weighed weighed, double score) {
        Name name = weighed.hit().name();
        String how = switch (weighed.likeness().degree()) {
            case SAME -> "is";
            case SPELT_OTHERWISE -> "is, spelt otherwise,";
            case SHORT_FORM -> "is short for";
            case SLIP -> "is, but for a slip,";
            case OTHER -> "resembles";
        };
        String kind = name.isPreferred() ? "the name" : KINDS.getOrDefault(
                name.origin().kind().substring(Am.CODE.length()), "a name");
        return "“" + text + "” " + how + " " + kind + " “" + name.form() + "” of " + label + ": "
                + NameRule.number(score) + ".";
    }
}
