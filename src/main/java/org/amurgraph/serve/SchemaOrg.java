package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.amurgraph.page.Edition;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;

/** The dataset as search engines for data read it: a schema.org Dataset in JSON-LD. */
final class SchemaOrg {

    private SchemaOrg() {
    }

    private static String creator(Serving serving) {
        return serving.union().find(Serving.DATASET, DCTerms.creator.asNode(), Node.ANY).mapWith(Triple::getObject)
                .filterKeep(Node::isURI).nextOptional()
                .flatMap(c -> serving.union().find(c, FOAF.name.asNode(), Node.ANY).nextOptional())
                .map(t -> t.getObject().getLiteralLexicalForm()).orElse("");
    }

    static String dataset(Serving serving) {
        Edition about = serving.about();
        JsonArrayBuilder files = Json.createArrayBuilder();
        serving.release().dumps().forEach(d -> files.add(Json.createObjectBuilder().add("@type", "DataDownload")
                .add("contentUrl", Am.dump(d.name()).getURI()).add("encodingFormat", d.mediaType())
                .add("contentSize", d.bytes() + " B").add("sha256", d.sha256())));
        return Json.createObjectBuilder().add("@context", "https://schema.org/").add("@type", "Dataset")
                .add("@id", Serving.DATASET.getURI()).add("url", Serving.DATASET.getURI())
                .add("name", about.title()).add("description", about.description())
                .add("version", about.version()).add("datePublished", about.issued())
                .add("license", about.license()).add("isAccessibleForFree", true)
                .add("creator", Json.createObjectBuilder().add("@type", "Organization").add("name", creator(serving)))
                .add("distribution", files).build().toString();
    }
}
