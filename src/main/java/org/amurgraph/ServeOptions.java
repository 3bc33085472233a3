package org.amurgraph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amurgraph.engine.Limits;
import org.amurgraph.serve.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code serve}. */
final class ServeOptions {

    private static final int MOST_PORT = 65_535;
    private static final int MEGABYTE = 1 << 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "3030", paramLabel = "N", description = "port, ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--bind", defaultValue = "localhost", paramLabel = "ADDR",
            description = "address, ${DEFAULT-VALUE}")
    private String bind;

    @Option(names = "--release", paramLabel = "DIR", description = "folder of a release or of releases")
    private Path release;

    @Option(names = "--public-url", paramLabel = "URL", description = "where clients find the server, if it is not "
            + "where it listens")
    private URI publicUrl;

    @Option(names = "--behind-proxy", description = "a proxy in front tells the addresses of clients in "
            + "X-Forwarded-For or Forwarded; without one, clients could make them up")
    private boolean behindProxy;

    @Option(names = "--query-seconds", defaultValue = "30", paramLabel = "N",
            description = "time of one query, ${DEFAULT-VALUE}")
    private int querySeconds;

    @Option(names = "--rows", defaultValue = "100000", paramLabel = "N",
            description = "rows or triples of one answer, ${DEFAULT-VALUE}")
    private int rows;

    @Option(names = "--answer-mb", defaultValue = "50", paramLabel = "N",
            description = "megabytes of one answer, ${DEFAULT-VALUE}")
    private int answerMegabytes;

    @Option(names = "--request-mb", defaultValue = "1", paramLabel = "N",
            description = "megabytes of one request, ${DEFAULT-VALUE}")
    private int requestMegabytes;

    @Option(names = "--queries", paramLabel = "N", description = "queries that run at once; one per core, two at least")
    private Optional<Integer> queries;

    @Option(names = "--waiting", defaultValue = "32", paramLabel = "N",
            description = "queries that may wait for others, ${DEFAULT-VALUE}")
    private int waiting;

    @Option(names = "--rate", defaultValue = "50", paramLabel = "N",
            description = "answers made per second for one client address, ${DEFAULT-VALUE}")
    private int rate;

    @Option(names = "--cache-mb", defaultValue = "64", paramLabel = "N",
            description = "megabytes for answers that are kept, ${DEFAULT-VALUE}")
    private int cacheMegabytes;

    @Option(names = "--allow-service", paramLabel = "URL", description = "an endpoint that queries may ask with "
            + "SERVICE; may be given several times")
    private List<URI> services = List.of();

    /** Folder of a release or of releases, if one is named. */
    Optional<Path> release() {
        return Optional.ofNullable(release);
    }

    /**
     * The settings that the options stand for.
     *
     * @throws CommandLine.ParameterException if one is out of its range
     */
    Settings settings() {
        require("--port", port, 0, MOST_PORT);
        require("--query-seconds", querySeconds, 1, 3600);
        require("--rows", rows, 1, Integer.MAX_VALUE);
        require("--answer-mb", answerMegabytes, 1, 1024);
        require("--request-mb", requestMegabytes, 1, 1024);
        require("--waiting", waiting, 0, 10_000);
        require("--rate", rate, 1, 1_000_000);
        require("--cache-mb", cacheMegabytes, 0, 1_000_000);
        Optional.ofNullable(publicUrl).ifPresent(url -> requireAddress("--public-url", url, "https://example.org/"));
        services.forEach(url -> requireAddress("--allow-service", url, "https://example.org/sparql"));
        Settings.Load standard = Settings.Load.standard();
        queries.ifPresent(n -> require("--queries", n, 1, 1000));
        Limits limits = Limits.standard();
        return new Settings(bind, port, Optional.ofNullable(publicUrl).map(u -> URI.create(u.toString().replaceFirst("/*$", "/"))), behindProxy,
                new Limits(Duration.ofSeconds(querySeconds), rows, (long) answerMegabytes * MEGABYTE,
                        limits.heldRows(), limits.stringLength(),
                        services.stream().map(URI::toString).collect(Collectors.toSet())),
                new Settings.Load(queries.orElse(standard.queries()), waiting, rate, requestMegabytes * MEGABYTE,
                        (long) cacheMegabytes * MEGABYTE),
                Duration.ofSeconds(30), Duration.ofSeconds(querySeconds + 5L));
    }

    private void requireAddress(String name, URI url, String example) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    name + " is " + url + ", but is an address such as " + example);
        }
    }

    private void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    name + " is " + value + ", but goes from " + least + " to " + most);
        }
    }
}
