package org.amurgraph.key;

import java.util.Optional;

/** A scheme of identifiers, and ways to name a thing that are treated like one. */
public enum Scheme {

    WIKIDATA("wikidata"),
    GEONAMES("geonames"),
    ISO3166_ALPHA2("iso3166"),
    ISO3166_ALPHA3("iso3166alpha3"),
    ISO3166_PART2("iso3166part2"),
    /** UN M49 and the numeric codes of ISO 3166-1, which agree where both have one. */
    M49("m49"),
    UNLOCODE("unlocode"),
    IATA("iata"),
    ISO4217("iso4217"),
    HS("hs"),
    /** A date or year, compared with validity intervals. It identifies nothing by itself. */
    DATE("date"),
    /** A name in any language. */
    NAME("name");

    private final String code;

    Scheme(String code) {
        this.code = code;
    }

    /** Notation of the scheme's code in the list {@code identifierScheme}, and its word after {@code --key column=}. */
    public String code() {
        return code;
    }

    /** The scheme of a word, as {@code --key column=scheme} has it. */
    public static Optional<Scheme> of(String code) {
        for (Scheme scheme : values()) {
            if (scheme.code.equals(code)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /** The identifier that a cell holds, in the scheme's one written form; empty if it holds none of this scheme. */
    public Optional<Key> read(String cell) {
        throw new UnsupportedOperationException("not written yet");
    }
}
