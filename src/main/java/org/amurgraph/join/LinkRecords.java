package org.amurgraph.join;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.amurgraph.match.Candidate;
import org.amurgraph.match.Candidate.Via;
import org.amurgraph.vocab.Am;
import org.amurgraph.vocab.ExternalIris;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Writes a record of each distinct value that leads to a thing, and of each figure that stands beside others. */
final class LinkRecords {

    private static final String DERIVED = Am.prefixes().get("prov") + "wasDerivedFrom";
    /** A column cannot be called so, since its name has no hyphen. */
    static final String TRADE = "trade-flow";

    private final ExternalIris iris;
    private final Curated curated;
    private final Telling told;

    LinkRecords(ExternalIris iris, Curated curated, QuadLines lines) {
        this.iris = iris;
        this.curated = curated;
        this.told = new Telling(lines, iris.linksGraph());
    }

    /** Writes the records of a column. */
    void write(KeyIndex column) throws IOException {
        for (Meaning meaning : column.meanings()) {
            if (meaning.kind() == Verdict.Kind.LINKED) {
                write(column.field().name(), meaning, column.verdict(meaning));
            }
        }
    }

    private void write(String column, Meaning meaning, Verdict verdict) throws IOException {
        String record = iris.link(column, meaning.number());
        head(record, meaning.ask().value() + " → " + verdict.label(), meaning.rows(), meaning.firstRow());
        told.iri(record, Telling.am("ofColumn"), iris.column(column));
        told.text(record, Telling.am("cellValue"), meaning.ask().value());
        told.iri(record, Telling.am("refersTo"), meaning.thing());
        told.english(record, Telling.am("howVerified"), verdict.why());
        told.typed(record, Telling.am("reviewed"), Boolean.toString(verdict.reviewed()), "boolean");
        Optional<Candidate> chosen = verdict.chosen();
        if (chosen.isPresent()) {
            told.typed(record, Telling.am("score"), score(chosen.get()), "decimal");
            via(record, chosen.get().via());
        }
        if (!verdict.others().isEmpty()) {
            Candidate second = verdict.others().get(0);
            told.iri(record, Telling.am("runnerUp"), second.thing());
            told.typed(record, Telling.am("runnerUpScore"), score(second), "decimal");
        }
    }

    private void head(String record, String label, long rows, long firstRow) throws IOException {
        told.iri(record, RDF.type.getURI(), Telling.am("TableLink"));
        told.english(record, RDFS.label.getURI(), label);
        told.count(record, Telling.am("rowCount"), rows);
        told.count(record, Telling.am("firstRow"), firstRow);
    }

    private void via(String record, Via via) throws IOException {
        if (via instanceof Via.ByKey key) {
            told.iri(record, Telling.am("identifierScheme"), Am.CODE + key.scheme());
            told.text(record, Telling.am("identifier"), key.identifier());
            told.iri(record, Telling.am("match"), Am.CODE + (key.exact() ? "exactMatch" : "closeMatch"));
            derived(record, key.record());
            if (!key.note().isEmpty()) {
                told.english(record, Telling.am("note"), key.note());
            }
        } else if (via instanceof Via.ByName name) {
            told.text(record, Telling.am("matchedName"), name.form());
            derived(record, name.record());
        }
    }

    private void derived(String record, String from) throws IOException {
        if (!from.isEmpty()) {
            told.iri(record, DERIVED, from);
        }
    }

    /** Writes the records of figures of trade. */
    void write(TradePairs trade) throws IOException {
        long number = 0;
        for (TradePairs.Figure figure : trade.figures()) {
            number++;
            String record = iris.link(TRADE, number);
            head(record, name(figure), figure.rows(), figure.firstRow());
            for (String flow : figure.beside().flows()) {
                told.iri(record, Telling.am("countsFlow"), flow);
            }
            for (String observation : figure.beside().observations()) {
                told.iri(record, Telling.am("besideObservation"), observation);
            }
            told.english(record, Telling.am("howVerified"), sentence(figure));
        }
    }

    private String name(TradePairs.Figure figure) {
        TradePairs.Ask ask = figure.ask();
        return label(ask.reporter()) + " – " + label(ask.partner()) + ", "
                + ask.direction().name().toLowerCase(Locale.ROOT) + (ask.year().isEmpty() ? "" : ", " + ask.year());
    }

    /** What a figure stands beside, and why. */
    String sentence(TradePairs.Figure figure) {
        int observations = figure.beside().observations().size();
        return name(figure) + ": the flow " + String.join(", ", figure.beside().flows().stream().map(this::label)
                .toList()) + " has these sides, seen from either; "
                + (observations == 0 ? "the graph has no observation of that year"
                        : observations + (observations == 1 ? " observation" : " observations") + " of that year")
                + ". The table may count with another scope, valuation or coverage, so figures stand side by side and "
                + "are not the same; national flows stand beside figures of two states only.";
    }

    private String label(String thing) {
        return curated.label(thing).orElse(thing);
    }

    /** A score with one digit behind the point, if it needs one. */
    static String score(Candidate candidate) {
        return String.format(Locale.ROOT, "%.1f", candidate.score()).replaceFirst("\\.0$", "");
    }
}
