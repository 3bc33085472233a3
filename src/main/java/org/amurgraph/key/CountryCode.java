package org.amurgraph.key;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** Letters of ISO 3166-1. Namibia is {@code NA}: no cell of a column of countries means "not available". */
final class CountryCode {

    private static final Set<String> ALPHA2 = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> ALPHA3 = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

    private CountryCode() {
    }

    static Reading alpha2(String text) {
        return read(Scheme.ISO3166_ALPHA2, text, ALPHA2, "a country code of two letters such as CN");
    }

    static Reading alpha3(String text) {
        return read(Scheme.ISO3166_ALPHA3, text, ALPHA3, "a country code of three letters such as CHN");
    }

    /** True if ISO 3166-1 has the two letters. */
    static boolean isCountry(String alpha2) {
        return ALPHA2.contains(alpha2);
    }

    private static Reading read(Scheme scheme, String text, Set<String> codes, String expected) {
        int length = scheme == Scheme.ISO3166_ALPHA2 ? 2 : 3;
        if (text.length() != length || !CellText.isLetters(text, 0, length)) {
            return CellText.wrong(text, expected);
        }
        String code = CellText.capitals(text);
        return codes.contains(code) ? scheme.key(code) : scheme.unlisted(code, "ISO 3166-1");
    }
}
