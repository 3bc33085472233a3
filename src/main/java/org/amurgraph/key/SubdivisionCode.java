package org.amurgraph.key;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Codes of ISO 3166-2, and China's numeric ones that were current until 2017. */
final class SubdivisionCode {

    /** Codes of the countries that the graph knows parts of, or lie beside it. Others are known by their form alone. */
    private static final Map<String, String[]> CODES = CodeTable.read("iso3166part2.csv");
    private static final Set<String> LISTED = listed();

    private SubdivisionCode() {
    }

    static Reading read(String text) {
        int length = text.length();
        char hyphen = length > 3 ? text.charAt(2) : ' ';
        boolean sound = length > 3 && length < 7 && CellText.isLetters(text, 0, 2)
                && (hyphen == '-' || hyphen == '_' || hyphen == '.');
        for (int i = 3; i < length && sound; i++) {
            sound = CellText.isDigits(text, i, i + 1) || CellText.isLetters(text, i, i + 1);
        }
        if (!sound) {
            return CellText.wrong(text, "a code of ISO 3166-2 such as RU-KHA or CN-HL");
        }
        String country = CellText.capitals(text.substring(0, 2));
        return resolve(country, country + "-" + CellText.capitals(text.substring(3)));
    }

    private static Reading resolve(String country, String code) {
        String[] row = CODES.get(code);
        if (row != null && !row[1].isEmpty()) {
            return Scheme.ISO3166_PART2.key(row[1], code + " is the former code of " + row[1]
                    + " in ISO 3166-2, not current since 2017");
        }
        if (row == null && (LISTED.contains(country) || !CountryCode.isCountry(country))) {
            return Scheme.ISO3166_PART2.unlisted(code, "ISO 3166-2");
        }
        return Scheme.ISO3166_PART2.key(code);
    }

    private static Set<String> listed() {
        Set<String> countries = new HashSet<>();
        CODES.keySet().forEach(code -> countries.add(code.substring(0, 2)));
        return Set.copyOf(countries);
    }
}
