package org.amurgraph.serve;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.amurgraph.http.Reply;

/** Whether the server lives, with which release, and since when. */
final class Status {

    private Status() {
    }

    /** The answer of {@code /health}. */
    static Reply health(Serving serving) {
        return new Reply.Passing("application/json", Json.createObjectBuilder().add("status", "ok")
                .add("release", serving.name()).add("version", serving.about().version())
                .add("issued", serving.about().issued()).add("statements", serving.about().statements())
                .add("served_since", serving.since().toString())
                .add("served_for_seconds", Duration.between(serving.since(), Instant.now()).toSeconds())
                .build() + "\n");
    }
}
