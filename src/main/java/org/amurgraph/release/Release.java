package org.amurgraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A release as opened for reading.
 *
 * @param name its version and checksum, as in the name of its folder
 * @param manifest its files
 * @param folder where it is
 * @param dumps the files that it offers for download
 * @param data its graphs, the default graph being their union
 * @param isWhole true if the data have all of its statements
 */
public record Release(String name, Manifest manifest, Path folder, List<Dump> dumps, DatasetGraph data,
                      boolean isWhole) {

    /** Statements of a graph that are held here though a store elsewhere has them, too: some 170 MB. */
    private static final long MOST_STATEMENTS = 1_000_000;

    /**
     * Opens a release, after every file has been compared with its checksum.
     *
     * @param path folder of a release, or of releases, whose current one is then meant
     * @throws IOException if there is no release or it is damaged; the message says what to do
     */
    public static Release open(Path path) throws IOException {
        return open(path, Statements.IN_MEMORY);
    }

    /** The same with its statements held in some way. */
    public static Release open(Path path, Statements statements) throws IOException {
        return open(path, Manifest::quadFiles, statements, true);
    }

    /** Opens a release; of a graph with more statements only what names things is read. */
    static Release open(Path path, long most) throws IOException {
        return open(path, manifest -> List.of(ReleaseWriter.GRAPH), (release, manifest, files) -> {
            GraphStore store = new GraphStore();
            for (Path file : files) {
                NQuads.read(file, Naming.ofLarge(Extent.of(file), most), store);
            }
            return store.data();
        }, false);
    }

    private static Release open(Path path, Function<Manifest, List<String>> files, Statements statements,
                                boolean whole) throws IOException {
        Path real = folder(path);
        if (!Files.isRegularFile(real.resolve(Manifest.FILE))) {
            throw new IOException("the release in " + path + " is damaged: " + Manifest.FILE + " is missing; build it anew");
        }
        Manifest manifest = Manifest.read(real);
        List<String> faults = faults(real, manifest);
        if (!faults.isEmpty()) {
            throw new IOException("the release in " + path + " is damaged: " + String.join(", ", faults)
                    + "; build it anew");
        }
        DatasetGraph data = statements.of(real, manifest, files.apply(manifest).stream().map(real::resolve).toList());
        return new Release(real.getFileName().toString(), manifest, real, Dump.of(real, manifest), data, whole
                || data.stream().count() - data.getDefaultGraph().size() == manifest.quads());
    }

    /**
     * The curated graphs of a release without its external tables, which may be larger than the memory. For one who has
     * compared its files with their checksums already, as a writer has.
     *
     * @param release folder of the release
     */
    public static DatasetGraph curated(Path release) throws IOException {
        return Statements.IN_MEMORY.of(release, Manifest.read(release), List.of(release.resolve(ReleaseWriter.GRAPH)));
    }

    /**
     * Folder of a release, or of the current one of a folder of releases, without links.
     *
     * @throws IOException if there is none
     */
    public static Path folder(Path path) throws IOException {
        Path folder = Files.exists(path.resolve(Manifest.FILE)) ? path : new Releases(path).current();
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no release in " + path + "; make one with the command build");
        }
        return folder.toRealPath();
    }

    /** Names of the external tables joined to the current release of a folder; none if there is no sound release. */
    public static List<String> tables(Path path) throws IOException {
        Path release = Files.exists(path.resolve(Manifest.FILE)) ? path : new Releases(path).current();
        try {
            return Files.isRegularFile(release.resolve(Manifest.FILE)) ? Manifest.read(release).tables() : List.of();
        } catch (Manifest.DamagedException e) {
            return List.of();
        }
    }

    /** Folder of the files of a joined table. */
    public Path table(String name) {
        return folder.resolve(Manifest.folder(name));
    }

    /**
     * Opens a release whose statements are asked of a store elsewhere. Pages are made here: of a graph with more than a
     * million statements only what names things is read, of any other one all.
     *
     * @throws IOException if there is no release or it is damaged
     */
    public static Release openBesideStore(Path path) throws IOException {
        return open(path, MOST_STATEMENTS);
    }

    /** How many statements it has. */
    public Extent extent() throws IOException {
        Extent all = new Extent(Map.of(), 0);
        for (String file : manifest.quadFiles()) {
            all = all.plus(Extent.of(folder.resolve(file)));
        }
        return all;
    }

    /** Its statements as they stand in its files; the caller closes the stream. */
    public Stream<StatementLine> lines() {
        return manifest.quadFiles().stream().flatMap(file -> StatementLine.of(folder.resolve(file)));
    }

    /** Folder of the release's query files. */
    public Path queries() {
        return folder.resolve(ReleaseWriter.QUERIES);
    }

    /** What the catalogue says of the downloads. It is no part of the data: a file cannot hold its own checksum. */
    public Graph distributions() {
        return Distributions.of(dumps);
    }

    private static Stream<String> fault(Path folder, String file, String sha256) {
        Path path = folder.resolve(file);
        try {
            return !Files.isRegularFile(path) ? Stream.of(file + " is missing")
                    : Manifest.sha256(path).equals(sha256) ? Stream.empty() : Stream.of(file + " has changed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs between a release's folder and its manifest. */
    static List<String> faults(Path folder) throws IOException {
        return faults(folder, Manifest.read(folder));
    }

    private static List<String> faults(Path folder, Manifest manifest) throws IOException {
        List<String> faults = new ArrayList<>();
        String name = manifest.name();
        if (!folder.getFileName().toString().equals(name)
                || !Files.readString(folder.resolve(Manifest.FILE)).equals(manifest.json())) {
            faults.add(Manifest.FILE + " has changed, or the folder was renamed from " + name);
        }
        manifest.sha256().entrySet().parallelStream().flatMap(file -> fault(folder, file.getKey(), file.getValue()))
                .forEachOrdered(faults::add);
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !f.equals(Manifest.FILE) && !manifest.sha256().containsKey(f))
                    .sorted().forEach(f -> faults.add(f + " does not belong to it"));
        }
        return faults;
    }
}
