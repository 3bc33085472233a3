package org.amurgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Reply;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;

/** The ontology at {@code /ontology}: its terms have this address with a fragment, so it is one document. */
final class OntologyDocument implements Resource {

    private static final String PATH = "ontology";

    @Override
    public Reply get(Call call, Serving serving) {
        String path = call.path();
        Negotiation.Choice choice = path.equals(PATH) ? call.negotiate(Documents.FORMATS)
                : Optional.of(path).filter(p -> p.startsWith(PATH + "."))
                .flatMap(p -> Format.of(p.substring(PATH.length() + 1), Documents.FORMATS))
                .map(f -> new Negotiation.Choice(f, f.mediaType())).orElseThrow(() -> Identity.missing(path));
        return new Reply.Content(PATH, choice.contentType(), path.equals(PATH), Map.of(), () -> {
            Graph graph = serving.release().data().getGraph(Am.graph("ontology"));
            return new Reply.Made(choice.format() == Format.HTML
                    ? serving.pages().ontology(graph).getBytes(StandardCharsets.UTF_8)
                    : Rdf.bytes(Rdf.copy(graph), choice.format()), true);
        });
    }
}
