package org.amurgraph.page;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;

/**
 * How much of a text claims rest on.
 *
 * @param characters length of the text
 * @param covered characters on which at least one claim rests
 * @param claims number of claims of the text
 * @param bar the text from its beginning to its end in a row of marks: covered wholly, in part, or not
 */
record Coverage(int characters, int covered, long claims, String bar) {

    private static final int MARKS = 60;
    private static final Node CHARACTERS = Am.term("characters");

    /** The coverage of a node, if it is a text of known length. */
    static Optional<Coverage> of(Node source, Display display) {
        return display.value(source, CHARACTERS).map(Coverage::number).map(length -> {
            List<Node> claims = display.subjects(Terms.STATED_IN, source).filter(display::isClaim).toList();
            BitSet covered = new BitSet(length);
            claims.stream().flatMap(c -> display.values(c, Terms.EVIDENCE))
                    .flatMap(e -> display.values(e, Terms.SELECTOR)).forEach(passage ->
                    display.value(passage, Terms.START).ifPresent(start -> display.value(passage, Terms.END)
                            .ifPresent(end -> covered.set(number(start), number(end)))));
            return new Coverage(length, covered.cardinality(), claims.size(), bar(covered, length));
        });
    }

    private static int number(Node literal) {
        return ((Number) literal.getLiteralValue()).intValue();
    }

    private static String bar(BitSet covered, int length) {
        return IntStream.range(0, MARKS).mapToObj(mark -> {
            int from = (int) ((long) length * mark / MARKS);
            int to = (int) ((long) length * (mark + 1) / MARKS);
            int part = covered.get(from, to).cardinality();
            return part == 0 ? "·" : part == to - from ? "█" : "▒";
        }).collect(Collectors.joining());
    }

    /** Covered characters of a hundred, rounded. */
    int percent() {
        return characters == 0 ? 0 : Math.round(100f * covered / characters);
    }
}
