package org.amurgraph.serve;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amurgraph.http.Call;
import org.amurgraph.http.Reply;
import org.amurgraph.page.Citation;
import org.amurgraph.page.Table;
import org.amurgraph.query.Ask;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** The claims that an answer rests on: those in it, and those that its nodes lead to. */
final class Citations {

    private static final Var NODE = Var.alloc("node");

    private final Answering answering;

    Citations(Answering answering) {
        this.answering = answering;
    }

    /** The claims behind an answer, each once. */
    List<Citation> of(Table answer, Serving serving, Call call) {
        return rows(answer, serving, call).rows().stream().map(Citations::citation).distinct().toList();
    }

    /** Runs {@code queries/pages/claims-behind.rq} for every IRI of ours in an answer, these being bound first. */
    private Table rows(Table answer, Serving serving, Call call) {
        Set<Node> nodes = answer.rows().stream()
                .flatMap(row -> answer.columns().stream().map(row::get))
                .filter(n -> n != null && n.isURI() && n.getURI().startsWith(Am.BASE)
                        && !n.getURI().startsWith(Am.TERM) && !n.getURI().startsWith(Am.CODE))
                .collect(Collectors.toSet());
        Query query = serving.claimsBehind().query().cloneQuery();
        ElementGroup group = new ElementGroup();
        group.addElement(new ElementData(List.of(NODE),
                nodes.stream().map(n -> BindingFactory.binding(NODE, n)).toList()));
        group.addElement(query.getQueryPattern());
        query.setQueryPattern(group);
        return answering.table(query, serving.data(), call);
    }

    private static Citation citation(Binding row) {
        String place = text(row, "start").map(start -> "characters " + start + "–" + text(row, "end").orElse("")
                + " of " + text(row, "fileName").orElse("the source")).or(() -> text(row, "url")).orElse("");
        return new Citation(row.get("claim"), row.get("source"), place, row.get("modality"),
                text(row, "paraphrase").orElse(""));
    }

    private static Optional<String> text(Binding row, String variable) {
        return Optional.ofNullable(row.get(variable)).map(n -> n.isURI() ? n.getURI() : n.getLiteralLexicalForm());
    }

    /** Adds to an answer in JSON how to cite it. */
    Reply.Made addTo(Reply.Made answer, Ask ask, Table table, Serving serving, Call call) {
        JsonArrayBuilder claims = Json.createArrayBuilder();
        Table rows = rows(table, serving, call);
        rows.rows().forEach(row -> {
            JsonObjectBuilder claim = Json.createObjectBuilder();
            rows.columns().forEach(column -> text(row, column.getVarName())
                    .ifPresent(v -> claim.add(column.getVarName(), v)));
            claims.add(claim);
        });
        JsonObjectBuilder values = Json.createObjectBuilder();
        new TreeMap<>(ask.values()).forEach((name, value) ->
                values.add(name, value.isURI() ? value.getURI() : value.getLiteralLexicalForm()));
        JsonObject citation = Json.createObjectBuilder().add("dataset", Serving.DATASET.getURI())
                .add("title", serving.about().title()).add("version", serving.about().version())
                .add("release", serving.name()).add("issued", serving.about().issued())
                .add("license", serving.about().license()).add("query", ask.file().name())
                .add("question", ask.file().header("question").orElse("")).add("parameters", values)
                .add("claims", claims).build();
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.bytes()))) {
            JsonObjectBuilder whole = Json.createObjectBuilder(reader.readObject()).add("citation", citation);
            return new Reply.Made((whole.build() + "\n").getBytes(StandardCharsets.UTF_8), answer.lasting());
        }
    }
}
