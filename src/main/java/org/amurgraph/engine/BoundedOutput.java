package org.amurgraph.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.amurgraph.engine.LimitReached.Limit;

/** Throws {@link LimitReached} instead of letting more bytes pass than an answer may have. */
final class BoundedOutput extends FilterOutputStream {

    private final Budget budget;
    private long written;

    BoundedOutput(OutputStream out, Budget budget) {
        super(out);
        this.budget = budget;
    }

    @Override
    public void write(int oneByte) throws IOException {
        count(1);
        out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count(length);
        out.write(bytes, offset, length);
    }

    private void count(int bytes) {
        budget.check();
        written += bytes;
        if (written > budget.limits().bytes()) {
            throw budget.stop(Limit.BYTES);
        }
    }
}
