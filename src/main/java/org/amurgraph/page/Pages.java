package org.amurgraph.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amurgraph.page.Section.Grid;
import org.amurgraph.query.QueryFile;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The pages of one release. What they show comes from the release, so the same call gives the same page. */
public final class Pages {

    private static final String QUERY = Am.prefixes().entrySet().stream()
            .map(p -> "PREFIX " + p.getKey() + ": <" + p.getValue() + ">\n").collect(Collectors.joining())
            + """

            SELECT ?claim ?paraphrase
            WHERE { ?claim am:modality amc:planned ; am:paraphrase ?paraphrase }
            ORDER BY ?claim
            """;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Pages.class.getClassLoader(), Pages.class.getPackageName());
    private final Graph data;
    private final Display display;
    private final Edition edition;

    /**
     * Pages over a release.
     *
     * @param data its graphs; labels are looked up in the default graph, their union
     */
    public Pages(DatasetGraph data, Edition edition) {
        this.data = data.getDefaultGraph();
        this.display = new Display(this.data);
        this.edition = edition;
    }

    /**
     * The first page: what this is, how much is in it, and questions.
     *
     * @param jsonLd description of the dataset for crawlers, a JSON object
     */
    public String front(List<QueryFile> questions, String jsonLd) {
        return render("front", frame(edition.title(), ""), Map.of("counts", Count.all(data), "questions", questions,
                "jsonLd", harmless(jsonLd)));
    }

    /**
     * The page of an IRI of ours.
     *
     * @param description the statements about it
     */
    public String node(Node iri, Graph description) {
        NodeView view = new Description(display, iri, description).view();
        return render("node", frame(view.labels().get(0).text(), iri.getURI()), Map.of("view", view));
    }

    /** The terms of the ontology, each at its local name. */
    public String ontology(Graph ontology) {
        return render("ontology", frame("Ontology", Am.BASE + "ontology"),
                Map.of("parts", new TermList(display, ontology).parts()));
    }

    /** The catalogue of queries, by folder. */
    public String queries(Collection<QueryFile> queries) {
        Map<String, List<QueryFile>> folders = queries.stream().collect(Collectors.groupingBy(Pages::folder,
                TreeMap::new, Collectors.toList()));
        return render("queries", frame("Queries", ""), Map.of("folders", folders));
    }

    private static String folder(QueryFile query) {
        String[] path = query.file().split("/");
        return path.length > 1 ? path[path.length - 2] : "queries";
    }

    /**
     * The page of a query with its parameters.
     *
     * @param given the values that were asked for, whether they can be used or not
     * @param answer the answer, if there is one
     * @param problem why there is none
     * @param claims what the answer rests on, as far as it was asked for
     */
    public String query(QueryFile query, Map<String, String> given, Optional<Table> answer, Optional<String> problem,
                        List<Citation> claims) {
        QueryView view = QueryView.of(query, given, display);
        return render("query", frame(view.question(), ""), Map.of("view", view,
                "answer", answer.map(this::grid), "problem", problem, "claims", cited(claims)));
    }

    private Grid grid(Table table) {
        return new Grid("Answer", table.columns().stream().map(Node::getName).toList(), table.rows().stream()
                .map(row -> table.columns().stream().map(column -> Optional.ofNullable(row.get(column))
                        .map(display::of).map(List::of).orElse(List.of())).toList()).toList());
    }

    private Grid cited(List<Citation> claims) {
        List<String> columns = List.of("Claim", "What it says", "Manner", "Source", "Place");
        return new Grid("Claims that the answer rests on", columns, claims.stream().map(c -> List.of(
                List.of(display.key(c.claim())), List.of(Shown.text(c.paraphrase())),
                List.of(display.of(c.modality())), List.of(display.of(c.source())),
                List.of(place(c.place())))).toList());
    }

    private static Shown place(String place) {
        return new Shown(place, "", Links.href(place), "");
    }

    /**
     * A form for a query in SPARQL.
     *
     * @param query what stands in it at first; if blank, an example with the prefixes
     */
    public String sparql(String query) {
        return render("sparql", frame("SPARQL", ""), Map.of("query", query.isBlank() ? QUERY : query));
    }

    /** The files of the release. */
    public String dumps(List<DumpFile> files) {
        return render("dumps", frame("Files", ""), Map.of("files", files));
    }

    /**
     * Tells that something went wrong.
     *
     * @param status the HTTP status
     * @param sentence what was found, what was expected and what to do
     */
    public String problem(int status, String title, String sentence) {
        return render("problem", frame(title, ""), Map.of("status", status, "sentence", sentence));
    }

    private Frame frame(String title, String iri) {
        return new Frame(edition, title, iri);
    }

    private String render(String template, Frame frame, Map<String, Object> values) {
        Map<String, Object> all = new TreeMap<>(values);
        all.put("frame", frame);
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", all, new CleanOutput(html));
        return html.toString();
    }

    /** JSON that means the same but cannot end the script that it stands in. */
    private static String harmless(String json) {
        return json.codePoints().mapToObj(c -> c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029
                ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c)).collect(Collectors.joining());
    }
}
