package org.amurgraph.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.amurgraph.engine.Budget;
import org.amurgraph.engine.LimitReached.Limit;
import org.amurgraph.store.StoreFault.Kind;
import org.eclipse.jetty.client.Response;

/** What a store answers, as it comes in: no longer than it may be, and ended when the query is. */
final class Received extends FilterInputStream {

    /** Bytes of an answer as it comes for each byte that it may have as it goes out: JSON takes that much for CSV. */
    private static final int BYTES_PER_BYTE = 10;

    private static final int MOST_NAME = 80;

    /** Headers by which engines tell that they have cut an answer. */
    private static final String[] CUT = {"X-SPARQL-MaxRows", "X-SQL-State", "X-SPARQL-Anytime"};

    private final Response response;
    private final Runnable abort;
    private final Optional<Budget> budget;
    private long bytes;
    private boolean ended;

    Received(Response response, InputStream body, Runnable abort, Optional<Budget> budget) {
        super(body);
        this.response = response;
        this.abort = abort;
        this.budget = budget;
    }

    /**
     * Looks at what came before the body.
     *
     * @throws StoreFault if it tells that there is no answer, or not all of it
     */
    void requireWhole() {
        int status = response.getStatus();
        Optional<Kind> kind = switch (status) {
            case 200, 201, 204 -> Optional.empty();
            case 401, 403, 407 -> Optional.of(Kind.LOCKED);
            case 429, 503 -> Optional.of(Kind.BUSY);
            case 408, 504 -> Optional.of(Kind.SLOW);
            default -> Optional.of(status >= 400 && status < 500 ? Kind.UNWILLING : Kind.BROKEN);
        };
        kind.ifPresent(k -> {
            throw new StoreFault(k, "status " + status);
        });
        for (String header : CUT) {
            if (response.getHeaders().contains(header)) {
                throw new StoreFault(Kind.BROKEN, "the store has cut its answer, " + header);
            }
        }
    }

    /** The media type, in lower case, without parameters. */
    String mediaType() {
        return Optional.ofNullable(response.getHeaders().get("Content-Type")).orElse("").replaceFirst(";.*", "").strip()
                .toLowerCase(Locale.ROOT);
    }

    /** True if a body that was cut can be told from one that has ended. */
    boolean tellsItsEnd() {
        return response.getHeaders().contains("Content-Length") || response.getHeaders().contains("Transfer-Encoding");
    }

    /** What the store calls itself, as far as it can be shown. */
    Optional<String> server() {
        return Optional.ofNullable(response.getHeaders().get("Server"))
                .map(name -> name.replaceAll("[^\\w ./()-]", "").replaceAll(" +", " ").strip())
                .filter(name -> !name.isEmpty()).map(name -> name.substring(0, Math.min(name.length(), MOST_NAME)));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        budget.ifPresent(Budget::check);
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (IOException e) {
            budget.ifPresent(Budget::check);
            throw e.getCause() instanceof TimeoutException ? new StoreFault(Kind.SLOW, "the answer did not end")
                    : new StoreFault(Kind.BROKEN, "the answer was cut");
        }
        ended |= count < 0;
        bytes += Math.max(count, 0);
        budget.ifPresent(b -> {
            if (bytes > b.limits().bytes() * BYTES_PER_BYTE) {
                throw b.stop(Limit.BYTES);
            }
        });
        return count;
    }

    /** Ends the connection, if there is more to come. */
    @Override
    public void close() throws IOException {
        if (!ended) {
            abort.run();
        }
        super.close();
    }
}
