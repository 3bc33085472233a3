package org.amurgraph.disk;

import org.apache.jena.sys.JenaSubsystemLifecycle;

/**
 * Has TDB2 hold terms rather than values in its indexes, from which they would come back in another form. Jena calls it
 * before it starts TDB2, which looks at its settings only once.
 */
public final class LettersKept implements JenaSubsystemLifecycle {

    /** Before every part of Jena but its core. */
    private static final int LEVEL = 5;

    @Override
    public void start() {
        // TDB2 looks only whether the property is there.
        System.setProperty("org.apache.jena.tdb.store.enableInlineLiterals", "false");
    }

    @Override
    public void stop() {
        // There is nothing to end.
    }

    @Override
    public int level() {
        return LEVEL;
    }
}
