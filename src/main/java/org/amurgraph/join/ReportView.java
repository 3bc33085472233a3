package org.amurgraph.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.amurgraph.external.About;
import org.amurgraph.external.BadRows;
import org.amurgraph.external.KeyUse;
import org.amurgraph.external.Shape;
import org.amurgraph.match.Candidate;
import org.amurgraph.page.LinkReport;
import org.amurgraph.table.Finding;
import org.amurgraph.vocab.Am;

/** What a person reads of a join. */
final class ReportView {

    /** So many values of a column are shown; the table of all of them lies beside the page. */
    static final int MOST_VALUES = 1000;
    static final int MOST_FIGURES = 200;
    private static final String UNKNOWN = "not told";
    private static final String RULE = "An identifier links if exactly one thing has it, of the class and with the "
            + "conditions that were asked for. A name links if it is the same name, in any spelling or script, of a "
            + "thing that has the class and the conditions, with the score and the distance to the runner-up that stand with "
            + "each value. Nothing else is linked: it is listed with its candidates, to be decided in a file of "
            + "decisions, which wins over the rule.";

    private final Shape shape;
    private final Tally tally;
    private final BadRows bad;

    ReportView(Shape shape, Tally tally, BadRows bad) {
        this.shape = shape;
        this.tally = tally;
        this.bad = bad;
    }

    /** The report, with the sentences on trade and the warnings that were made meanwhile. */
    LinkReport of(List<KeyIndex> columns, List<String> figures, List<String> warnings) {
        return ofColumns(columns.stream().map(this::column).toList(), figures, warnings);
    }

    /** The report on columns that were seen to already. */
    LinkReport ofColumns(List<LinkReport.Column> columns, List<String> figures, List<String> warnings) {
        return new LinkReport(TableLines.title(shape), facts(), RULE, columns,
                figures.stream().limit(MOST_FIGURES).toList(), leftOut(), warnings);
    }

    private Map<String, String> facts() {
        About about = shape.about();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("File", tally.file());
        facts.put("SHA-256 of the file", about.sha256());
        facts.put("Origin", told(about.source()));
        facts.put("Licence", told(about.license()));
        facts.put("Fetched on", told(about.retrieved()));
        facts.put("How it was read", shape.dialect().charset() + ". " + shape.dialect().reason());
        facts.put("Rows", number(tally.rows()));
        facts.put("Rows left out", number(tally.leftOut()));
        return facts;
    }

    private static String told(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private List<String> leftOut() {
        List<String> faults = new ArrayList<>(bad.findings().stream().map(Finding::toString).toList());
        if (bad.found() > faults.size()) {
            faults.add("Another " + number(bad.found() - faults.size()) + " findings are not listed.");
        }
        return faults;
    }

    private LinkReport.Column column(KeyIndex column) {
        List<LinkReport.Count> counts = Stream.of(Verdict.Kind.values()).map(kind -> new LinkReport.Count(kind.word(),
                column.meanings().stream().filter(m -> m.kind() == kind).count(),
                column.meanings().stream().filter(m -> m.kind() == kind).mapToLong(Meaning::rows).sum())).toList();
        List<LinkReport.Value> shown = Stream.of(Verdict.Kind.AMBIGUOUS, Verdict.Kind.UNLINKED, Verdict.Kind.LINKED)
                .flatMap(kind -> column.meanings().stream().filter(m -> m.kind() == kind)).limit(MOST_VALUES)
                .map(m -> value(m, column.verdict(m))).toList();
        return new LinkReport.Column(column.field().title(), how(column.use()), counts, shown,
                column.meanings().size() - shown.size());
    }

    /** What the cells of a column were taken for and why. */
    static String how(KeyUse use) {
        return "Taken for " + use.scheme().plural() + use.type().map(t -> " of the class " + t).orElse("")
                + use.within().map(w -> ", each within the thing of column " + w).orElse("")
                + String.format(Locale.ROOT, ", confidence %.2f. ", use.confidence()) + use.reason();
    }

    private static LinkReport.Value value(Meaning meaning, Verdict verdict) {
        boolean linked = verdict.kind() == Verdict.Kind.LINKED;
        List<LinkReport.Thing> things = new ArrayList<>();
        verdict.thing().ifPresent(thing -> things.add(new LinkReport.Thing(thing, verdict.label(), "link",
                verdict.chosen().map(LinkRecords::score).orElse(""))));
        verdict.others().stream().limit(linked ? 1 : ReportFiles.MOST_CANDIDATES).forEach(c ->
                things.add(thing(c, linked ? "runner-up" : "candidate")));
        return new LinkReport.Value(meaning.ask().value(), Am.shorten(meaning.ask().within()), verdict.kind().word(),
                verdict.why(), things, meaning.rows(), meaning.firstRow());
    }

    private static LinkReport.Thing thing(Candidate candidate, String role) {
        return new LinkReport.Thing(candidate.thing(), candidate.label(), role, LinkRecords.score(candidate));
    }
}
