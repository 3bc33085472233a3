package org.amurgraph.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/** How the statements of a release are held for queries. */
@FunctionalInterface
public interface Statements {

    /** All of them in memory, in the structure that answers fastest. */
    Statements IN_MEMORY = (release, manifest, files) -> {
        GraphStore store = new GraphStore();
        for (Path file : files) {
            NQuads.read(file, quad -> true, store);
        }
        return store.data();
    };

    /**
     * Holds the statements of some files.
     *
     * @param release folder of the release, which is sound
     * @param files N-Quads
     * @return the named graphs, the default graph being their union
     */
    DatasetGraph of(Path release, Manifest manifest, List<Path> files) throws IOException;
}
