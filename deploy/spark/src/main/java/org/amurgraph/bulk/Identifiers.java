package org.amurgraph.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amurgraph.key.Key;
import org.amurgraph.key.Reading;
import org.amurgraph.key.Scheme;

/**
 * What identifiers mean in a release, decided and said as {@code join} does it where no class is asked for: an
 * identifier links if exactly one thing has it as its own or, failing that, as a near match. A code of the Harmonized
 * System that no thing has leads to the thing of the heading or chapter that contains it.
 */
final class Identifiers {

    private static final int OWN = 100;
    private static final int NEAR = 80;
    private static final int WIDER = 70;

    private final Map<String, List<Map<String, String>>> records = new HashMap<>();

    Identifiers(Release release) {
        for (Map<String, String> row : release.rows("ExternalLink")) {
            if (!row.getOrDefault("earliest", "").isEmpty() || !row.getOrDefault("latest", "").isEmpty()) {
                throw Fault.of("the identifier " + row.get("iri") + " is valid for a time only, which the job does "
                        + "not know how to heed; join the table without the job");
            }
            records.computeIfAbsent(row.get("identifierScheme") + " " + row.get("identifier"), i -> new ArrayList<>())
                    .add(row);
        }
    }

    Verdict verdict(Scheme scheme, String cell) {
        Reading reading = scheme.read(cell);
        if (reading instanceof Reading.Of one) {
            return verdict(one.identifier());
        }
        if (reading instanceof Reading.Several several) {
            List<Verdict.Candidate> all = several.identifiers().stream().flatMap(k -> all(k).stream()).toList();
            String why = "The cell lists " + several.identifiers().size() + " identifiers, and one was expected.";
            return all.isEmpty() ? Verdict.unlinked(why) : Verdict.ambiguous(all, why);
        }
        return Verdict.unlinked(reading instanceof Reading.Wrong wrong ? "Not linked: " + wrong.why() + "."
                : "The cell says that there is no identifier.");
    }

    private Verdict verdict(Key key) {
        List<Verdict.Candidate> all = all(key);
        if (all.isEmpty()) {
            return Verdict.unlinked("No thing has the identifier " + named(key) + "."
                    + key.remark().map(r -> " " + r + ".").orElse(""));
        }
        List<Verdict.Candidate> best = all.stream().filter(c -> c.score() == all.get(0).score()).toList();
        return best.size() == 1 ? Verdict.linked(best.get(0), all.stream().skip(1).limit(1).toList())
                : Verdict.ambiguous(best, "The identifier " + named(key) + " belongs to " + best.size()
                        + " things alike: " + best.stream().map(Verdict.Candidate::label)
                        .collect(Collectors.joining(", ")) + ". Name a class or a condition.");
    }

    private List<Verdict.Candidate> all(Key key) {
        List<Verdict.Candidate> found = candidates(key, key.identifier());
        for (int level = 4; found.isEmpty() && key.scheme() == Scheme.HS && level > 1; level -= 2) {
            if (level < key.identifier().length()) {
                found = candidates(key, key.identifier().substring(0, level));
            }
        }
        return found;
    }

    private List<Verdict.Candidate> candidates(Key key, String identifier) {
        return records.getOrDefault(Release.CODE + key.scheme().code() + " " + identifier, List.of()).stream()
                .map(row -> candidate(key, row)).collect(Collectors.toMap(Verdict.Candidate::thing, c -> c,
                        (a, b) -> a.score() >= b.score() ? a : b)).values().stream()
                .sorted(Comparator.comparingInt((Verdict.Candidate c) -> -c.score())
                        .thenComparing(Verdict.Candidate::thing)).toList();
    }

    private static Verdict.Candidate candidate(Key key, Map<String, String> row) {
        String label = row.get("linkedThing_label");
        boolean exact = row.get("match").equals(Release.CODE + "exactMatch");
        boolean wider = !row.get("identifier").equals(key.identifier());
        String how = wider ? label + " has " + row.get("identifier") + ", which contains " + named(key)
                : label + (exact ? " has the identifier " : " goes with the identifier ") + named(key);
        String note = (key.remark().map(r -> r + ". ").orElse("") + row.getOrDefault("note_en", "")).strip();
        return new Verdict.Candidate(row.get("linkedThing"), label, wider ? WIDER : exact ? OWN : NEAR,
                key.scheme().code(), key.identifier(), exact && !wider, row.get("iri"), note,
                how + (exact ? "" : ", a near match") + "." + (note.isEmpty() ? "" : " " + note));
    }

    private static String named(Key key) {
        return key.scheme().code() + " " + key.identifier();
    }
}
