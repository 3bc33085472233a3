package org.amurgraph.page;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** How literals are written for readers. */
final class Literals {

    /** Numbers of five digits and more are grouped; a year or a character's position is not. */
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d{5,}(\\.\\d+)?");
    private static final Pattern DAYS = Pattern.compile("P(\\d+)D");

    private Literals() {
    }

    static Shown shown(Node literal) {
        String form = literal.getLiteralLexicalForm();
        String text = written(form, literal.getLiteralDatatypeURI());
        return new Shown(text, literal.getLiteralLanguage(), "", text.equals(form) ? "" : form);
    }

    private static String written(String form, String datatype) {
        if ((datatype.endsWith("#decimal") || datatype.endsWith("#integer")) && LONG_NUMBER.matcher(form).matches()) {
            return grouped(form);
        }
        Matcher days = DAYS.matcher(form);
        if (datatype.endsWith("#dayTimeDuration") && days.matches()) {
            return grouped(days.group(1)) + (days.group(1).equals("1") ? " day" : " days");
        }
        return form;
    }

    private static String grouped(String number) {
        BigDecimal value = new BigDecimal(number);
        return String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
    }
}
