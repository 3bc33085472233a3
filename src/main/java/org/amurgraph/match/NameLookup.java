package org.amurgraph.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amurgraph.names.Hit;
import org.amurgraph.names.Name;
import org.amurgraph.names.NameIndex;
import org.amurgraph.vocab.Am;

/** Finds names like a text in the index, and measures how like each is. */
final class NameLookup {

    /** Names of sources and claims mean no thing. */
    private static final String THING = Am.BASE + "id/";

    private final NameIndex index;
    private final Likeness.Measure measure = new Likeness.Measure();

    NameLookup(NameIndex index) {
        this.index = index;
    }

    /**
     * A name that a text may mean.
     *
     * @param score likeness less what the kind of the name takes away
     */
    record Weighed(Hit hit, Likeness likeness, double score) {

        private static final Comparator<Weighed> ORDER = Comparator.comparingDouble((Weighed w) -> -w.score)
                .thenComparing(w -> !w.name().isPreferred()).thenComparing(Weighed::name,
                        Comparator.comparing(Name::form).thenComparing(Name::language)
                                .thenComparing(n -> n.origin().record()));

        Name name() {
            return hit.name();
        }
    }

    /**
     * The nearest name of each thing, by thing. To a text in Chinese characters, the names in letters of a thing that
     * has any in characters say nothing: other characters that sound so are another name.
     */
    Map<String, Weighed> nearest(String text, Optional<String> type) {
        Likeness.Measure.Spelt spelt = Likeness.Measure.Spelt.of(text);
        Map<String, Weighed> nearest = new HashMap<>();
        Map<String, List<Hit>> found = index.names(text, type).stream().filter(h -> h.name().thing().startsWith(THING))
                .collect(Collectors.groupingBy(h -> h.name().thing()));
        found.forEach((thing, hits) -> {
            boolean characters = spelt.han() && hits.stream().anyMatch(NameLookup::isHan);
            hits.stream().filter(h -> !characters || isHan(h)).map(h -> weigh(spelt, h)).min(Weighed.ORDER)
                    .ifPresent(w -> nearest.put(thing, w));
        });
        return nearest;
    }

    private static boolean isHan(Hit hit) {
        return Likeness.isHan(hit.name().form());
    }

    private Weighed weigh(Likeness.Measure.Spelt text, Hit hit) {
        Likeness likeness = measure.of(text, hit.name().form());
        return new Weighed(hit, likeness, Math.max(0, likeness.score() - NameRule.loss(hit.name())));
    }

    /** Things that bear a name, in whatever spelling, by which a thing can be told from others. */
    Set<String> bearers(String text) {
        return nearest(text, Optional.empty()).entrySet().stream().filter(e -> e.getValue().likeness.isSame()
                && e.getValue().score >= NameRule.LEAST_SCORE).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
