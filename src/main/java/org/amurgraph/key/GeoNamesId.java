package org.amurgraph.key;

import java.util.List;

/** Numbers of GeoNames: bare, as a floating-point number, with a prefix, or as an address. */
final class GeoNamesId {

    private static final List<String> PREFIXES = List.of("geonames:", "gn:", "https://sws.geonames.org/",
            "http://sws.geonames.org/", "https://www.geonames.org/", "http://www.geonames.org/",
            "https://geonames.org/", "http://geonames.org/");

    private GeoNamesId() {
    }

    static Reading read(String text) {
        String id = CellText.withoutZeroFraction(number(text));
        if (id.equals("-1") || id.equals("0")) {
            return new Reading.None();
        }
        if (!CellText.isDigits(id) || id.charAt(0) == '0') {
            return CellText.wrong(text, "a GeoNames id such as 2022890 or https://sws.geonames.org/2022890/, nor -1, "
                    + "which means that there is none");
        }
        return Scheme.GEONAMES.key(id);
    }

    private static String number(String text) {
        for (String prefix : PREFIXES) {
            if (CellText.startsWith(text, prefix)) {
                String rest = text.substring(prefix.length());
                int slash = rest.indexOf('/');
                return slash < 0 || !prefix.contains("/") ? rest : rest.substring(0, slash);
            }
        }
        return text;
    }
}
