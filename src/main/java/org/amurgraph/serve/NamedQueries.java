package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amurgraph.http.Call;
import org.amurgraph.http.Format;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Problem;
import org.amurgraph.http.Reply;
import org.amurgraph.page.Table;
import org.amurgraph.page.Visit;
import org.amurgraph.query.Ask;
import org.amurgraph.query.QueryFile;
import org.apache.jena.query.Query;

/** The catalogue of named queries at {@code /api/queries}, each of them below it, and {@code /api/openapi.json}. */
final class NamedQueries implements Resource {

    /** A table can also be had as RDF, in the vocabulary of SPARQL's test results. */
    static final List<Format> TABLE = List.of(Format.RESULTS_JSON, Format.RESULTS_XML, Format.CSV, Format.TSV,
            Format.TURTLE, Format.HTML);
    static final List<Format> GRAPH = Documents.FORMATS;
    private static final String QUERIES = "api/queries";
    static final String CITE = "cite";
    private static final int MOST_ROWS_OF_A_PAGE = 5000;

    private final Answering answering;
    private final Citations citations;

    NamedQueries(Answering answering, Citations citations) {
        this.answering = answering;
        this.citations = citations;
    }

    @Override
    public Reply get(Call call, Serving serving) {
        String path = call.path();
        if (path.equals("api/openapi.json")) {
            return new Reply.Content(path, "application/json", false, Map.of(),
                    () -> made(OpenApi.of(serving).toString()));
        }
        if (path.equals("api/vocabulary.json")) {
            return new Reply.Content(path, "application/json", false, Map.of(),
                    () -> made(Vocabulary.of(serving).toString()));
        }
        if (path.equals(QUERIES)) {
            return catalogue(call, serving);
        }
        if (path.startsWith(QUERIES + "/")) {
            return query(path.substring(QUERIES.length() + 1), call, serving);
        }
        throw Identity.missing(path);
    }

    private static Reply catalogue(Call call, Serving serving) {
        Negotiation.Choice choice = call.negotiate(List.of(Format.JSON, Format.HTML));
        return new Reply.Content(QUERIES, choice.contentType(), true, Map.of(), () -> made(
                choice.format() == Format.HTML ? serving.pages().queries(serving.questions().queries().values())
                        : list(serving).toString()));
    }

    /** A query with its values, as text to go on with. */
    private static Reply text(QueryFile file, Map<String, String> given) {
        String text = ask(file, given).query().toString();
        return new Reply.Content(file.name() + ".rq?" + given, "application/sparql-query", false, Map.of(),
                () -> made("# " + file.header("question").orElse(file.name()) + "\n\n" + text));
    }

    private static JsonObject list(Serving serving) {
        JsonArrayBuilder queries = Json.createArrayBuilder();
        serving.questions().queries().values().forEach(query -> {
            JsonArrayBuilder parameters = Json.createArrayBuilder();
            query.parameters().forEach(p -> {
                JsonObjectBuilder parameter = Json.createObjectBuilder().add("name", p.name())
                        .add("type", p.type().name().toLowerCase(Locale.ROOT));
                p.standard().ifPresent(v -> parameter.add("default", v));
                parameters.add(parameter);
            });
            queries.add(Json.createObjectBuilder().add("name", query.name()).add("group", OpenApi.group(query))
                    .add("question", query.header("question").orElse("")).add("why", query.header("why").orElse(""))
                    .add("parameters", parameters).add("href", "/" + QUERIES + "/" + query.name()));
        });
        return Json.createObjectBuilder().add("release", serving.name()).add("queries", queries).build();
    }

    private Reply query(String path, Call call, Serving serving) {
        int dot = path.indexOf('.');
        QueryFile file = serving.questions().find(dot < 0 ? path : path.substring(0, dot)).orElseThrow(() ->
                new Problem(404, "There is no query of this name; /" + QUERIES + " lists them."));
        if (path.endsWith(".rq")) {
            return text(file, call.parameters());
        }
        List<Format> formats = isTable(file.query()) ? TABLE : GRAPH;
        Negotiation.Choice choice = dot < 0 ? call.negotiate(formats)
                : Format.of(path.substring(dot + 1), formats).map(f -> new Negotiation.Choice(f, f.mediaType()))
                .orElseThrow(() -> new Problem(404, "This query answers as " + formats.stream()
                        .map(f -> "." + f.extension()).collect(Collectors.joining(", ")) + "."));
        Map<String, String> given = new TreeMap<>(call.parameters());
        if (choice.format() == Format.HTML) {
            given.remove(Visit.LANGUAGE);
        }
        boolean cite = cite(Optional.ofNullable(given.remove(CITE)), choice.format());
        Ask ask = ask(file, given);
        String address = address(file, given);
        return new Reply.Content(address + cite, choice.contentType(), dot < 0,
                Map.of("Link", "<" + address + "cite=true>; rel=\"describedby\"; type=\"application/json\""),
                () -> answer(ask, given, new Form(choice.format(), cite), new Asked(call, serving)));
    }

    private record Form(Format format, boolean cite) { }

    private record Asked(Call call, Serving serving) { }

    private Reply.Made answer(Ask ask, Map<String, String> given, Form form, Asked asked) {
        Serving serving = asked.serving;
        if (form.format == Format.HTML) {
            Table table = table(ask.query(), asked);
            if (table.rows().size() > MOST_ROWS_OF_A_PAGE) {
                throw new Problem(422, "The answer has more rows than a page shows, " + MOST_ROWS_OF_A_PAGE
                        + "; ask for .csv.");
            }
            return made(serving.pages().query(ask.file(), given, Optional.of(table), Optional.empty(),
                    citations.of(table, serving, asked.call)));
        }
        if (form.format == Format.TURTLE && isTable(ask.query())) {
            return new Reply.Made(Rdf.bytes(answering.results(ask.query(), serving.data(), asked.call),
                    Format.TURTLE), true);
        }
        Reply.Made answer = answering.answer(ask.query(), serving.data(), form.format, asked.call);
        return form.cite ? citations.addTo(answer, ask, table(ask.query(), asked), serving, asked.call) : answer;
    }

    private Table table(Query query, Asked asked) {
        return answering.table(query, asked.serving.data(), asked.call);
    }

    private static Ask ask(QueryFile file, Map<String, String> given) {
        try {
            return Ask.of(file, given);
        } catch (IllegalArgumentException e) {
            throw Problems.sentence(e);
        }
    }

    private static boolean cite(Optional<String> value, Format format) {
        if (value.isEmpty() || value.get().equals("false")) {
            return false;
        }
        if (!value.get().equals("true")) {
            throw new Problem(400, "The parameter cite is true or false.");
        }
        if (format != Format.RESULTS_JSON && format != Format.HTML) {
            throw new Problem(400, "With cite=true the answer is JSON; ask for .json.");
        }
        return true;
    }

    /** Where the answer is to be had as JSON, up to the next parameter. */
    private static String address(QueryFile file, Map<String, String> given) {
        StringBuilder address = new StringBuilder("/" + QUERIES + "/" + file.name() + ".json?");
        given.forEach((name, value) -> address.append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&'));
        return address.toString();
    }

    private static boolean isTable(Query query) {
        return query.isSelectType() || query.isAskType();
    }

    private static Reply.Made made(String text) {
        return new Reply.Made(text.getBytes(StandardCharsets.UTF_8), true);
    }
}
