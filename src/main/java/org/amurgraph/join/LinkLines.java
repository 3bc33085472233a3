package org.amurgraph.join;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amurgraph.external.Entry;
import org.amurgraph.external.Pair;
import org.amurgraph.vocab.ExternalIris;

/** Writes what the rows of a table lead to: things, the tenures of their time, and the trade flows of their sides. */
final class LinkLines {

    private final QuadLines lines;
    private final KeyColumns keys;
    private final Tenures tenures;
    private final Optional<TradePairs> trade;
    private final byte[][] predicates;
    private final byte[] refersTo;
    private final byte[] surely;
    private final byte[] possibly;
    private final byte[] flow;
    private final byte[] beside;
    private final byte[] tail;
    private final Map<String, byte[]> ready = new HashMap<>();

    LinkLines(KeyColumns keys, Tenures tenures, Optional<TradePairs> trade, ExternalIris iris, QuadLines lines) {
        this.lines = lines;
        this.keys = keys;
        this.tenures = tenures;
        this.trade = trade;
        this.predicates = keys.columns().stream().map(c -> QuadLines.ready(iris.thing(c.field().name())))
                .toArray(byte[][]::new);
        this.refersTo = QuadLines.ready(Telling.am("refersTo"));
        this.surely = QuadLines.ready(Telling.am("surelyDuring"));
        this.possibly = QuadLines.ready(Telling.am("possiblyDuring"));
        this.flow = QuadLines.ready(Telling.am("countsFlow"));
        this.beside = QuadLines.ready(Telling.am("besideObservation"));
        this.tail = QuadLines.tailOfIri(iris.linksGraph());
    }

    /** Writes the links of a row. */
    void write(byte[] subject, Entry row, Meaning[] meanings, Optional<Moment> moment) throws IOException {
        List<String> things = new ArrayList<>(meanings.length);
        for (int i = 0; i < meanings.length; i++) {
            if (meanings[i] != null && !meanings[i].thing().isEmpty()) {
                String thing = meanings[i].thing();
                link(subject, predicates[i], thing);
                if (!things.contains(thing)) {
                    things.add(thing);
                    link(subject, refersTo, thing);
                }
            }
        }
        if (moment.isPresent() && !things.isEmpty()) {
            for (Tenures.Cover cover : tenures.at(moment.get().span(), things)) {
                link(subject, cover.surely() ? surely : possibly, cover.iri());
            }
        }
        Optional<TradePairs.Figure> figure = trade.flatMap(t -> t.of(row, meanings));
        if (figure.isPresent()) {
            for (String iri : figure.get().beside().flows()) {
                link(subject, flow, iri);
            }
            for (String iri : figure.get().beside().observations()) {
                link(subject, beside, iri);
            }
        }
    }

    private void link(byte[] subject, byte[] predicate, String thing) throws IOException {
        lines.put(subject).put(predicate).put(ready.computeIfAbsent(thing, QuadLines::ready)).end(tail);
    }
}
