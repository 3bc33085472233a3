package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import org.amurgraph.engine.Condition;
import org.amurgraph.http.Reply;

/** Whether the server lives, with which release, and since when; and whether its store holds that release. */
final class Status {

    private Status() {
    }

    /** The answer of {@code /health}: 503 if queries cannot be answered, so that another server is asked. */
    static Reply health(Serving serving) {
        Condition store = serving.data().condition();
        JsonObjectBuilder told = Json.createObjectBuilder().add("status", store.fault().isEmpty() ? "ok" : "fault")
                .add("release", serving.name()).add("version", serving.about().version())
                .add("issued", serving.about().issued()).add("statements", serving.about().statements())
                .add("engine", store.engine());
        store.checked().ifPresent(at -> told.add("counts_match", store.fault().isEmpty())
                .add("checked_at", at.toString()));
        store.fault().ifPresent(fault -> told.add("fault", fault));
        told.add("served_since", serving.since().toString())
                .add("served_for_seconds", Duration.between(serving.since(), Instant.now()).toSeconds());
        return new Reply.Passing(store.fault().isEmpty() ? 200 : 503, "application/json", told.build() + "\n");
    }
}
