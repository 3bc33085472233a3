package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.http.Call;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.amurgraph.names.Hit;
import org.amurgraph.names.NameIndex;
import org.amurgraph.page.Language;
import org.amurgraph.page.Suggestion;
import org.amurgraph.page.Visit;

/** Finds things by name: a page at {@code /search}, and what a search box offers at {@code /suggest}. */
final class Search {

    private static final int MOST_HITS = 100;
    private static final int MOST_SUGGESTIONS = 8;

    private Search() {
    }

    /** Answers for {@code search}. */
    static Reply page(Call call, Serving serving) {
        String text = text(call, "search");
        String kind = call.parameters().getOrDefault("class", "");
        String html = Negotiation.Choice.contentType("text/html");
        return new Reply.Content("search\n" + kind + '\n' + text, html, false, Map.of(), () -> {
            List<Hit> hits = serving.names().search(text, MOST_HITS, Optional.empty());
            List<Hit> near = hits.isEmpty() ? serving.names().beginningLike(text, MOST_SUGGESTIONS) : List.of();
            return made(serving.pages().entrances().search(text, kind, hits, near));
        });
    }

    /** Answers for {@code suggest}: JSON with labels in the language that the address names. */
    static Reply suggestions(Call call, Serving serving) {
        String text = text(call, "suggest");
        Language language = Optional.ofNullable(call.parameters().get(Visit.LANGUAGE)).flatMap(Language::of)
                .orElse(Language.EN);
        return new Reply.Content("suggest\n" + language + '\n' + text, "application/json", false, Map.of(), () -> {
            JsonArrayBuilder list = Json.createArrayBuilder();
            serving.at(new Visit(language, "")).pages().entrances()
                    .suggestions(serving.names().search(text, MOST_SUGGESTIONS, Optional.empty()))
                    .forEach(s -> list.add(json(s)));
            return made(Json.createObjectBuilder().add("q", text).add("suggestions", list).build().toString());
        });
    }

    private static JsonObjectBuilder json(Suggestion suggestion) {
        return Json.createObjectBuilder().add("href", suggestion.href()).add("label", suggestion.label())
                .add("lang", suggestion.language()).add("type", suggestion.type()).add("name", suggestion.name())
                .add("nameLang", suggestion.nameLanguage()).add("kind", suggestion.kind());
    }

    private static String text(Call call, String path) {
        if (!call.path().equals(path)) {
            throw Identity.missing(call.path());
        }
        String text = call.parameters().getOrDefault("q", "").strip();
        if (text.codePointCount(0, text.length()) > NameIndex.MOST_CHARACTERS) {
            throw new Problem(400, "The text is longer than " + NameIndex.MOST_CHARACTERS
                    + " characters; write less of the name.");
        }
        return text;
    }

    private static Reply.Made made(String text) {
        return new Reply.Made(text.getBytes(StandardCharsets.UTF_8), true);
    }
}
