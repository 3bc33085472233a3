package org.amurgraph.bench;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** RDF4J behind as little HTTP as there can be. */
public final class Rdf4j extends Handler.Abstract {

    private final SailRepository repository;

    private Rdf4j(SailRepository repository) {
        this.repository = repository;
    }

    /** Arguments: port, memory or the folder of an LMDB store, file of N-Triples. */
    public static void main(String[] arguments) throws Exception {
        SailRepository repository = new SailRepository(arguments[1].equals("memory") ? new MemoryStore()
                : new LmdbStore(new File(arguments[1])));
        repository.init();
        try (RepositoryConnection connection = repository.getConnection();
                InputStream in = Files.newInputStream(Path.of(arguments[2]))) {
            connection.begin(org.eclipse.rdf4j.common.transaction.IsolationLevels.NONE);
            connection.add(in, RDFFormat.NTRIPLES);
            connection.commit();
        }
        System.out.println("loaded");
        Endpoint.serve(Integer.parseInt(arguments[0]), new Rdf4j(repository));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Fields fields = Request.extractQueryParameters(request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String type = "application/sparql-results+json";
        try (RepositoryConnection connection = repository.getConnection()) {
            Query query = connection.prepareQuery(fields.getValue("query"));
            if (query instanceof TupleQuery tuples) {
                tuples.evaluate(new SPARQLResultsJSONWriter(out));
            } else if (query instanceof GraphQuery graph) {
                graph.evaluate(new NTriplesWriter(out));
                type = "application/n-triples";
            } else {
                new SPARQLBooleanJSONWriter(out).handleBoolean(((BooleanQuery) query).evaluate());
            }
        }
        response.getHeaders().put("Content-Type", type);
        response.getHeaders().put("Content-Length", out.size());
        response.write(true, ByteBuffer.wrap(out.toByteArray()), callback);
        return true;
    }
}
