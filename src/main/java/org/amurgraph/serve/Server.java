package org.amurgraph.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.amurgraph.engine.LocalStore;
import org.amurgraph.engine.QueryRunner;
import org.amurgraph.http.AccessLog;
import org.amurgraph.http.ErrorSentence;
import org.amurgraph.http.ProblemPage;
import org.amurgraph.http.Responder;
import org.amurgraph.http.Shortcut;
import org.amurgraph.http.SlowRequests;
import org.amurgraph.query.QueryFault;
import org.amurgraph.release.Release;
import org.amurgraph.release.Statements;
import org.amurgraph.store.StoreSettings;
import org.amurgraph.store.Stores;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** An HTTP server over one release after another: SPARQL, pages and data for every IRI, named queries, files. */
public final class Server {

    /** Fuseki's own 5 MB per request costs most of the CPU of a small answer. */
    private static final int OUTPUT_BUFFER_BYTES = 32 * 1024;
    /** Room for a long query in the address. */
    private static final int HEADER_BYTES = 32 * 1024;
    /** Version of the program; while it is not packaged, every start of it counts as one. */
    private static final String PROGRAM = Optional.ofNullable(Server.class.getPackage().getImplementationVersion())
            .orElseGet(() -> Instant.now().toString());
    /** Addresses that stand for all of a machine. */
    private static final Set<String> ANYWHERE = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");
    /** Threads for requests besides those that wait for a query; most of them wait for a slow client. */
    private static final int SPARE_THREADS = 160;

    /** Time to count what a store holds. */
    private static final Duration COUNTING = Duration.ofSeconds(30);

    static {
        // Else Jetty wakes all of the JVM's management to learn this, which takes a thirtieth of a start.
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine",
                System.getProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16"));
    }

    private final Settings settings;
    private final Current current;
    private final Runnable ending;
    private final QueryRunner runner;
    /** What users ask does not keep pages waiting. */
    private final QueryRunner pageRunner;
    private final FusekiServer fuseki;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(3, task -> {
        Thread thread = new Thread(task, "clock");
        thread.setDaemon(true);
        return thread;
    });

    private Server(Settings settings, Current current, Runnable ending) {
        this.ending = ending;
        this.settings = settings;
        this.current = current;
        Settings.Load load = settings.load();
        this.runner = new QueryRunner(settings.limits(), load.queries(), load.waiting());
        this.pageRunner = new QueryRunner(settings.limits(), load.queries(), load.waiting());
        ProblemPage problems = new ProblemPage(p -> current.get().pages()
                .problem(p.status(), p.title(), p.getMessage()));
        Rates rates = new Rates(load);
        Shortcut shortcut = new Shortcut(load.cacheBytes() / 2, () -> current.get().name());
        Desk desk = new Desk(current, rates, new Responder(load.cacheBytes() / 2, shortcut, problems, rates, PROGRAM));
        Metrics metrics = new Metrics(runner, pageRunner, current);
        Answering answering = new Answering(runner, metrics);
        Catalogs catalogs = new Catalogs(this::publicUrl, !settings.limits().services().isEmpty());
        this.fuseki = FusekiServer.create().port(settings.port()).fusekiModules(FusekiModules.empty())
                .maxServerThreads(load.queries() + load.waiting() + SPARE_THREADS)
                .registerOperation(Operation.Query,
                        new SparqlEndpoint(desk, rates, answering, catalogs::service, load.requestBytes()))
                .add("/sparql", DataService.newBuilder(DatasetGraphZero.create()).addEndpoint(Operation.Query))
                .add("/query", DataService.newBuilder(DatasetGraphZero.create()).addEndpoint(Operation.Query))
                .addServlet("/*", new Site(desk, Resources.byWord(new Answering(pageRunner, metrics), catalogs,
                        metrics, new Reconcile(this::publicUrl)), new Identity()))
                .build();
        configure(fuseki.getJettyServer(), problems, metrics, shortcut);
    }

    private void configure(org.eclipse.jetty.server.Server jetty, ProblemPage problems, Metrics metrics,
                            Shortcut shortcut) {
        SlowRequests slow = new SlowRequests(settings.idle());
        clock.scheduleWithFixedDelay(slow, 1, 1, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(current::look, 1, 1, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(() -> current.get().data().look(), 1, 1, TimeUnit.SECONDS);
        Arrays.stream(jetty.getConnectors()).map(ServerConnector.class::cast).forEach(connector -> {
            connector.setHost(settings.host());
            connector.setIdleTimeout(settings.idle().toMillis());
            connector.addBean(slow);
            HttpConfiguration http = connector.getConnectionFactory(HttpConnectionFactory.class)
                    .getHttpConfiguration();
            http.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setSendServerVersion(false);
            if (settings.behindProxy()) {
                http.addCustomizer(new ForwardedRequestCustomizer());
            }
            http.setSendDateHeader(true);
        });
        ServletContextHandler context = (ServletContextHandler) jetty.getHandler();
        context.setErrorHandler(new ErrorSentence(problems));
        context.setMaxFormContentSize(settings.load().requestBytes());
        jetty.setErrorHandler(new ErrorSentence(problems));
        jetty.setHandler(Doorway.before(context, settings.load().requestBytes(), shortcut));
        jetty.setRequestLog(new AccessLog(metrics));
        jetty.setStopTimeout(settings.stopping().toMillis());
        jetty.setStopAtShutdown(true);
    }

    /**
     * Starts a server.
     *
     * @param releases folder of a release, or of releases; of these the current one is served, and followed
     * @throws IOException if there is no sound release, or the port cannot be had
     * @throws QueryFault if the header of a query file of the release is at fault
     */
    public static Server start(Path releases, Settings settings) throws IOException {
        return start(releases, settings, Statements.IN_MEMORY);
    }

    /** The same with the statements of releases held in some way. */
    public static Server start(Path releases, Settings settings, Statements statements) throws IOException {
        return start(new Current(releases, path -> {
            Release release = Release.open(path, statements);
            return Serving.of(release, LocalStore.measured(release.data()));
        }), settings, () -> { });
    }

    /**
     * Starts a server that asks a store elsewhere.
     *
     * @throws IOException also if the store cannot be asked, or holds something else than the release
     */
    public static Server start(Path releases, Settings settings, StoreSettings elsewhere) throws IOException {
        Stores stores = new Stores(elsewhere, COUNTING);
        try {
            return start(new Current(releases, path -> {
                Release release = Release.openBesideStore(path);
                return Serving.of(release, stores.open(release));
            }), settings, stores::close);
        } catch (IOException | RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private static Server start(Current current, Settings settings, Runnable ending) throws IOException {
        Server server = new Server(settings, current, ending);
        try {
            server.fuseki.start();
            server.clock.schedule(current::complete, 1, TimeUnit.SECONDS);
            return server;
        } catch (FusekiException e) {
            server.stop();
            throw new IOException("cannot listen at " + settings.host() + ":" + settings.port() + "; choose another "
                    + "port with --port, or an address of this machine with --bind", e);
        }
    }

    /** Name of the release that is served now. */
    public String release() {
        return current.get().name();
    }

    /** Where the server listens. */
    public String url() {
        String host = settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + fuseki.getPort() + "/";
    }

    private URI publicUrl() {
        return settings.publicUrl().orElseGet(() -> URI.create(ANYWHERE.contains(settings.host())
                ? "http://localhost:" + fuseki.getPort() + "/" : url()));
    }

    /** Waits until the server has stopped. */
    public void join() {
        fuseki.join();
    }

    /** Takes no more requests, lets those that it has end within the time set for that, and stops. */
    public void stop() {
        fuseki.stop();
        runner.close();
        pageRunner.close();
        clock.shutdownNow();
        ending.run();
    }
}
