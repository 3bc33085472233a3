package org.amurgraph.key;

/** Codes of places of trade and transport, and of airports and the cities they serve. */
final class TransportCode {

    private TransportCode() {
    }

    /** UN/LOCODE: a country and three letters or digits from 2 on, written with or without a blank between them. */
    static Reading unlocode(String text) {
        int length = text.length();
        boolean parted = length == 6 && (text.charAt(2) == ' ' || text.charAt(2) == '-' || text.charAt(2) == '\u00A0');
        boolean sound = (length == 5 || parted) && CellText.isLetters(text, 0, 2);
        for (int i = length - 3; sound && i < length; i++) {
            sound = CellText.isLetters(text, i, i + 1) || text.charAt(i) >= '2' && text.charAt(i) <= '9';
        }
        if (!sound) {
            return CellText.wrong(text, "a UN/LOCODE such as RUKHV or RU KHV");
        }
        String country = CellText.capitals(text.substring(0, 2));
        String code = country + CellText.capitals(text.substring(length - 3));
        return CountryCode.isCountry(country) ? Scheme.UNLOCODE.key(code)
                : Scheme.UNLOCODE.unlisted(code, "UN/LOCODE, for ISO 3166-1 has no country " + country);
    }

    static Reading iata(String text) {
        return text.length() == 3 && CellText.isLetters(text, 0, 3) ? Scheme.IATA.key(CellText.capitals(text))
                : CellText.wrong(text, "an IATA code of three letters such as KHV");
    }
}
