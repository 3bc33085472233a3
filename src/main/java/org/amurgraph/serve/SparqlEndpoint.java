package org.amurgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amurgraph.engine.Store;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Gate;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.Quad;

/**
 * Fuseki's query operation as the public meets it: SPARQL 1.1 Protocol, queries only, within limits; an answer is sent
 * when it is whole. Without a query it describes itself. Browsers get a page.
 */
final class SparqlEndpoint extends SPARQL_QueryDataset {

    private static final String QUERY = "application/sparql-query";

    /** Parameters of updates. */
    private static final List<String> UPDATE = List.of("update", "using-graph-uri", "using-named-graph-uri");

    private static final int MOST_CHARACTERS = 100_000;
    private static final int SHORT = 4_000;

    private final Desk desk;
    private final Gate gate;
    private final Answering answering;
    private final Resource description;
    private final long requestBytes;

    /**
     * An endpoint.
     *
     * @param description what is answered where there is no query
     * @param requestBytes longest query, in bytes of UTF-8
     */
    SparqlEndpoint(Desk desk, Gate gate, Answering answering, Resource description, long requestBytes) {
        this.desk = desk;
        this.gate = gate;
        this.answering = answering;
        this.description = description;
        this.requestBytes = requestBytes;
    }

    @Override
    public void process(HttpAction action) {
        try {
            desk.serve(action.getRequest(), action.getResponse(), Set.of("GET", "HEAD", "POST"), (call, serving) -> {
                String query = String.join("", call.parameter("query"));
                return new Editor(query, call, serving).telling(() -> reply(action, call, serving));
            });
        } catch (IOException e) {
            throw IOX.exception(e);
        }
    }

    private Reply reply(HttpAction action, Call call, Serving serving) {
        HttpServletRequest request = action.getRequest();
        if (request.getContentLengthLong() > requestBytes) {
            throw tooLong();
        }
        boolean post = call.isPost();
        boolean direct = post && isDirect(call.bodyType());
        List<String> queries = call.parameter("query");
        if (UPDATE.stream().anyMatch(p -> !call.parameter(p).isEmpty())) {
            throw new Problem(400, "Nothing can be changed here; send a query, without " + String.join(", ", UPDATE)
                    + ".");
        }
        if (!post && queries.isEmpty()) {
            return description.get(call, serving);
        }
        if (direct && !queries.isEmpty()) {
            throw new Problem(400, "There is a query in the address and one in the body; send one query.");
        }
        String text = direct ? body(request) : single(queries);
        if (text.isBlank()) {
            throw new Problem(400, "The query is empty; write one.");
        }
        call.note("query=" + DigestUtils.sha256Hex(text).substring(0, 12) + " length=" + text.length());
        if (text.length() > MOST_CHARACTERS) {
            throw new Problem(413, "The query has more than " + MOST_CHARACTERS + " characters; make it shorter.");
        }
        Query query = parse(text, request.getRemoteAddr());
        Negotiation.Choice choice = choice(query, call, post);
        Optional<DatasetDescription> graphs = graphs(action, query, serving);
        String key = "sparql\n" + graphs.map(SparqlEndpoint::key).orElse("") + '\n' + text;
        Query bare = graphs.map(d -> withoutGraphs(query)).orElse(query);
        Store data = graphs.map(serving.data()::only).orElse(serving.data());
        if (choice.format() != Format.HTML) {
            return new Reply.Content(key, choice.contentType(), true, Map.of(),
                    () -> answering.answer(bare, data, choice.format(), call));
        }
        return new Editor(text, call, serving).answer(key, bare, data, answering);
    }

    /** The form that the parameter {@code format} names by its ending, if the answer has it; else as negotiated. */
    private static Negotiation.Choice choice(Query query, Call call, boolean post) {
        List<Format> data = query.isSelectType() || query.isAskType() ? Format.TABLE : Format.GRAPH;
        // What is none of these is passed over: some clients send words of their own, and mean what they accept.
        return call.parameter("format").stream().flatMap(f -> Format.of(f, data).stream()).findFirst()
                .map(f -> new Negotiation.Choice(f, f.mediaType()))
                .orElseGet(() -> call.negotiate(post ? data
                        : Stream.concat(data.stream(), Stream.of(Format.HTML)).toList()));
    }

    /** A long query costs something before it is known whether its answer is kept. */
    private Query parse(String text, String client) {
        if (text.length() <= SHORT) {
            return answering.parse(text);
        }
        Gate.Place place = gate.enter(client);
        try {
            return answering.parse(text);
        } finally {
            place.close();
        }
    }

    private static String single(List<String> queries) {
        if (queries.size() != 1) {
            throw new Problem(400, queries.isEmpty()
                    ? "There is no query; send one as the parameter query, or as a body of type " + QUERY + "."
                    : "There are " + queries.size() + " queries; send one query.");
        }
        return queries.get(0);
    }

    /** True if the body is the query itself. */
    private static boolean isDirect(String type) {
        if (type.equals(QUERY)) {
            return true;
        }
        if (type.equals(Call.FORM)) {
            return false;
        }
        throw new Problem(415, "A POST here has the media type " + QUERY + " or " + Call.FORM + "; this one has "
                + (type.isEmpty() ? "none." : "another. Nothing can be changed here."));
    }

    private String body(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes((int) requestBytes + 1);
            if (bytes.length > requestBytes) {
                throw tooLong();
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Problem(400, "The query is not UTF-8; send it as UTF-8.");
        } catch (IOException e) {
            throw new Problem(408, "The query did not come whole; send it again.");
        }
    }

    private Problem tooLong() {
        return new Problem(413, "The request is longer than " + requestBytes + " bytes; make it shorter.");
    }

    /** The graphs that the protocol or the query names. */
    private static Optional<DatasetDescription> graphs(HttpAction action, Query query, Serving serving) {
        Optional<DatasetDescription> graphs = Optional.ofNullable(SPARQLProtocol.getDatasetDescription(action, query));
        graphs.ifPresent(description -> Stream.concat(description.getDefaultGraphURIs().stream(),
                description.getNamedGraphURIs().stream()).forEach(iri -> requireGraph(iri, serving)));
        return graphs;
    }

    private static void requireGraph(String iri, Serving serving) {
        Node graph = NodeFactory.createURI(iri);
        if (!serving.data().graphs().contains(graph) && !Quad.isDefaultGraph(graph) && !Quad.isUnionGraph(graph)) {
            throw new Problem(400, "There is no graph " + iri + " here, and none is fetched; the graphs are listed at "
                    + "/catalog.");
        }
    }

    private static String key(DatasetDescription graphs) {
        return graphs.getDefaultGraphURIs() + " " + graphs.getNamedGraphURIs();
    }

    private static Query withoutGraphs(Query query) {
        Query without = query.cloneQuery();
        without.getGraphURIs().clear();
        without.getNamedGraphURIs().clear();
        return without;
    }
}
