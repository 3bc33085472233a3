package org.amurgraph.join;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.amurgraph.external.BadRows;
import org.amurgraph.external.Entry;
import org.amurgraph.external.ExternalTable;
import org.amurgraph.external.ReadProgress;
import org.amurgraph.external.TableFault;

/** Reads a table on a thread of its own while its rows are written, and never more than a few thousand rows ahead. */
final class EntryQueue {

    private static final int PIECE = 500;
    private static final int PIECES = 8;

    /** Takes rows. */
    interface Taking {
        void take(Entry row) throws IOException;
    }

    private final BlockingQueue<List<Entry>> pieces = new ArrayBlockingQueue<>(PIECES);
    private List<Entry> filling = new ArrayList<>(PIECE);

    /**
     * Reads all rows.
     *
     * @throws JoinFault if the table cannot be used as it is
     */
    void read(ExternalTable table, BadRows bad, ReadProgress progress, Taking taking) throws IOException {
        FutureTask<Void> reading = new FutureTask<>(() -> {
            try {
                table.read(bad, progress, this::add);
            } finally {
                if (!filling.isEmpty()) {
                    put(filling);
                }
                put(List.of());
            }
            return null;
        });
        Thread reader = new Thread(reading, "reader of " + table.shape().name());
        reader.setDaemon(true);
        reader.start();
        try {
            for (List<Entry> piece = pieces.take(); !piece.isEmpty(); piece = pieces.take()) {
                for (Entry row : piece) {
                    taking.take(row);
                }
            }
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the reading of the table was interrupted", e);
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } finally {
            reader.interrupt();
        }
    }

    private static IOException fault(Throwable cause) {
        if (cause instanceof TableFault fault) {
            return new JoinFault(fault.findings());
        }
        if (cause instanceof IOException io) {
            return io;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }

    private void add(Entry row) {
        filling.add(row);
        if (filling.size() == PIECE) {
            put(filling);
            filling = new ArrayList<>(PIECE);
        }
    }

    private void put(List<Entry> piece) {
        try {
            pieces.put(piece);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody takes the rows any more", e);
        }
    }
}
