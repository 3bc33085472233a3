package org.amurgraph.key;

import java.util.Set;

/** Chapters, headings and subheadings of the Harmonized System, as text: a leading zero belongs to the code. */
final class CommodityCode {

    private static final int SUBHEADING = 6;
    private static final int LONGEST_NATIONAL = 12;
    /** What tables of trade write for all goods together, which is no heading. */
    private static final Set<String> ALL_GOODS = Set.of("TOTAL", "ALL");

    private CommodityCode() {
    }

    static Reading read(String text) {
        if (ALL_GOODS.contains(text)) {
            return Scheme.HS.key("TOTAL", text + " is all goods together, not a heading");
        }
        String digits = text.indexOf('.') < 0 && text.indexOf(' ') < 0 ? text : text.replace(".", "").replace(" ", "");
        int length = digits.length();
        if (!CellText.isDigits(digits) || length > LONGEST_NATIONAL || digits.startsWith("00")) {
            return CellText.wrong(text, "an HS code of 2, 4 or 6 digits such as 4403");
        }
        if (length % 2 == 1) {
            return CellText.wrong(text, "an HS code of 2, 4 or 6 digits; with an odd number of them a leading zero may "
                    + "be lost, so take the table from where its codes are text");
        }
        return length <= SUBHEADING ? Scheme.HS.key(digits) : Scheme.HS.key(digits.substring(0, SUBHEADING),
                digits + " is a national code of " + length + " digits, cut to the six of the Harmonized System");
    }
}
