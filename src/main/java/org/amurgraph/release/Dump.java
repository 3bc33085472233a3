package org.amurgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;

/**
 * A file that a release offers for download.
 *
 * @param name its path under the place of downloads, such as {@code graph.ttl} or {@code class/Claim.csv}
 * @param path where it is
 * @param mediaType its media type
 * @param bytes its length
 * @param sha256 its checksum, in lower-case hexadecimal digits
 * @param description what it holds, in a few words
 */
public record Dump(String name, Path path, String mediaType, long bytes, String sha256, String description) {

    static final String FOLDER = "dump/";
    static final String TURTLE = "graph.ttl";
    static final String CLASSES = "class/";
    static final String CSV = ".csv";
    static final String CSVM = "application/csvm+json";
    static final String METADATA = ".csv-metadata.json";

    private static final Map<String, String> MEDIA_TYPES = Map.of("nq", "application/n-quads", "ttl", "text/turtle",
            "csv", "text/csv", "json", CSVM, "html", "text/html");
    /** What the files of a joined table are, by their names in its folder. */
    private static final Map<String, String> EXTERNAL = Map.of(
            ExternalFiles.ROWS, "The joined table %s and its rows",
            ExternalFiles.LINKS, "The links of the joined table %s",
            "to-decide.csv", "Values of the joined table %s that wait for a decision",
            "report.html", "What was linked of the joined table %s and why, to read",
            "report.csv", "What was linked of the joined table %s and why, one value per row",
            "links.csv", "Decisions on links of the joined table %s",
            "metadata.json", "What the columns of the joined table %s mean (CSVW)");

    /** The downloads of a release, the whole graph first, then by name. */
    static List<Dump> of(Path release, Manifest manifest) throws IOException {
        List<Dump> dumps = new ArrayList<>();
        for (Map.Entry<String, String> file : manifest.sha256().entrySet()) {
            String name = file.getKey().replaceFirst("^" + FOLDER, "");
            if (Stream.of(ReleaseWriter.GRAPH, FOLDER, Manifest.EXTERNAL).anyMatch(file.getKey()::startsWith)) {
                Path path = release.resolve(file.getKey());
                dumps.add(new Dump(name, path, MEDIA_TYPES.get(name.replaceFirst("^.*\\.", "")), Files.size(path),
                        file.getValue(), describe(name)));
            }
        }
        dumps.sort(Comparator.comparing((Dump d) -> d.name.contains("/")).thenComparing(Dump::name));
        return List.copyOf(dumps);
    }

    private static String describe(String name) {
        if (name.startsWith(Manifest.EXTERNAL)) {
            String[] path = name.split("/");
            return EXTERNAL.getOrDefault(path[2], "A file of the joined table %s").formatted(path[1]);
        }
        String table = name.replaceFirst("^.*/", "").replaceFirst("\\..*$", "");
        if (name.endsWith(METADATA)) {
            return "What the columns of " + table + CSV + " mean (CSVW)";
        }
        if (name.endsWith(CSV)) {
            return table.equals(LinkTable.NAME) ? "Links of the tables' list cells, one per row"
                    : "A table of the class " + table + ", one member per row";
        }
        return name.equals(TURTLE) ? "All statements, without their graphs" : "All statements, with their graphs";
    }

    /** True for a file in which the dataset itself comes, not one that describes such a file. */
    public boolean isData() {
        return name.startsWith(Manifest.EXTERNAL) ? name.endsWith(NQuads.ENDING) : !name.endsWith(METADATA);
    }

    /** The dataset that comes in this file, or that it tells of: the whole, or a joined table. */
    Node dataset() {
        return name.startsWith(Manifest.EXTERNAL) ? Am.external(name.split("/")[1]) : Am.dataset();
    }

    /** The download that describes this one. */
    String metadata() {
        return name.replaceFirst("\\.csv$", METADATA);
    }

    boolean isTable() {
        return name.startsWith(CLASSES) && name.endsWith(CSV);
    }
}
