package org.amurgraph.store;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amurgraph.engine.Budget;
import org.amurgraph.engine.Execution;
import org.amurgraph.engine.LimitReached;
import org.amurgraph.store.StoreFault.Kind;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.eclipse.jetty.util.Fields;

/** A query that a store answers. The answer is read as it comes in. */
final class RemoteExecution implements Execution {

    private static final String TABLE = "application/sparql-results+json";
    private static final Map<String, Lang> GRAPHS = Map.of("application/n-triples", Lang.NTRIPLES,
            "text/turtle", Lang.TURTLE);
    /** N-Triples are the easier to read, and to write without a fault. */
    private static final String GRAPH = "application/n-triples, text/turtle;q=0.8";

    private final StoreClient client;
    private final Fields form;
    private final Query query;
    private final Budget budget;
    private Optional<Received> received = Optional.empty();

    /**
     * An execution.
     *
     * @param form what is sent
     * @param query what was asked
     */
    RemoteExecution(StoreClient client, Fields form, Query query, Budget budget) {
        this.client = client;
        this.form = form;
        this.query = query;
        this.budget = budget;
    }

    private Received send(String accept) {
        received = Optional.of(client.query(form, accept, budget));
        return received.get();
    }

    @Override
    public boolean ask() {
        return rows().stream().count() > 0;
    }

    @Override
    public RowSet rows() {
        RowSet rows = table();
        return RowSetStream.create(rows.getResultVars(), new IteratorSlotted<>() {
            @Override
            protected Binding moveToNext() {
                return translating(rows::next);
            }

            @Override
            protected boolean hasMore() {
                return translating(() -> rows.hasNext() || !isAtEnd());
            }
        });
    }

    /** Reads to the end of the answer, so that one that is cut after its last row is known as such. */
    private boolean isAtEnd() {
        byte[] rest = new byte[1024];
        try {
            Received answer = received.orElseThrow();
            while (answer.read(rest) >= 0) {
                budget.check();
            }
            return true;
        } catch (IOException e) {
            throw new StoreFault(Kind.BROKEN, "the answer was cut");
        }
    }

    private RowSet table() {
        Received answer = send(TABLE);
        require(answer, TABLE.equals(answer.mediaType()));
        return translating(() -> {
            RowSet rows = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON)
                    .read(CloseShieldInputStream.wrap(answer), ARQ.getContext().copy());
            if (rows.getResultVars() == null) {
                throw new ResultSetException("no head");
            }
            return rows;
        });
    }

    @Override
    public void graphInto(Graph graph) {
        Received answer = send(GRAPH);
        require(answer, GRAPHS.containsKey(answer.mediaType()) && answer.tellsItsEnd());
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        translating(() -> {
            RDFParser.source(answer).lang(GRAPHS.get(answer.mediaType())).resolveURIs(false)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(StreamRDFLib.graph(graph));
            return graph;
        });
    }

    private static void require(Received answer, boolean readable) {
        if (!readable) {
            throw new StoreFault(Kind.BROKEN, "an answer of the type "
                    + answer.mediaType().replaceAll("[^\\w./+-]", ""));
        }
    }

    /** Does a piece of reading; what goes wrong in it is the store's fault, unless the query was to stop. */
    private <T> T translating(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (LimitReached | StoreFault e) {
            throw e;
        } catch (RuntimeException e) {
            budget.check();
            throw e.getCause() instanceof StoreFault fault ? fault
                    : new StoreFault(Kind.BROKEN, "an answer that is not what it says it is");
        }
    }

    @Override
    public void close() {
        received.ifPresent(answer -> {
            try {
                answer.close();
            } catch (IOException e) {
                throw new StoreFault(Kind.BROKEN, "the answer was cut");
            }
        });
    }
}
