package org.amurgraph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.disk.OnDisk;
import org.amurgraph.release.Statements;
import org.amurgraph.store.Credentials;
import org.amurgraph.store.Endpoint;
import org.amurgraph.store.StoreSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name a store elsewhere. */
final class StoreOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private static final Map<String, Statements> HERE = Map.of("auto", OnDisk.WHERE_LARGE,
            "memory", Statements.IN_MEMORY, "disk", OnDisk.ALWAYS);

    @Option(names = "--store", defaultValue = "auto", paramLabel = "memory|disk|auto|URL",
            description = "where the statements are: in memory, on disk beside the release, on disk if they would take "
            + "more than half of the memory (auto), or in an engine that holds the release and takes SPARQL 1.1 queries "
            + "at an address; its credentials come from " + Credentials.USER + " and " + Credentials.PASSWORD)
    private String store;

    @Option(names = "--store-credentials", paramLabel = "FILE",
            description = "file with the store's user in its first line and the password in its second")
    private Path credentials;

    @Option(names = "--store-connect-seconds", defaultValue = "3", paramLabel = "N",
            description = "time for a connection to the store, ${DEFAULT-VALUE}")
    private int connecting;

    @Option(names = "--store-retries", defaultValue = "2", paramLabel = "N",
            description = "how often a request is sent again after there was no connection or the store was busy, "
                    + "${DEFAULT-VALUE}")
    private int retries;

    @Option(names = "--store-check-seconds", defaultValue = "60", paramLabel = "N",
            description = "time between two counts of what the store holds, ${DEFAULT-VALUE}")
    private int checking;

    /**
     * The settings that the options stand for, if a store is named.
     *
     * @throws IOException if its credentials cannot be had
     * @throws CommandLine.ParameterException if an option is wrong
     */
    Optional<StoreSettings> settings() throws IOException {
        if (HERE.containsKey(store)) {
            return Optional.empty();
        }
        require("--store-connect-seconds", connecting, 1, 60);
        require("--store-retries", retries, 0, 10);
        require("--store-check-seconds", checking, 1, 86_400);
        return Optional.of(new StoreSettings(endpoint(URI.create(store)),
                Credentials.of(Optional.ofNullable(credentials), System.getenv()), Duration.ofSeconds(connecting),
                retries, Duration.ofSeconds(checking)));
    }

    /** How the statements are held where no store elsewhere is named. */
    Statements here() {
        return HERE.get(store);
    }

    /** An address of a store. */
    Endpoint endpoint(URI url) {
        try {
            return new Endpoint(url);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    name + " is " + value + ", but goes from " + least + " to " + most);
        }
    }
}
