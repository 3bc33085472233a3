package org.amurgraph.serve;

import java.util.Locale;
import java.util.Map;
import org.amurgraph.engine.LimitReached;
import org.amurgraph.engine.Refused;
import org.amurgraph.engine.ServiceFault;
import org.amurgraph.engine.SyntaxFault;
import org.amurgraph.http.Problem;
import org.amurgraph.query.QueryFault;
import org.amurgraph.store.StoreFault;
import org.apache.jena.query.QueryException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into a status and a sentence. What nobody foresaw goes to the log, and not to the client. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {
    }

    static Problem of(Throwable fault) {
        if (fault instanceof Problem problem) {
            return problem;
        }
        if (fault instanceof LimitReached limit) {
            return of(limit);
        }
        if (fault instanceof StoreFault store) {
            LOG.warn("The store did not answer a query: {}", store.detail());
            return new Problem(store.status(), store.getMessage(),
                    store.status() == 503 ? Map.of("Retry-After", "5") : Map.of());
        }
        if (fault instanceof Refused refused) {
            return new Problem(403, refused.getMessage());
        }
        if (fault instanceof ServiceFault service) {
            return new Problem(service.isLate() ? 504 : 502, service.getMessage());
        }
        if (fault instanceof SyntaxFault syntax) {
            return new Problem(400, "The query is no SPARQL 1.1: " + lower(firstLine(syntax)));
        }
        if (fault instanceof QueryFault query) {
            LOG.error("A query of the release cannot be answered: {}", query.getMessage());
            return new Problem(500, "The release has a query that is at fault; the server has a record of it.");
        }
        if (fault instanceof QueryException query) {
            return new Problem(400, "The query cannot be answered: " + firstLine(query));
        }
        if (fault instanceof HttpException http) {
            return new Problem(http.getCode(), "The request cannot be read; look at its parameters and its body.");
        }
        if (fault.getCause() instanceof HttpException) {
            return of(fault.getCause());
        }
        LOG.error("A request failed in a way that nobody foresaw", withoutMessage(fault));
        return new Problem(500, "The server is at fault, and has a record of it.");
    }

    /** Where it happened, without what may be the words of a user. */
    private static Throwable withoutMessage(Throwable fault) {
        Throwable place = new IllegalStateException(fault.getClass().getName());
        place.setStackTrace(fault.getStackTrace());
        return place;
    }

    /** The problem of a request with a value that cannot be used. */
    static Problem sentence(IllegalArgumentException fault) {
        String sentence = fault.getMessage();
        return new Problem(400, sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".");
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String firstLine(Exception e) {
        String line = String.valueOf(e.getMessage()).lines().filter(l -> !l.isBlank()).findFirst().orElse("")
                .replaceFirst("Was expecting one of:$", "").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private static Problem of(LimitReached limit) {
        return switch (limit.limit()) {
            case TIME -> new Problem(504, limit.getMessage());
            case ROWS, MEMORY -> new Problem(422, limit.getMessage());
            case BYTES -> new Problem(507, limit.getMessage());
            case DEPTH -> new Problem(400, limit.getMessage());
            case BUSY -> new Problem(503, limit.getMessage(), Map.of("Retry-After", "5"));
            case CANCELLED -> new Problem(499, limit.getMessage());
        };
    }
}
