package org.amurgraph.key;

import java.util.List;

/** Items of Wikidata: bare, with a prefix, or as the address of the item or of its page. */
final class WikidataItem {

    private static final List<String> PREFIXES = List.of("wd:", "wikidata:", "http://www.wikidata.org/entity/",
            "https://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/", "http://www.wikidata.org/wiki/",
            "https://wikidata.org/entity/", "http://wikidata.org/entity/", "https://wikidata.org/wiki/",
            "http://wikidata.org/wiki/", "https://m.wikidata.org/wiki/",
            "https://www.wikidata.org/wiki/Special:EntityPage/");

    private WikidataItem() {
    }

    static Reading read(String text) {
        boolean bracketed = text.charAt(0) == '<' && text.endsWith(">");
        String item = bracketed ? text.substring(1, text.length() - 1) : text;
        if (item.length() > 2 && item.charAt(1) > '9') {
            item = withoutPrefix(item);
        }
        int length = item.length();
        boolean sound = length > 1 && (item.charAt(0) == 'Q' || item.charAt(0) == 'q') && item.charAt(1) != '0'
                && CellText.isDigits(item, 1, length);
        if (!sound) {
            return CellText.wrong(text, "a Wikidata item such as Q4454, wd:Q4454 or "
                    + "http://www.wikidata.org/entity/Q4454");
        }
        return Scheme.WIKIDATA.key(item.charAt(0) == 'Q' ? item : CellText.capitals(item));
    }

    private static String withoutPrefix(String text) {
        String found = "";
        for (String prefix : PREFIXES) {
            if (prefix.length() > found.length() && CellText.startsWith(text, prefix)) {
                found = prefix;
            }
        }
        int fragment = text.indexOf('#');
        boolean hasFragment = fragment > found.length() && found.contains("/");
        return text.substring(found.length(), hasFragment ? fragment : text.length());
    }
}
