package org.amurgraph.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.amurgraph.engine.LimitReached.Limit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Asks one other endpoint (SPARQL 1.1 Protocol, a form sent by POST). A redirection is not followed: what is allowed is
 * an address, not where it leads. Waits no longer than a third of the time of a query, nor than the query is wanted.
 */
final class ServiceCall {

    private static final String ACCEPT = "application/sparql-results+json, application/sparql-results+xml;q=0.9";
    private static final List<Lang> READABLE =
            List.of(ResultSetLang.RS_JSON, ResultSetLang.RS_XML, ResultSetLang.RS_TSV, ResultSetLang.RS_CSV);
    private static final int SHARE_OF_TIME = 3;
    private static final long LOOK_MILLISECONDS = 100;
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    private final String service;
    private final Budget budget;

    ServiceCall(String service, Budget budget) {
        this.service = service;
        this.budget = budget;
    }

    /**
     * The rows that a SELECT query has there.
     *
     * @throws ServiceFault if there is no answer, or none that can be used
     * @throws LimitReached if the query that needs the answer is stopped, or the answer is too large
     */
    List<Binding> rows(Query query) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        HttpResponse<Void> response = await(CLIENT.sendAsync(request(query), BodyHandlers.ofByteArrayConsumer(
                bytes -> bytes.ifPresent(b -> take(b, body)))));
        String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip();
        Optional<Lang> language = Optional.ofNullable(RDFLanguages.contentTypeToLang(type)).filter(READABLE::contains);
        if (response.statusCode() != 200) {
            throw ServiceFault.of(service, "answered with status " + response.statusCode());
        }
        return read(body.toByteArray(), language.orElseThrow(() ->
                ServiceFault.of(service, "answered with something that is no table of SPARQL results")));
    }

    private HttpRequest request(Query query) {
        String form = "query=" + URLEncoder.encode(query.toString(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(service)).header("Accept", ACCEPT)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))
                .build();
    }

    /** Keeps a piece of the answer, on a thread of the HTTP client: what is thrown here ends the exchange. */
    private void take(byte[] bytes, ByteArrayOutputStream body) {
        if (body.size() + (long) bytes.length > budget.limits().bytes()) {
            throw budget.stop(Limit.BYTES);
        }
        body.writeBytes(bytes);
    }

    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> exchange) {
        long start = System.nanoTime();
        Duration most = budget.limits().time().dividedBy(SHARE_OF_TIME);
        try {
            while (System.nanoTime() - start < most.toNanos()) {
                budget.check();
                try {
                    return exchange.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue;
                }
            }
            throw ServiceFault.late(service, most.toMillis() / 1000.0);
        } catch (ExecutionException e) {
            budget.check();
            throw ServiceFault.of(service, e.getCause() instanceof IOException ? "cannot be reached, or broke off"
                    : "cannot be asked");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw budget.stop(Limit.CANCELLED);
        } finally {
            exchange.cancel(true);
        }
    }

    private List<Binding> read(byte[] body, Lang language) {
        List<Binding> rows = new ArrayList<>();
        try {
            ResultSet table = ResultSetMgr.read(new ByteArrayInputStream(body), language);
            while (table.hasNext()) {
                budget.check();
                rows.add(table.nextBinding());
            }
            return rows;
        } catch (LimitReached e) {
            throw e;
        } catch (RiotException | QueryException e) {
            throw ServiceFault.of(service, "answered with a table that cannot be read");
        }
    }
}
