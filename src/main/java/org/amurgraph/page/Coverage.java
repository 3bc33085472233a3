package org.amurgraph.page;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;

/**
 * How much of a text claims rest on.
 *
 * @param characters length of the text
 * @param covered characters on which at least one claim rests
 * @param claims number of claims of the text
 * @param runs the parts that are covered without a gap, in order
 */
record Coverage(int characters, int covered, long claims, List<Run> runs) {

    /** Characters in a row: position of the first, and their number. */
    record Run(int start, int length) {
    }

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
            return new Coverage(length, covered.cardinality(), claims.size(), runs(covered));
        });
    }

    private static int number(Node literal) {
        return ((Number) literal.getLiteralValue()).intValue();
    }

    private static List<Run> runs(BitSet covered) {
        return IntStream.iterate(covered.nextSetBit(0), start -> start >= 0,
                        start -> covered.nextSetBit(covered.nextClearBit(start)))
                .mapToObj(start -> new Run(start, covered.nextClearBit(start) - start)).toList();
    }

    /** Covered characters of a hundred, rounded. */
    int percent() {
        return characters == 0 ? 0 : Math.round(100f * covered / characters);
    }
}
