package org.amurgraph.external;

import java.util.Optional;

/**
 * What somebody said of how the bytes of a file become cells. What is empty is to be found out.
 *
 * @param quote the quote; {@code NUL} if there is none
 * @param reason why it was said, if that was said too
 */
record ToldDialect(Optional<String> encoding, Optional<Character> delimiter, Optional<Character> quote, int skipRows,
                   boolean header, Optional<String> reason) {

    static final ToldDialect NOTHING = new ToldDialect(Optional.empty(), Optional.empty(), Optional.empty(), 0, true,
            Optional.empty());

    /** This, but for what the command line says otherwise. */
    ToldDialect with(Optional<String> otherEncoding, Optional<Character> otherDelimiter) {
        boolean same = otherEncoding.isEmpty() && otherDelimiter.isEmpty();
        return new ToldDialect(otherEncoding.or(() -> encoding), otherDelimiter.or(() -> delimiter), quote, skipRows,
                header, same ? reason : Optional.empty());
    }
}
