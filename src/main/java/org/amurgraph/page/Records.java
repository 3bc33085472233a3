package org.amurgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;

/** Names for records that have no label, made of what they hold: quantities, passages, printed names, positions. */
final class Records {

    /** Words about a record in which each %s is the value of a property. The first property must be there. */
    private record Form(String words, List<Node> properties) {

        static Form of(String words, Node... properties) {
            return new Form(words, List.of(properties));
        }
    }

    private static final Node STAGE = Am.term("stage");
    private static final List<Form> FORMS = List.of(
            Form.of("%s", Terms.FORM),
            Form.of("“%s”", Terms.TITLE),
            Form.of("%s", Terms.FILE_NAME),
            Form.of("page of %s", Terms.PUBLISHER),
            Form.of("page %s", Terms.URL),
            Form.of("characters %s–%s", Terms.START, Terms.END),
            Form.of("%s", Terms.SELECTOR),
            Form.of("%s", Terms.WKT),
            Form.of("%s in %s", Terms.IDENTIFIER, Terms.SCHEME),
            Form.of("not known: %s (%s)", Terms.MISSING, Terms.MISSING_REASON),
            Form.of("%2$s at %1$s", Am.term("atPlace"), Am.term("ofThing")),
            Form.of("%s as %s", Am.term("holder"), Am.term("post")),
            Form.of("%s → %s", Am.term("firstEvent"), Am.term("secondEvent")),
            Form.of("%s to %s", Am.term("shortest"), Am.term("longest")));

    private final Display display;

    Records(Display display) {
        this.display = display;
    }

    Optional<Shown> name(Node record) {
        if (display.value(record, Terms.NUMBER).isPresent()) {
            return Optional.of(quantity(record));
        }
        if (display.value(record, STAGE).isPresent()) {
            String time = new Times(display).of(record).text();
            return Optional.of(Shown.text(display.of(record, STAGE).text() + (time.isEmpty() ? "" : ", " + time)));
        }
        return FORMS.stream().filter(f -> display.value(record, f.properties().get(0)).isPresent()).findFirst()
                .map(f -> filled(f, record));
    }

    private Shown filled(Form form, Node record) {
        List<Shown> values = form.properties().stream().map(p -> display.of(record, p)).toList();
        return new Shown(String.format(form.words(), values.stream().map(Shown::text).toArray()),
                values.size() == 1 ? values.get(0).language() : "", "", "");
    }

    /** Such as "more than 1,500,000 passenger per year". */
    private Shown quantity(Node record) {
        String comparator = display.of(record, Terms.COMPARATOR).text();
        String period = display.of(record, Terms.PERIOD).text();
        String phase = display.of(record, Am.term("phase")).text();
        return Shown.text(join(comparator.equals("exactly") ? "" : comparator, display.of(record, Terms.NUMBER).text(),
                display.of(record, Terms.UNIT).text(),
                period.equals("P1Y") ? "per year" : period.isEmpty() ? "" : "per " + period,
                phase.isEmpty() ? "" : "(" + phase + ")"));
    }

    private static String join(String... parts) {
        return String.join(" ", Arrays.stream(parts).filter(p -> !p.isEmpty()).toList());
    }
}
