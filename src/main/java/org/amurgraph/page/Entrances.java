package org.amurgraph.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amurgraph.names.Hit;
import org.amurgraph.page.Section.Grid;
import org.amurgraph.query.QueryFile;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The pages by which one comes in: the first page, the search, the sources, and how to join data of one's own. */
public final class Entrances {

    private static final List<String> TEXT =
            List.of("Text", "Written", "Characters", "Claims", "Share of the characters that claims rest on");
    private static final List<String> PAGE = List.of("Page", "Publisher", "Address", "Claims");
    private static final List<Shown> NOT_STATED = List.of(Shown.text("not stated"));
    private static final Var SOURCE = Var.alloc("source");
    private static final Var URL = Var.alloc("url");

    private final Templates templates;
    private final Graph data;
    private final Display display;
    private final Edition edition;

    Entrances(Templates templates, Graph data, Edition edition) {
        this.templates = templates;
        this.data = data;
        this.display = new Display(data, edition.language());
        this.edition = edition;
    }

    /**
     * The first page: what this is, how much is in it, questions, and where else to go.
     *
     * @param jsonLd description of the dataset for crawlers, a JSON object
     */
    public String front(List<QueryFile> questions, String jsonLd) {
        return fill("front", edition.title(), Map.of("counts", Count.all(data, display), "questions", questions,
                "jsonLd", harmless(jsonLd)));
    }

    /**
     * What was found by name.
     *
     * @param text what was searched for; if blank, only the form is shown
     * @param kind name of the class whose members alone are shown; if empty, all are
     * @param hits the likeliest first
     * @param near what else might be meant where there are no hits
     */
    public String search(String text, String kind, List<Hit> hits, List<Hit> near) {
        List<Found> found = found(hits);
        return fill("search", text.isBlank() ? "Search" : "Search: " + text, Map.of("text", text, "kind", kind,
                "facets", Facet.of(found, text), "found", found,
                "hits", found.stream().filter(f -> kind.isEmpty() || f.isOf(kind)).toList(), "near", found(near)));
    }

    /** The same in short, for a search box. */
    public List<Suggestion> suggestions(List<Hit> hits) {
        return found(hits).stream().map(Suggestion::of).toList();
    }

    private List<Found> found(List<Hit> hits) {
        return hits.stream().map(h -> Found.of(h, display)).toList();
    }

    /**
     * The sources: texts with how much of them is covered, and pages that facts come from.
     *
     * @param sources columns source, publisher, url, claims; a row for each source
     * @param query the query that gave them
     */
    public String sources(Table sources, QueryFile query) {
        Map<Boolean, List<Binding>> texts = sources.rows().stream()
                .collect(Collectors.partitioningBy(r -> Coverage.of(r.get(SOURCE), display).isPresent()));
        return fill("sources", "Sources", Map.of("view", QueryView.of(query, Map.of(), display),
                "texts", new Grid("Texts read whole", TEXT, texts.get(true).stream().map(this::text).toList()),
                "pages", new Grid("Pages that facts come from", PAGE,
                        texts.get(false).stream().map(this::page).toList())));
    }

    private List<List<Shown>> text(Binding row) {
        Node source = row.get(SOURCE);
        Coverage coverage = Coverage.of(source, display).orElseThrow();
        return List.of(List.of(display.of(source)), List.of(new Times(display).of(source)),
                List.of(Shown.text(String.format(Locale.ROOT, "%,d", coverage.characters()))),
                List.of(Shown.text(Long.toString(coverage.claims()))), List.of(Shown.text(coverage.percent() + " %")));
    }

    private List<List<Shown>> page(Binding row) {
        return List.of(List.of(display.key(row.get(SOURCE))), cell(row, "publisher"),
                Optional.ofNullable(row.get(URL)).map(Node::getLiteralLexicalForm)
                        .map(url -> new Shown(url, "", Links.href(url), "")).map(List::of).orElse(NOT_STATED),
                cell(row, "claims"));
    }

    private List<Shown> cell(Binding row, String column) {
        return Optional.ofNullable(row.get(column)).map(display::of).map(List::of).orElse(NOT_STATED);
    }

    /**
     * How to join data of one's own, and what is joined.
     *
     * @param tables names of the joined tables
     */
    public String join(List<String> tables) {
        return fill("join", "Join your data",
                Map.of("tables", tables.stream().map(t -> JoinedTable.of(t, data)).toList()));
    }

    private String fill(String template, String title, Map<String, Object> values) {
        return templates.fill(template, new Frame(edition, title, ""), values);
    }

    /** JSON that means the same but cannot end the script that it stands in. */
    private static String harmless(String json) {
        return json.codePoints().mapToObj(c -> c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029
                ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c)).collect(Collectors.joining());
    }
}
