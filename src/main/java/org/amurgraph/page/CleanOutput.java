package org.amurgraph.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Escapes values for their place in HTML, and spells out characters that would not be seen or would turn the text
 * around them, as SPARQL and Turtle do: a backslash, u and four hexadecimal digits.
 */
final class CleanOutput extends OwaspHtmlTemplateOutput {

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\\u061C\\u200E\\u200F"
            + "\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    CleanOutput(TemplateOutput output) {
        super(output);
    }

    @Override
    public void writeUserContent(String value) {
        super.writeUserContent(value == null ? null : clean(value));
    }

    static String clean(String text) {
        return HIDDEN.matcher(text).replaceAll(CleanOutput::spelled);
    }

    private static String spelled(MatchResult hidden) {
        return String.format("\\\\u%04X", (int) hidden.group().charAt(0));
    }
}
