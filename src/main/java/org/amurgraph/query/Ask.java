package org.amurgraph.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * One query file with values for its parameters, ready to run.
 *
 * @param file the query
 * @param values an RDF term for each parameter
 */
public record Ask(QueryFile file, Map<String, Node> values) {

    /** How an answer is written. */
    public enum Format { TABLE, CSV, JSON, TTL }

    /**
     * Checks the values given for a query's parameters.
     *
     * @param given value by parameter name
     * @throws IllegalArgumentException if one is unknown, missing or of the wrong type, naming all parameters
     */
    public static Ask of(QueryFile file, Map<String, String> given) {
        Map<String, Node> values = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Parameter parameter : file.parameters()) {
            names.add(parameter.name());
            String value = Optional.ofNullable(given.get(parameter.name())).or(parameter::standard)
                    .orElseThrow(() -> new IllegalArgumentException("the query " + file.name()
                            + " needs the parameter " + parameter.name() + "; add " + parameter.name() + "=value"));
            values.put(parameter.name(), parameter.node(value, file.query().getPrefixMapping()));
        }
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("the query " + file.name() + " has no parameter \"" + name
                        + "\"; " + (names.isEmpty() ? "it has none" : "it has " + String.join(", ", names)));
            }
        }
        return new Ask(file, values);
    }

    /** The query with its values put in, as terms and not as text. */
    public Query query() {
        Map<Var, Node> substitution = new HashMap<>();
        values.forEach((name, value) -> substitution.put(Var.alloc(name), value));
        return values.isEmpty() ? file.query() : QueryTransformOps.replaceVars(file.query(), substitution);
    }

    /** An execution over a dataset, which the caller closes. */
    private QueryExec over(DatasetGraph data) {
        return QueryExec.dataset(Sandbox.close(data)).query(query()).build();
    }

    /**
     * Runs the query and writes its answer. A result of ASK is {@code true} or {@code false}.
     *
     * @throws IllegalArgumentException if the format does not go with the kind of query
     */
    public void write(DatasetGraph data, Format format, OutputStream out) {
        Query query = file.query();
        boolean graph = query.isConstructType() || query.isDescribeType();
        if (query.isJsonType()) {
            throw new IllegalArgumentException("the query " + file.name() + " is of ARQ's JSON form; write SELECT");
        }
        boolean asTable = format == Format.CSV || format == Format.JSON;
        if (graph && asTable || !graph && format == Format.TTL) {
            throw new IllegalArgumentException("the query " + file.name() + " answers with a "
                    + (graph ? "graph; ask for table or ttl" : "table; ask for table, csv or json"));
        }
        try (QueryExec exec = over(data)) {
            if (query.isAskType()) {
                writeBoolean(exec.ask(), format, out);
            } else if (query.isConstructQuad()) {
                RDFDataMgr.write(out, exec.constructDataset(), RDFFormat.TRIG_PRETTY);
            } else if (graph) {
                Graph answer = query.isDescribeType() ? exec.describe() : exec.construct();
                answer.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
                RDFDataMgr.write(out, answer, RDFFormat.TURTLE_PRETTY);
            } else {
                ResultSet rows = ResultSet.adapt(exec.select());
                switch (format) {
                    case CSV -> ResultSetMgr.write(out, rows, ResultSetLang.RS_CSV);
                    case JSON -> ResultSetMgr.write(out, rows, ResultSetLang.RS_JSON);
                    default -> ResultSetFormatter.out(out, rows, query.getPrefixMapping());
                }
            }
        }
    }

    private static void writeBoolean(boolean answer, Format format, OutputStream out) {
        switch (format) {
            case JSON -> ResultSetMgr.write(out, answer, ResultSetLang.RS_JSON);
            case CSV -> ResultSetMgr.write(out, answer, ResultSetLang.RS_CSV);
            default -> new PrintStream(out, true, StandardCharsets.UTF_8).println(answer);
        }
    }
}
