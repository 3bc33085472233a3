package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.amurgraph.http.Call;
import org.amurgraph.http.Headers;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.amurgraph.names.NameIndex;
import org.amurgraph.page.Language;
import org.amurgraph.page.Visit;
import org.amurgraph.reconcile.Reconciliation;
import org.amurgraph.reconcile.Reconciliation.Card;

/**
 * The Reconciliation Service API 0.2 at {@code /reconcile}, for OpenRefine and the like. What is asked for in the
 * language of {@code lang} is called so in the answer.
 */
final class Reconcile implements Resource {

    static final String PATH = "reconcile";
    private static final int MOST_PROPOSALS = 100;
    private static final int MOST_TO_PASS_OVER = 10_000;

    private final Supplier<URI> publicUrl;

    /**
     * The service.
     *
     * @param publicUrl where clients find the server
     */
    Reconcile(Supplier<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public Reply get(Call call, Serving serving) {
        Map<String, String> given = call.parameters();
        if (given.containsKey("callback")) {
            throw new Problem(400, "There is no JSONP here, and no need of it: any origin may read the JSON (CORS). "
                    + "Leave the parameter callback out.");
        }
        if (call.isPost() && !call.bodyType().equals(Call.FORM)) {
            throw new Problem(415, "A POST here has the media type " + Call.FORM + ", and queries or extend in it.");
        }
        String path = call.path();
        if (path.equals(PATH)) {
            return service(given, serving);
        }
        return switch (path.substring(PATH.length())) {
            case "/suggest/entity" -> json(path, given, r -> r.entities(prefix(given), type(given), cursor(given),
                    language(given).code()), serving);
            case "/suggest/type" -> json(path, given, r -> r.types(prefix(given), cursor(given),
                    language(given).code()), serving);
            case "/suggest/property" -> json(path, given, r -> r.properties(prefix(given), cursor(given),
                    language(given).code()), serving);
            case "/properties" -> json(path, given, r -> r.proposals(type(given).orElse(""),
                    number(given, "limit", MOST_PROPOSALS), language(given).code()), serving);
            case "/flyout/entity", "/flyout/type", "/flyout/property" -> flyout(path, given, serving);
            case "/preview" -> preview(path, given, serving);
            default -> throw Identity.missing(path);
        };
    }

    private Reply service(Map<String, String> given, Serving serving) {
        if (given.containsKey("queries") && given.containsKey("extend")) {
            throw new Problem(400, "The parameters queries and extend ask for different things; send one of them.");
        }
        String language = language(given).code();
        if (given.containsKey("queries")) {
            return json(PATH, given, r -> r.answers(given.get("queries"), language), serving);
        }
        if (given.containsKey("extend")) {
            return json(PATH, given, r -> r.extension(given.get("extend"), language), serving);
        }
        String base = publicUrl.get().toString().replaceFirst("/$", "");
        return json(PATH + "\n" + base, given, r -> r.manifest(base, serving.about().title(), serving.about().version(),
                given.containsKey(Visit.LANGUAGE) ? language : ""), serving);
    }

    private static Reply json(String path, Map<String, String> given, Function<Reconciliation, JsonObject> maker,
                              Serving serving) {
        return new Reply.Content(path + '\n' + given, "application/json", false, Map.of(), () -> {
            try {
                return made(maker.apply(serving.reconciliation()).toString());
            } catch (IllegalArgumentException e) {
                throw Problems.sentence(e);
            }
        });
    }

    private static Reply flyout(String path, Map<String, String> given, Serving serving) {
        Card card = card(path, given, serving);
        return json(path, given, r -> Json.createObjectBuilder().add("id", card.id())
                .add("html", html(card, given, serving)).build(), serving);
    }

    private static Reply preview(String path, Map<String, String> given, Serving serving) {
        Card card = card("/entity", given, serving);
        return new Reply.Content(path + '\n' + given, Negotiation.Choice.contentType("text/html"), false,
                Headers.framed(), () -> made(html(card, given, serving)));
    }

    private static String html(Card card, Map<String, String> given, Serving serving) {
        return serving.at(new Visit(language(given), "")).pages().card(card.iri(), card.description());
    }

    private static Card card(String path, Map<String, String> given, Serving serving) {
        String what = path.substring(path.lastIndexOf('/') + 1);
        return serving.reconciliation().card(what, given.getOrDefault("id", ""), language(given).code()).orElseThrow(() ->
                new Problem(404, "There is no " + what + " with this id; the parameter id is one that an answer of "
                        + "/reconcile gave."));
    }

    private static String prefix(Map<String, String> given) {
        String prefix = given.getOrDefault("prefix", "").strip();
        if (prefix.codePointCount(0, prefix.length()) > NameIndex.MOST_CHARACTERS) {
            throw new Problem(400, "The prefix is longer than " + NameIndex.MOST_CHARACTERS + " characters.");
        }
        return prefix;
    }

    private static Optional<String> type(Map<String, String> given) {
        return Optional.ofNullable(given.get("type")).filter(t -> !t.isBlank());
    }

    private static int cursor(Map<String, String> given) {
        return number(given, "cursor", 0);
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        String number = given.getOrDefault(name, Integer.toString(otherwise));
        if (!number.matches("\\d{1,5}")) {
            throw new Problem(400, "The parameter " + name + " is a number from 0 to " + MOST_TO_PASS_OVER + ".");
        }
        return Math.min(MOST_TO_PASS_OVER, Integer.parseInt(number));
    }

    private static Language language(Map<String, String> given) {
        return Optional.ofNullable(given.get(Visit.LANGUAGE)).flatMap(Language::of).orElse(Language.EN);
    }

    private static Reply.Made made(String text) {
        return new Reply.Made(text.getBytes(StandardCharsets.UTF_8), true);
    }
}
