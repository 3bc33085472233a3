package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.amurgraph.page.Edition;
import org.amurgraph.vocab.Am;

/** The dataset as search engines for data read it: a schema.org Dataset in JSON-LD. */
final class SchemaOrg {

    private SchemaOrg() {
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
                .add("distribution", files).build().toString();
    }
}
