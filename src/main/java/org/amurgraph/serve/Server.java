package org.amurgraph.serve;

import java.io.IOException;
import java.util.Arrays;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.Sandbox;
import org.amurgraph.release.Release;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** An HTTP server over one release: SPARQL queries at {@code /sparql}, a front page, and {@code /health}. */
public final class Server {

    /** Time that a query may take, in milliseconds. */
    private static final String QUERY_TIMEOUT_MS = "30000";
    /** Fuseki's own 5 MB per request costs most of the CPU of a small answer. */
    private static final int OUTPUT_BUFFER_BYTES = 32 * 1024;

    private final FusekiServer fuseki;
    private final String release;
    private final String host;

    private Server(FusekiServer fuseki, String release, String host) {
        this.fuseki = fuseki;
        this.release = release;
        this.host = host;
    }

    /**
     * Starts a server.
     *
     * @param host address to listen at
     * @param port port to listen at, 0 for any that is free
     * @throws IOException if the port cannot be had
     * @throws QueryFault if a query file of the release is at fault
     */
    public static Server start(Release release, String host, int port) throws IOException {
        FusekiServer fuseki = FusekiServer.create()
                .port(port)
                .fusekiModules(FusekiModules.empty())
                .add("/sparql", DataService.newBuilder(closed(release.data())).addEndpoint(Operation.Query))
                .addServlet("", new FrontPage(release, Catalogue.read(release.queries().resolve("competency"))))
                .addServlet("/health", new Health(release))
                .build();
        Arrays.stream(fuseki.getJettyServer().getConnectors()).map(ServerConnector.class::cast).forEach(connector -> {
            connector.setHost(host);
            connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration()
                    .setOutputBufferSize(OUTPUT_BUFFER_BYTES);
        });
        try {
            fuseki.start();
        } catch (FusekiException e) {
            throw new IOException("cannot listen at " + host + ":" + port + "; choose another port with --port, or an "
                    + "address of this machine with --bind", e);
        }
        return new Server(fuseki, release.name(), host);
    }

    /** The dataset with the doors shut that a query could leave by, and with an end to its patience. */
    private static DatasetGraph closed(DatasetGraph data) {
        data.getContext().set(ARQ.queryTimeout, QUERY_TIMEOUT_MS);
        return Sandbox.close(data);
    }

    /** Name of the release that is served. */
    public String release() {
        return release;
    }

    /** Where the front page is. */
    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + fuseki.getPort() + "/";
    }

    /** Waits until the server has stopped. */
    public void join() {
        fuseki.join();
    }

    public void stop() {
        fuseki.stop();
    }
}
