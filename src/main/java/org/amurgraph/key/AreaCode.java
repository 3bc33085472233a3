package org.amurgraph.key;

import com.ibm.icu.util.Region;
import java.util.Map;

/** Numbers of UN M49 and ISO 3166-1, with those of UN Comtrade that differ. */
final class AreaCode {

    /** Codes of UN Comtrade, which are of customs areas, where the area of M49 has another. */
    private static final Map<String, String[]> COMTRADE = CodeTable.read("comtrade.csv");

    private static final String UNKNOWN = "ZZ";

    private AreaCode() {
    }

    static Reading read(String text) {
        String digits = CellText.withoutZeroFraction(text);
        if (digits.length() > 3 || !CellText.isDigits(digits)) {
            return CellText.wrong(text, "an area code of three digits such as 156");
        }
        String code = "0".repeat(3 - digits.length()) + digits;
        String[] comtrade = COMTRADE.get(code);
        if (comtrade != null) {
            return Scheme.M49.key(comtrade[1], code + " is the code of UN Comtrade for " + comtrade[2]);
        }
        return isKnown(code) ? Scheme.M49.key(code) : Scheme.M49.unlisted(code, "UN M49");
    }

    private static boolean isKnown(String code) {
        try {
            int number = Integer.parseInt(code);
            Region region = Region.getInstance(number);
            return region.getNumericCode() == number && !region.toString().equals(UNKNOWN);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
