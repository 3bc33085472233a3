package org.amurgraph.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amurgraph.external.SafeCell;
import org.amurgraph.page.LinkReport;
import org.amurgraph.vocab.Am;

/**
 * A row of a report as {@link ReportFiles} writes it.
 *
 * @param kind how the value ended
 * @param cells the cells by their column
 */
record ReportRow(Verdict.Kind kind, List<String> cells) {

    /** A candidate: IRI, label, score. Labels may hold semicolons, so that the next one is known by its prefix. */
    private static final Pattern CANDIDATE = Pattern.compile("(id:\\S+) (.*?) ([0-9.]+)(?:; (?=id:)|$)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String ID = "id:";

    /** The row of some cells; empty if it is none. */
    static Optional<ReportRow> of(List<String> cells) {
        if (cells.size() != ReportFiles.COLUMNS.size()) {
            return Optional.empty();
        }
        return Arrays.stream(Verdict.Kind.values()).map(kind -> new ReportRow(kind, cells))
                .filter(row -> row.cell("outcome").equals(row.kind.word()))
                .filter(row -> (row.kind == Verdict.Kind.LINKED) != row.cell("thing").isEmpty())
                .filter(row -> NUMBER.matcher(row.cell("rows")).matches()
                        && NUMBER.matcher(row.cell("first_row")).matches()).findFirst();
    }

    private String cell(String column) {
        return cells.get(ReportFiles.COLUMNS.indexOf(column));
    }

    private String text(String column) {
        return SafeCell.back(cell(column));
    }

    long rows() {
        return Long.parseLong(cell("rows"));
    }

    /** The row of a file of decisions that is to be filled in. */
    List<String> toDecide() {
        String candidates = cell("candidates");
        return List.of(cell("column"), cell("value"), "", candidates.split(" ", 2)[0], candidates);
    }

    /** The value as the page shows it. */
    LinkReport.Value value(Verdict.Kind outcome) {
        List<LinkReport.Thing> things = new ArrayList<>();
        if (outcome == Verdict.Kind.LINKED) {
            things.add(new LinkReport.Thing(text("thing"), text("label"), "link", cell("score")));
            if (!cell("runner_up").isEmpty()) {
                things.add(new LinkReport.Thing(text("runner_up"), text("runner_up_label"), "runner-up",
                        cell("runner_up_score")));
            }
        }
        Matcher candidate = CANDIDATE.matcher(text("candidates"));
        while (candidate.find()) {
            things.add(new LinkReport.Thing(Am.prefixes().get("id") + candidate.group(1).substring(ID.length()),
                    candidate.group(2), "candidate", candidate.group(3)));
        }
        return new LinkReport.Value(text("value"), text("within"), outcome.word(), text("why"), things, rows(),
                Long.parseLong(cell("first_row")));
    }
}
