package org.amurgraph.serve;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amurgraph.engine.Store;
import org.amurgraph.names.NameIndex;
import org.amurgraph.page.Edition;
import org.amurgraph.page.Pages;
import org.amurgraph.page.Visit;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.Parameter;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.QueryFile;
import org.amurgraph.reconcile.Reconciliation;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;

/**
 * A release with what is needed to serve it. A request is answered from one of these from beginning to end, also while
 * the next release takes its place.
 *
 * @param data what queries are asked of
 * @param questions the queries that can be asked by name
 * @param helpers the queries that pages are made with
 * @param found finds things by name, and tells what names and identifiers mean
 * @param about what every page says of the release
 * @param since when it was made ready
 * @param isWhole true if all its statements are held here, whoever is asked
 */
record Serving(Release release, Store data, Catalogue questions, Catalogue helpers, Names found,
               Edition about, Pages pages, Instant since, boolean isWhole) {

    /** Characters of a path that IRIs may have. */
    private static final Pattern PATH = Pattern.compile("[^\\s\\p{C}<>\"{}|\\\\^`]+");

    static final Node DATASET = NodeFactory.createURI(Am.BASE + "dataset");

    /** The query that tells of one thing. */
    private static final String DESCRIPTION = "description";
    /** The query for the claims that nodes lead to. */
    private static final String CLAIMS = "claims-behind";

    private static final Set<String> RESERVED = Set.of(NamedQueries.CITE, Visit.LANGUAGE);

    /** Folders of a release whose queries can be asked by name, if the tables that they need are joined. */
    private static final List<String> ASKABLE = List.of("named", "competency", "joined");

    /**
     * Makes a release ready.
     *
     * @throws IOException if its queries cannot be read
     * @throws QueryFault if the header of one is at fault
     */
    static Serving of(Release release, Store data) throws IOException {
        Map<String, QueryFile> questions = new TreeMap<>();
        for (String folder : ASKABLE) {
            for (QueryFile query : Catalogue.read(release.queries().resolve(folder)).queries().values()) {
                if (!release.manifest().tables().containsAll(query.needs())) {
                    continue;
                }
                if (questions.put(query.name(), query) != null) {
                    throw new QueryFault(query.file(), 0, "another query has this name");
                }
            }
        }
        questions.values().forEach(Serving::requireFreeNames);
        Catalogue helpers = Catalogue.read(release.queries().resolve("pages"));
        for (String name : List.of(DESCRIPTION, CLAIMS)) {
            if (helpers.find(name).isEmpty()) {
                throw new IOException("the release in " + release.folder() + " has no query pages/" + name
                        + ".rq; build it from a project that has one");
            }
        }
        Edition about = about(release);
        return new Serving(release, data, new Catalogue(questions), helpers,
                new Names(release.data().getDefaultGraph()), about, new Pages(release.data(), about), Instant.now(),
                release.isWhole());
    }

    /** Some parameters mean the same at every address. */
    private static void requireFreeNames(QueryFile query) {
        query.parameters().stream().map(Parameter::name).filter(RESERVED::contains).findFirst().ifPresent(name -> {
            throw new QueryFault(query.file(), 0, "the parameter " + name + " has a meaning for every page and query");
        });
    }

    /** The same as looked at in some way. */
    Serving at(Visit visit) {
        return new Serving(release, data, questions, helpers, found, about, pages.at(visit), since, isWhole);
    }

    /** Finds things by name; the first call takes its time. */
    NameIndex names() {
        return found.index();
    }

    /** What is wrong with its queries. Each is read for that, which takes its time. */
    List<QueryFault> faults() {
        return Stream.of(questions, helpers).flatMap(catalogue -> catalogue.queries().values().stream())
                .flatMap(query -> query.fault().stream()).toList();
    }

    /** Tells what names and identifiers mean. */
    Reconciliation reconciliation() {
        return found.meanings();
    }

    private static Edition about(Release release) {
        Graph graph = release.data().getDefaultGraph();
        return new Edition(value(graph, DCTerms.title), value(graph, DCTerms.description), release.name(),
                release.manifest().version(), release.manifest().issued(), value(graph, DCTerms.license),
                release.manifest().quads());
    }

    private static String value(Graph graph, Property property) {
        return graph.find(DATASET, property.asNode(), Node.ANY).nextOptional().map(Triple::getObject)
                .map(o -> o.isLiteral() ? o.getLiteralLexicalForm() : o.getURI()).orElse("");
    }

    String name() {
        return release.name();
    }

    /** Everything that the release states, as far as it is held here. */
    Graph union() {
        return release.data().getDefaultGraph();
    }

    /** The IRI of ours with a path, if the release says anything of it. */
    Optional<Node> node(String path) {
        Node node = NodeFactory.createURI(Am.BASE + path);
        return union().contains(node, Node.ANY, Node.ANY) || union().contains(Node.ANY, Node.ANY, node)
                ? Optional.of(node) : Optional.empty();
    }

    /** The same, or any IRI of ours where only the store knows them all; what it does not know has no description. */
    Optional<Node> possibleNode(String path) {
        Optional<Node> known = node(path);
        return known.isEmpty() && !isWhole && PATH.matcher(path).matches()
                ? Optional.of(NodeFactory.createURI(Am.BASE + path)) : known;
    }

    /** The query that tells of one thing, its parameter {@code node}. */
    QueryFile description() {
        return helpers.queries().get(DESCRIPTION);
    }

    /** The query for the claims that nodes lead to, its parameter {@code node}. */
    QueryFile claimsBehind() {
        return helpers.queries().get(CLAIMS);
    }
}
