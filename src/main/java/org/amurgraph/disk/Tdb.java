package org.amurgraph.disk;

import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.SystemTDB;

/** The one door to TDB2. */
final class Tdb {

    static {
        JenaSystem.init();
        if (SystemTDB.enableInlineLiterals) {
            throw new IllegalStateException("TDB2 was started before " + LettersKept.class.getName()
                    + " could set how it holds terms");
        }
    }

    private Tdb() {
    }

    static DatasetGraph connect(Location folder) {
        return DatabaseMgr.connectDatasetGraph(folder);
    }
}
