package org.amurgraph.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.page.EditorView.Asked;
import org.amurgraph.page.Section.Grid;
import org.amurgraph.query.QueryFile;
import org.amurgraph.vocab.Am;

/** The page of the endpoint: a form for a query in SPARQL, which a script turns into an editor, and its answer. */
public final class EditorPages {

    private static final String EXAMPLE = prefixes() + """

            SELECT ?claim ?paraphrase
            WHERE { ?claim am:modality amc:planned ; am:paraphrase ?paraphrase }
            ORDER BY ?claim
            """;

    private final Pages pages;
    private final Collection<QueryFile> questions;

    /**
     * Pages of the endpoint.
     *
     * @param questions queries to begin with; the named ones are shown first
     */
    public EditorPages(Pages pages, Collection<QueryFile> questions) {
        this.pages = pages;
        this.questions = questions;
    }

    private static String prefixes() {
        return Stream.of("am", "amc", "claim", "id", "oa", "qudt", "rdf", "rdfs", "skos", "source", "xsd")
                .map(p -> "PREFIX " + p + ": <" + Am.prefixes().get(p) + ">\n").collect(Collectors.joining());
    }

    /** The form with an example. */
    public String blank() {
        return page(new EditorView(new Asked(EXAMPLE, Map.of()), Optional.empty(), false, List.of(),
                Optional.empty()));
    }

    /**
     * A query with its answer.
     *
     * @param graphs the parameters that name graphs, each with its values
     * @param answer the answer
     * @param rows number of rows that the page shows
     * @param endings endings of the forms in which the answer can be had
     */
    public String answer(String query, Map<String, List<String>> graphs, Table answer, int rows, List<String> endings) {
        Table shown = new Table(answer.columns(), answer.rows().subList(0, Math.min(rows, answer.rows().size())));
        Grid grid = pages.grid(shown);
        return page(new EditorView(new Asked(query, graphs), Optional.of(grid), answer.rows().size() > rows, endings,
                Optional.empty()));
    }

    /** A query that cannot be answered, with the reason. */
    public String problem(String query, Map<String, List<String>> graphs, String sentence) {
        return page(new EditorView(new Asked(query, graphs), Optional.empty(), false, List.of(),
                Optional.of(sentence)));
    }

    private String page(EditorView view) {
        Map<String, List<QueryFile>> folders = questions.stream().collect(Collectors.groupingBy(Pages::folder,
                () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return pages.render("sparql", pages.frame("SPARQL", ""), Map.of("view", view, "questions", folders));
    }
}
