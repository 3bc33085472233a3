package org.amurgraph.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amurgraph.key.Scheme;
import org.amurgraph.vocab.Am;

/**
 * A name with what it should lead to.
 *
 * @param type local name of the class that is asked for; empty if any
 * @param within name or code of the place that it should lie in; empty if any
 * @param outcome linked, ambiguous or unlinked
 * @param things ids of the things that it leads to, in alphabetical order
 * @param why what makes it worth a row
 */
public record Gold(String text, String type, String within, String outcome, List<String> things, String why) {

    /** All rows of the table. */
    public static List<Gold> read() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(
                Path.of("src/test/resources/match/gold.csv"), StandardCharsets.UTF_8)) {
            return rows.stream().map(r -> new Gold(r.getField("text"), r.getField("type"), r.getField("within"),
                    r.getField("outcome"), Arrays.stream(r.getField("thing").split(";")).filter(t -> !t.isEmpty())
                            .toList(), r.getField("why"))).toList();
        }
    }

    public Question question() {
        return new Question(text, Scheme.NAME, Optional.of(type).filter(t -> !t.isEmpty()).map(t -> Am.TERM + t),
                Stream.of(within).filter(w -> !w.isEmpty())
                        .map(w -> new Question.Condition(Am.TERM + "isPartOf", w)).toList(), Optional.empty());
    }

    /** Ids of the things that an outcome leads to. */
    public static List<String> things(Outcome outcome) {
        List<Candidate> candidates = outcome instanceof Outcome.Linked linked ? List.of(linked.candidate())
                : outcome instanceof Outcome.Ambiguous ambiguous ? ambiguous.candidates() : List.of();
        return List.copyOf(new TreeSet<>(candidates.stream().map(Candidate::thing)
                .map(t -> t.substring((Am.BASE + "id/").length())).toList()));
    }

    boolean isLinked() {
        return outcome.equals("linked");
    }

    @Override
    public String toString() {
        return text + (type.isEmpty() ? "" : ", " + type) + (within.isEmpty() ? "" : " in " + within) + ": " + why;
    }
}
