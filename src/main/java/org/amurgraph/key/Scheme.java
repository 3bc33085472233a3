package org.amurgraph.key;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A scheme of identifiers, and ways to name a thing that are treated like one. */
public enum Scheme {

    WIKIDATA("wikidata", "Wikidata items", WikidataItem::read),
    GEONAMES("geonames", "GeoNames ids", GeoNamesId::read),
    ISO3166_ALPHA2("iso3166", "ISO 3166-1 alpha-2 codes", CountryCode::alpha2),
    ISO3166_ALPHA3("iso3166alpha3", "ISO 3166-1 alpha-3 codes", CountryCode::alpha3),
    ISO3166_PART2("iso3166part2", "ISO 3166-2 codes", SubdivisionCode::read),
    /** UN M49 and the numeric codes of ISO 3166-1, which agree where both have one. */
    M49("m49", "UN M49 or ISO 3166-1 numeric codes", AreaCode::read),
    UNLOCODE("unlocode", "UN/LOCODEs", TransportCode::unlocode),
    IATA("iata", "IATA codes", TransportCode::iata),
    ISO4217("iso4217", "ISO 4217 codes", CurrencyCode::read),
    HS("hs", "HS codes", CommodityCode::read),
    /** A date or year, compared with validity intervals. It identifies nothing by itself. */
    DATE("date", "dates", CalendarDate::read),
    /** A name in any language. */
    NAME("name", "names", Scheme::name);

    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;|]\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final String UNLISTED = " is no code of ";

    private final String code;
    private final String plural;
    private final Function<String, Reading> reader;

    Scheme(String code, String plural, Function<String, Reading> reader) {
        this.code = code;
        this.plural = plural;
        this.reader = reader;
    }

    /** Notation of the scheme's code in the list {@code identifierScheme}, and its word after {@code --key column=}. */
    public String code() {
        return code;
    }

    /** What cells of this scheme are called, for people. */
    public String plural() {
        return plural;
    }

    /** All words for schemes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Scheme::code).toList();
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

    /**
     * What a cell is in this scheme, its identifiers in the scheme's one written form. The form decides, not whether
     * a list has the code: tables of international bodies have codes of their own beside those of the standards.
     */
    public Reading read(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return new Reading.None();
        }
        Reading reading = reader.apply(text);
        boolean mayBeSeveral = reading instanceof Reading.Wrong && this != DATE;
        return mayBeSeveral ? several(text).orElse(reading) : reading;
    }

    private Optional<Reading> several(String text) {
        List<Key> keys = new ArrayList<>();
        for (String part : BETWEEN.split(text, -1)) {
            if (!(reader.apply(part) instanceof Reading.Of one)) {
                return Optional.empty();
            }
            keys.add(one.identifier());
        }
        return keys.size() > 1 ? Optional.of(new Reading.Several(List.copyOf(keys))) : Optional.empty();
    }

    private static Reading name(String text) {
        return new Reading.Of(new Key(NAME, BLANKS.matcher(text).replaceAll(" "), Optional.empty()));
    }

    /** True unless the list of the scheme is known and does not have the identifier. */
    static boolean isListed(Key key) {
        return key.remark().filter(remark -> remark.contains(UNLISTED)).isEmpty();
    }

    /** A code of the right form that the list of a standard does not have. */
    Reading unlisted(String identifier, String standard) {
        return key(identifier, identifier + UNLISTED + standard);
    }

    Reading key(String identifier) {
        return new Reading.Of(new Key(this, identifier, Optional.empty()));
    }

    Reading key(String identifier, String remark) {
        return new Reading.Of(new Key(this, identifier, Optional.of(remark)));
    }
}
