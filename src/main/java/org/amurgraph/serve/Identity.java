package org.amurgraph.serve;

import java.net.URI;
import java.net.URISyntaxException;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;

/** IRIs that name things rather than documents: each leads to its page or its data, by what the client takes. */
final class Identity implements Resource {

    @Override
    public Reply get(Call call, Serving serving) {
        String path = call.path();
        if (serving.possibleNode(path).isEmpty()) {
            throw missing(path);
        }
        return new Reply.SeeOther(document(path, call.negotiate(Documents.FORMATS).format()));
    }

    /** Address of the document of a format about the thing with a path. */
    static String document(String path, Format format) {
        String address = format == Format.HTML ? "/page/" + path : "/data/" + path + "." + format.extension();
        try {
            return new URI(null, null, address, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw missing(path);
        }
    }

    /** The problem of a path that names nothing. */
    static Problem missing(String path) {
        String shown = path.length() > 100 ? path.substring(0, 100) + "…" : path;
        return new Problem(404, "Nothing here is called " + shown
                + "; what there is can be found from the front page, / .");
    }
}
