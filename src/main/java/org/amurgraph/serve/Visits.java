package org.amurgraph.serve;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amurgraph.http.Call;
import org.amurgraph.http.Reply;
import org.amurgraph.page.Language;
import org.amurgraph.page.Visit;

/**
 * The language of pages: the one that the address names, which is remembered in a cookie, else the one of the cookie,
 * else English. Data know nothing of it.
 */
final class Visits {

    private static final String LANGUAGE = Visit.LANGUAGE + "=";
    private static final Pattern PARAMETER = Pattern.compile("(?:^|&)" + LANGUAGE + "([a-z]+)(?=&|$)");
    private static final String COOKIE = "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";

    private Visits() {
    }

    static Visit of(Call call) {
        return new Visit(asked(call).or(() -> call.cookie(Visit.LANGUAGE).flatMap(Language::of)).orElse(Language.EN),
                call.query());
    }

    private static Optional<Language> asked(Call call) {
        String query = call.query();
        if (!query.contains(LANGUAGE)) {
            return Optional.empty();
        }
        Matcher parameter = PARAMETER.matcher(query);
        return parameter.find() ? Language.of(parameter.group(1)) : Optional.empty();
    }

    /** Tells a page from the same page in other languages, and keeps the language that was asked for. */
    static Reply mark(Reply reply, Visit visit, Call call) {
        Optional<Language> asked = asked(call);
        if (reply instanceof Reply.Content page && page.contentType().startsWith("text/html")) {
            Map<String, String> headers = new TreeMap<>(page.headers());
            asked.ifPresent(l -> headers.put("Set-Cookie", Visit.LANGUAGE + "=" + l.code() + COOKIE));
            return new Reply.Content(page.key() + '\n' + visit.language() + '\n' + visit.query(), page.contentType(),
                    page.negotiated(), headers, page.maker());
        }
        if (reply instanceof Reply.SeeOther other && other.location().startsWith("/page/") && asked.isPresent()) {
            return new Reply.SeeOther(other.location() + "?" + Visit.LANGUAGE + "=" + asked.get().code());
        }
        return reply;
    }
}
