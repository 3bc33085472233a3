package org.amurgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.amurgraph.release.Extent;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;

/**
 * Puts a release into a store, graph by graph, by the SPARQL 1.1 Graph Store HTTP Protocol. It may be done again at any
 * time, and each time ends with the same: what is there of another release is taken away. While it is at work, and
 * after it was stopped, the store says that it holds no release.
 */
public final class Push {

    /** A graph may take so long. */
    private static final Duration TIME = Duration.ofHours(1);

    private final Stores stores;
    private final Endpoint service;
    private final Consumer<String> progress;

    /**
     * A push.
     *
     * @param service the store's service of the Graph Store Protocol
     * @param progress is told what was done
     */
    public Push(Stores stores, Endpoint service, Consumer<String> progress) {
        this.stores = stores;
        this.service = service;
        this.progress = progress;
        stores.client().authenticate(service);
    }

    /**
     * Pushes a release, and compares the counts of the store with its own.
     *
     * @throws IOException if that went wrong; the message says how far it came and what to do
     */
    public void run(Release release) throws IOException {
        Path folder = Files.createTempDirectory("amur-push");
        try {
            push(release, folder);
        } finally {
            remove(folder);
        }
    }

    private void push(Release release, Path folder) throws IOException {
        Extent extent = release.extent();
        Map<String, Path> files = GraphFiles.write(release, extent.isShared(), folder);
        int done = -1;
        try {
            put(Graphs.PUSHED, GraphFiles.note("nothing whole: a push of " + release.name() + " is under way", folder));
            done = 0;
            for (Map.Entry<String, Path> file : files.entrySet()) {
                put(file.getKey(), file.getValue());
                done++;
                progress.accept("put <" + file.getKey() + ">, " + extent.graphs().getOrDefault(file.getKey(),
                        extent.distinct()) + " statements");
            }
            removeOthers(release, files.keySet());
            requireCounts(release, extent);
            put(Graphs.PUSHED, GraphFiles.note(release.name(), folder));
        } catch (StoreFault fault) {
            throw new IOException(service + ": " + (done < 0 ? "nothing was put, for the store failed: " + fault.detail()
                    + ". Mend that and push again." : done + " of " + files.size() + " graphs were put, then the store "
                    + "failed: " + fault.detail() + ". It holds no whole release now; mend that and push "
                    + "again, which begins anew."));
        }
        Inspection.Finding finding = stores.inspection(release).look();
        if (finding.fault().isPresent()) {
            throw new IOException(service + ": " + finding.fault().get());
        }
        progress.accept(finding.engine() + " holds " + release.name() + ": " + extent.graphs().size() + " graphs, "
                + release.manifest().quads() + " statements, counted there and the same as here");
    }

    private void put(String graph, Path turtle) throws IOException {
        stores.client().put(address(graph), turtle, TIME);
    }

    private URI address(String graph) {
        return URI.create(service.url() + "?graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8));
    }

    /** Takes graphs of ours away that the release does not have. */
    private void removeOthers(Release release, Set<String> pushed) throws IOException {
        Set<String> others = new TreeSet<>(stores.inspection(release).graphsThere(Am.BASE));
        others.add(Graphs.UNION);
        others.removeAll(pushed);
        for (String graph : others) {
            stores.client().delete(address(graph), TIME);
            progress.accept("took <" + graph + "> away, if it was there");
        }
    }

    private void requireCounts(Release release, Extent extent) throws IOException {
        Map<String, Long> expected = new TreeMap<>(extent.graphs());
        if (extent.isShared()) {
            expected.put(Graphs.UNION, extent.distinct());
        }
        List<String> faults = stores.inspection(release).differences(expected);
        if (!faults.isEmpty()) {
            throw new IOException(service + ": the store took all graphs, but " + String.join("; ", faults)
                    + ". Look into its log, then push again.");
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
