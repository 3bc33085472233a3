package org.amurgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.apache.jena.graph.Node;

/**
 * What is known of a thing, as a page at {@code /page/…} and as RDF at {@code /data/….ttl} and the like.
 */
final class Documents {

    /** What a thing is described in. */
    static final List<Format> FORMATS =
            List.of(Format.TURTLE, Format.JSON_LD, Format.N_TRIPLES, Format.RDF_XML, Format.HTML);

    private final Descriptions descriptions;

    Documents(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** Answers for {@code page/…}. */
    Reply page(Call call, Serving serving) {
        String path = call.path().replaceFirst("^page/?", "");
        Node node = serving.possibleNode(path).orElseThrow(() -> Identity.missing(path));
        return new Reply.Content("page " + path, Negotiation.Choice.contentType("text/html"), false, Map.of(),
                () -> new Reply.Made(serving.pages().node(node, descriptions.of(node, serving, call),
                        descriptions.origin(node, serving))
                        .getBytes(StandardCharsets.UTF_8), true));
    }

    /** Answers for {@code join}: how to join data of one's own. */
    static Reply join(Call call, Serving serving) {
        if (!call.path().equals("join")) {
            throw Identity.missing(call.path());
        }
        return new Reply.Content("join", Negotiation.Choice.contentType("text/html"), false, Map.of(),
                () -> new Reply.Made(serving.pages().entrances().join(serving.release().manifest().tables())
                        .getBytes(StandardCharsets.UTF_8), true));
    }

    /** Answers for {@code data/…}. */
    Reply data(Call call, Serving serving) {
        String path = call.path().replaceFirst("^data/?", "");
        if (serving.node(path).isPresent()) {
            return new Reply.SeeOther(Identity.document(path, call.negotiate(Format.GRAPH).format()));
        }
        int dot = Math.max(path.lastIndexOf('.'), 0);
        Optional<Format> format = Format.of(path.substring(dot).replaceFirst("^\\.", ""), Format.GRAPH);
        Node node = serving.possibleNode(path.substring(0, dot)).filter(n -> format.isPresent())
                .orElseThrow(() -> new Problem(404, "There are no data at this address; they end in .ttl, .jsonld, .nt "
                        + "or .rdf after the path of an IRI of ours."));
        return new Reply.Content("data " + path, Negotiation.Choice.contentType(format.get().mediaType()), false,
                Map.of("Link", "<" + node.getURI() + ">; rel=\"describes\""),
                () -> new Reply.Made(Rdf.bytes(descriptions.document(node, serving, call), format.get()), true));
    }
}
