package org.amurgraph.disk;

import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes a TDB2 store, as a process of its own: nothing that wrote to a store lives on to read it (before Jena 6.1,
 * terms committed after an aborted write may be unreadable: apache/jena issue 3877).
 */
final class BulkLoad {

    private BulkLoad() {
    }

    /** Arguments: the folder of the store, which is empty, and the files of N-Quads. */
    public static void main(String[] arguments) {
        try {
            load(arguments[0], List.of(arguments).subList(1, arguments.length));
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            // The loader's threads would wait for ever.
            Runtime.getRuntime().halt(1);
        }
    }

    /** Loads files: each statement into its graph, and into the default graph, which is a union that costs no query. */
    static void load(String folder, List<String> files) {
        DatasetGraph data = Tdb.connect(Location.create(folder));
        DataLoader loader = LoaderFactory.phasedLoader(data, MonitorOutputs.nullOutput());
        loader.startBulk();
        StreamRDF into = loader.stream();
        files.forEach(file -> RDFParser.source(file).parse(new StreamRDFWrapper(into) {
            @Override
            public void quad(Quad quad) {
                Quad stored = Terms.stored(quad);
                super.quad(stored);
                super.triple(stored.asTriple());
            }

            @Override
            public void start() {
                // One stream for all files.
            }

            @Override
            public void finish() {
                // The same.
            }
        }));
        loader.finishBulk();
        TDBInternal.expel(data, true);
    }
}
