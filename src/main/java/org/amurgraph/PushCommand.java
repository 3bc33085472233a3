package org.amurgraph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.amurgraph.release.Release;
import org.amurgraph.store.Push;
import org.amurgraph.store.StoreSettings;
import org.amurgraph.store.Stores;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that fills a store. */
@Command(name = "push",
        description = "Puts a release into an engine elsewhere, graph by graph, and compares the counts.")
final class PushCommand implements Callable<Integer> {

    private static final Duration COUNTING = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(names = "--graph-store", required = true, paramLabel = "URL",
            description = "where the engine takes graphs, by the SPARQL 1.1 Graph Store HTTP Protocol")
    private URI graphStore;

    @Option(names = "--release", defaultValue = "release", description = "folder of a release or releases")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        StoreSettings settings = store.settings().orElseThrow(() -> new CommandLine.ParameterException(
                spec.commandLine(), "--store is missing: where the engine takes queries"));
        Release release = Release.openBesideStore(folder);
        try (Stores stores = new Stores(settings, COUNTING)) {
            new Push(stores, store.endpoint(graphStore), spec.commandLine().getOut()::println).run(release);
        }
        return 0;
    }
}
