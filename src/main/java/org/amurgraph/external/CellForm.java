package org.amurgraph.external;

import java.util.Optional;

/**
 * How the cells of a column are written, where that is not the lexical form of their datatype.
 *
 * @param pattern of dates, such as {@code dd.MM.yyyy} (CSVW, 6.4.4); empty for ISO 8601
 * @param decimal the character before decimals
 * @param group the character between thousands; empty if there is none
 * @param required true if a row without a value is at fault
 * @param fallback what an empty cell stands for; empty if it has no value
 */
public record CellForm(Optional<String> pattern, char decimal, Optional<Character> group, boolean required,
                       Optional<String> fallback) {

    /** Cells that are written in the lexical form of their datatype, and may be empty. */
    public static final CellForm PLAIN = new CellForm(Optional.empty(), '.', Optional.empty(), false, Optional.empty());
}
