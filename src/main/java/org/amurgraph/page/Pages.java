package org.amurgraph.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amurgraph.page.Section.Grid;
import org.amurgraph.query.QueryFile;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;

/** The pages of one release. What they show comes from the release, so the same call gives the same page. */
public final class Pages {

    private final Templates templates;
    private final Graph data;
    private final Display display;
    private final Edition edition;

    /**
     * Pages over a release, in English.
     *
     * @param data its graphs; labels are looked up in the default graph, their union
     */
    public Pages(DatasetGraph data, Edition edition) {
        this(new Templates(), data.getDefaultGraph(), edition);
    }

    private Pages(Templates templates, Graph data, Edition edition) {
        this.templates = templates;
        this.data = data;
        this.display = new Display(data, edition.language());
        this.edition = edition;
    }

    /** The same pages for someone who looks at them in some way. */
    public Pages at(Visit visit) {
        return new Pages(templates, data, edition.at(visit));
    }

    /** The pages by which one comes in. */
    public Entrances entrances() {
        return new Entrances(templates, data, edition);
    }

    /**
     * The page of an IRI of ours.
     *
     * @param description the statements about it
     */
    public String node(Node iri, Graph description) {
        return node(iri, description, Origin.NONE);
    }

    /**
     * The page of an IRI of ours, with links to what it was made of.
     *
     * @param description the statements about it
     * @param origin where they come from
     */
    public String node(Node iri, Graph description, Origin origin) {
        NodeView view = new Description(display, iri, description).view();
        return render("node", frame(new Description(display.english(), iri, description).heading().text(),
                iri.getURI()), Map.of("view", view, "origin", origin));
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

    /** Folder of a query, by which queries are grouped. */
    static String folder(QueryFile query) {
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

    /** An answer with labels and links. */
    Grid grid(Table table) {
        List<Var> columns = table.columns().stream().filter(c -> !table.isLabel(c)).toList();
        return new Grid("Answer", columns.stream().map(Node::getName).toList(), table.rows().stream()
                .map(row -> columns.stream().map(column -> Optional.ofNullable(row.get(column))
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
     * A node in few words, to be shown within another page.
     *
     * @param iri a thing, or a term of the ontology
     * @param definition what it is; empty if that is not told
     */
    public String card(String iri, String definition) {
        Node node = NodeFactory.createURI(iri);
        return render("card", frame(display.of(node).text(), iri), Map.of("name", display.of(node),
                "definition", definition, "types", display.types(display.values(node, Terms.TYPE)
                        .filter(t -> t.toString().startsWith(Am.TERM)).toList())));
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

    Display display() {
        return display;
    }

    Frame frame(String title, String iri) {
        return new Frame(edition, title, iri);
    }

    String render(String template, Frame frame, Map<String, Object> values) {
        return templates.fill(template, frame, values);
    }
}
