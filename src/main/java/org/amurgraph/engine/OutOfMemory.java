package org.amurgraph.engine;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends a process whose memory has run out: any of its threads may have lost something, and a supervisor starts a sound
 * one within seconds. The same is done by the JVM's option {@code -XX:+ExitOnOutOfMemoryError}, where it is set.
 */
public final class OutOfMemory {

    /** Exit code of the JVM's own option. */
    private static final int EXIT = 3;

    /** Made beforehand: there is no memory to make it then. */
    private static final byte[] WORDS = ("amur-graph: out of memory, so the process ends; give it more with -Xmx, or "
            + "lower --queries, --rows or --answer-mb\n").getBytes(StandardCharsets.UTF_8);
    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

    private OutOfMemory() {
    }

    /** Ends the process at once, without anything that is done at an orderly end; does not return. */
    public static Error end(OutOfMemoryError error) {
        try {
            ERR.write(WORDS);
        } catch (IOException e) {
            error.addSuppressed(e);
        }
        Runtime.getRuntime().halt(EXIT);
        return error;
    }
}
