package org.amurgraph.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.engine.Limits;
import org.amurgraph.engine.QueryRunner;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.VOID;

/** The connection to a store, over which one release after another is asked. */
public final class Stores implements AutoCloseable {

    private final StoreClient client;
    private final QueryRunner runner;

    /**
     * A connection to a store, which is made when it is needed.
     *
     * @param looking how long a look at the store may take
     */
    public Stores(StoreSettings settings, Duration looking) {
        this.client = new StoreClient(settings);
        this.runner = new QueryRunner(Limits.standard().within(looking), 1, 1);
    }

    /**
     * The statements of a release, in the store.
     *
     * @throws IOException if the store cannot be asked, or does not hold the release
     */
    public RemoteStore open(Release release) throws IOException {
        Inspection inspection = inspection(release);
        Inspection.Finding finding = inspection.look();
        if (finding.fault().isPresent()) {
            throw new IOException(client.settings().queries() + ": " + finding.fault().get());
        }
        Orders orders = new Orders(namespaces(release.data().getDefaultGraph()), finding.graphs().named());
        return new RemoteStore(new Asked(client, finding.graphs()), orders, inspection, finding);
    }

    Inspection inspection(Release release) throws IOException {
        return new Inspection(client, runner, release.name(), release.extent());
    }

    StoreClient client() {
        return client;
    }

    /** The vocabularies of the predicates that a release has or could have. */
    private static Set<String> namespaces(Graph graph) {
        Stream<Node> told = graph.stream(Node.ANY, VOID.property.asNode(), Node.ANY).map(Triple::getObject);
        Stream<Node> used = graph.stream().map(Triple::getPredicate);
        return Stream.of(Am.prefixes().values().stream(), Stream.concat(told, used).filter(Node::isURI).distinct()
                        .map(Stores::namespace))
                .flatMap(s -> s).collect(Collectors.toUnmodifiableSet());
    }

    private static String namespace(Node predicate) {
        return predicate.getURI().substring(0, Util.splitNamespaceXML(predicate.getURI()));
    }

    @Override
    public void close() {
        runner.close();
        client.close();
    }
}
