package org.amurgraph;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.amurgraph.external.ReadProgress;

/** Shows on a terminal how far a table is read, how fast, and how long it will take yet. Quiet in a pipe. */
final class Progress implements ReadProgress {

    private static final long PAUSE_NANOS = 500_000_000L;
    private static final Path ERRORS = Path.of("/proc/self/fd/2");

    private final PrintWriter out;
    private final long bytes;
    private final long start = System.nanoTime();
    private long shown = start;

    private Progress(PrintWriter out, long bytes) {
        this.out = out;
        this.bytes = bytes;
    }

    /**
     * Progress of a file.
     *
     * @param out where errors go too, so that results stay clean
     * @param bytes its length
     */
    static ReadProgress of(PrintWriter out, long bytes) {
        return isTerminal() ? new Progress(out, bytes) : NONE;
    }

    /** True if a person sees errors as they come. */
    private static boolean isTerminal() {
        try {
            return Files.exists(ERRORS) ? ERRORS.toRealPath().toString().matches("/dev/(pts/|tty|console).*")
                    : System.console() != null;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void at(long rows, long read) {
        long now = System.nanoTime();
        if (now - shown >= PAUSE_NANOS || read >= bytes) {
            shown = now;
            out.print('\r' + line(rows, read, bytes, (now - start) / 1e9) + (read >= bytes ? "\n" : ""));
            out.flush();
        }
    }

    /** What is shown, always as long. */
    static String line(long rows, long read, long bytes, double seconds) {
        double share = bytes == 0 ? 1 : Math.min(1, (double) read / bytes);
        return String.format(Locale.ROOT, "%,12d rows, %,9.0f rows/s, %3.0f %%, about %4.0f s to go", rows,
                rows / Math.max(seconds, 0.001), share * 100, share == 0 ? 0 : seconds * (1 - share) / share);
    }
}
