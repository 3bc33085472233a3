package org.amurgraph.disk;

import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/** The one door to TDB2, so that its settings are made before it is used. */
final class Tdb {

    static {
        // Values that indexes hold in place of terms come back in another form. TDB2 looks only whether the property is
        // there.
        System.setProperty("org.apache.jena.tdb.store.enableInlineLiterals", "false");
    }

    private Tdb() {
    }

    static DatasetGraph connect(Location folder) {
        return DatabaseMgr.connectDatasetGraph(folder);
    }
}
