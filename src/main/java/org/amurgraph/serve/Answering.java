package org.amurgraph.serve;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.amurgraph.engine.Answer;
import org.amurgraph.engine.LimitReached;
import org.amurgraph.engine.QueryRunner;
import org.amurgraph.engine.Store;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.amurgraph.page.Table;
import org.amurgraph.query.Impure;
import org.amurgraph.store.StoreFault;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.CannotEncodeCharacterException;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.sparql.resultset.RDFOutput;

/** Runs queries within their limits, and writes what they answer. */
final class Answering {

    private static final Map<Format, Lang> TABLES = Map.of(
            Format.RESULTS_JSON, ResultSetLang.RS_JSON, Format.RESULTS_XML, ResultSetLang.RS_XML,
            Format.CSV, ResultSetLang.RS_CSV, Format.TSV, ResultSetLang.RS_TSV);

    private static final Pattern NO_XML =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]|&#x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]);");

    private final QueryRunner runner;
    private final Metrics metrics;

    Answering(QueryRunner runner, Metrics metrics) {
        this.runner = runner;
        this.metrics = metrics;
    }

    /**
     * Parses a query of the public.
     *
     * @throws org.amurgraph.engine.SyntaxFault if it is no SPARQL 1.1
     */
    Query parse(String text) {
        return runner.parse(text);
    }

    /** The answer of a query as bytes of a format. */
    Reply.Made answer(Query query, Store data, Format format, Call call) {
        byte[] bytes = inXml(format, run(query, data, answer -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(query, answer, format, answer.bounded(out));
            return out.toByteArray();
        }, call::isAbandoned));
        return new Reply.Made(bytes, Impure.isLasting(query));
    }

    /** Runs a query, and has it counted by how it ended. */
    private <T> T run(Query query, Store data, Function<Answer, T> use, BooleanSupplier abandoned) {
        long start = System.nanoTime();
        try {
            T result = runner.run(query, data, use, abandoned);
            metrics.queried("answered", System.nanoTime() - start);
            return result;
        } catch (StoreFault e) {
            metrics.queried("store-" + e.kind().name().toLowerCase(Locale.ROOT), System.nanoTime() - start);
            throw e;
        } catch (LimitReached e) {
            metrics.stopped(e.limit(), System.nanoTime() - start);
            throw e;
        }
    }

    private static void write(Query query, Answer answer, Format format, OutputStream out) {
        if (query.isAskType()) {
            ResultSetMgr.write(out, answer.ask(), TABLES.get(format));
        } else if (query.isSelectType() && format == Format.RESULTS_JSON) {
            JsonRows.write(answer.rows(), out);
        } else if (query.isSelectType()) {
            ResultSetMgr.write(out, ResultSet.adapt(answer.rows()), TABLES.get(format));
        } else {
            graph(answer.graph(), format, out);
        }
    }

    /** RDF/XML has no form for predicates that do not end in a name. */
    private static void graph(Graph graph, Format format, OutputStream out) {
        try {
            Rdf.write(graph, format, out);
        } catch (InvalidPropertyURIException | CannotEncodeCharacterException e) {
            throw new Problem(406, "This graph cannot be written as RDF/XML; ask for Turtle.");
        }
    }

    /** XML has no form for some control characters. */
    private static byte[] inXml(Format format, byte[] bytes) {
        boolean xml = format == Format.RESULTS_XML || format == Format.RDF_XML;
        if (xml && NO_XML.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            throw new Problem(406, "The answer has characters that XML has no form for; ask for another format.");
        }
        return bytes;
    }

    /** The graph that a query makes. */
    Graph graph(Query query, Store data, Call call) {
        return run(query, data, Answer::graph, call::isAbandoned);
    }

    /** The answer of a query as a table, whatever its form. */
    Table table(Query query, Store data, Call call) {
        return run(query, data, answer -> query.isAskType() ? Table.of(answer.ask())
                : query.isSelectType() ? Table.of(answer.rows()) : Table.of(answer.graph()), call::isAbandoned);
    }

    /** A table or truth value as RDF, in the vocabulary of SPARQL's test results. */
    Graph results(Query query, Store data, Call call) {
        return run(query, data, answer -> query.isAskType() ? RDFOutput.encodeAsModel(answer.ask()).getGraph()
                : RDFOutput.encodeAsModel(ResultSet.adapt(answer.rows())).getGraph(), call::isAbandoned);
    }
}
