package org.amurgraph.page;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a page is looked at.
 *
 * @param language the language of the labels
 * @param query the query of the page's address as the client sent it, without the question mark; may be empty
 */
public record Visit(Language language, String query) {

    /** The parameter and the cookie that hold the language. */
    public static final String LANGUAGE = "lang";

    /** A visit of which nothing is known. */
    public static final Visit PLAIN = new Visit(Language.EN, "");

    /** Link to the same page in another language. */
    String in(Language other) {
        return Arrays.stream(query.split("&")).filter(p -> !p.isEmpty() && !p.startsWith(LANGUAGE + "="))
                .map(p -> p + "&").collect(Collectors.joining("", "?", LANGUAGE + "=" + other.code()));
    }
}
