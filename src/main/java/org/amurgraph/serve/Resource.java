package org.amurgraph.serve;

import org.amurgraph.http.Call;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;

/** Something that answers for the addresses that begin with one word. */
interface Resource {

    /**
     * Answers a request.
     *
     * @throws Problem if it cannot be answered, saying why
     */
    Reply get(Call call, Serving serving);
}
