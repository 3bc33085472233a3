package org.amurgraph.join;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amurgraph.external.SafeCell;
import org.amurgraph.match.Candidate;
import org.amurgraph.vocab.Am;

/** The outcomes of a join as CSV: all of them, and those that wait for a person to decide. */
final class ReportFiles {

    /** So many candidates are listed with a value. */
    static final int MOST_CANDIDATES = 5;

    static final List<String> COLUMNS = List.of("column", "value", "within", "outcome", "reviewed", "thing",
            "label", "score", "runner_up", "runner_up_label", "runner_up_score", "candidates", "why", "rows",
            "first_row");

    private ReportFiles() {
    }

    /** Writes a row for each distinct value of each key column. */
    static void all(List<KeyIndex> columns, OutputStream out) throws IOException {
        try (CsvWriter csv = csv(out)) {
            csv.writeRecord(COLUMNS);
            for (KeyIndex column : columns) {
                for (Meaning meaning : column.meanings()) {
                    write(csv, column.field().title(), meaning, column.verdict(meaning));
                }
            }
        }
    }

    private static void write(CsvWriter csv, String column, Meaning meaning, Verdict verdict) {
        boolean linked = verdict.kind() == Verdict.Kind.LINKED;
        Optional<Candidate> second = verdict.others().stream().findFirst().filter(c -> linked);
        safe(csv, column, meaning.ask().value(), Am.shorten(meaning.ask().within()), verdict.kind().word(),
                Boolean.toString(verdict.reviewed()), verdict.thing().orElse(""), verdict.label(),
                verdict.chosen().map(LinkRecords::score).orElse(""), second.map(Candidate::thing).orElse(""),
                second.map(Candidate::label).orElse(""), second.map(LinkRecords::score).orElse(""),
                linked ? "" : candidates(verdict), verdict.why(), Long.toString(meaning.rows()),
                Long.toString(meaning.firstRow()));
    }

    /**
     * Writes a row for each value without a link, in the form in which decisions are read back: the likeliest thing
     * stands in it already, and the decision is left blank.
     */
    static void toDecide(List<KeyIndex> columns, OutputStream out) throws IOException {
        try (CsvWriter csv = csv(out)) {
            csv.writeRecord(Decisions.COLUMNS);
            for (KeyIndex column : columns) {
                for (Meaning meaning : column.meanings()) {
                    if (meaning.kind() != Verdict.Kind.LINKED) {
                        Verdict verdict = column.verdict(meaning);
                        safe(csv, column.field().title(), meaning.ask().value(), "", verdict.others().stream()
                                .findFirst().map(c -> Am.shorten(c.thing())).orElse(""), candidates(verdict));
                    }
                }
            }
        }
    }

    private static String candidates(Verdict verdict) {
        return verdict.others().stream().limit(MOST_CANDIDATES).map(c -> Am.shorten(c.thing()) + " " + c.label() + " "
                + LinkRecords.score(c)).collect(Collectors.joining("; "));
    }

    static CsvWriter csv(OutputStream out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** Writes a row that no spreadsheet takes for formulas. */
    private static void safe(CsvWriter csv, String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(SafeCell::of).toList());
    }
}
