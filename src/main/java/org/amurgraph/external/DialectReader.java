package org.amurgraph.external;

import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.table.Finding;
import org.amurgraph.table.JsonPart;

/** Reads the dialect of CSVW metadata (Metadata Vocabulary for Tabular Data, 5.9). */
final class DialectReader {

    private static final Set<String> SUPPORTED = Set.of("@id", "@type", "encoding", "delimiter", "quoteChar", "header",
            "headerRowCount", "skipRows", "doubleQuote", "lineTerminators");
    private static final Map<String, Character> WORDS = Map.of("tab", '\t', "\\t", '\t', "comma", ',', "semicolon", ';',
            "pipe", '|', "bar", '|');

    private DialectReader() {
    }

    static ToldDialect read(JsonPart part) {
        MetadataReader.require(part, SUPPORTED);
        if (part.json().getOrDefault("doubleQuote", JsonValue.TRUE) != JsonValue.TRUE) {
            part.fault("doubleQuote is not true", "save the table with quotes inside quoted cells doubled");
        }
        int headers = count(part, "headerRowCount", 1);
        if (headers > 1) {
            part.fault("headerRowCount is " + headers, "write 0 or 1, and skipRows for what stands above the header");
        }
        boolean header = headers == 1 && (!part.json().containsKey("header") || part.flag("header"));
        Optional<Character> quote = part.json().get("quoteChar") == JsonValue.NULL ? Optional.of('\0')
                : character(part, "quoteChar");
        return new ToldDialect(part.text("encoding"), character(part, "delimiter"), quote, count(part, "skipRows", 0),
                header, part.text(Csvw.COMMENT));
    }

    private static int count(JsonPart part, String property, int otherwise) {
        int count = part.number(property).map(n -> n.intValue()).orElse(otherwise);
        if (count < 0) {
            part.fault(Finding.quote(property) + " is " + count, "write a number from 0 on");
        }
        return count;
    }

    private static Optional<Character> character(JsonPart part, String property) {
        Optional<String> text = part.text(property);
        Optional<Character> character = text.flatMap(DialectReader::character);
        if (text.isPresent() && character.isEmpty()) {
            part.fault(Finding.quote(property) + " is " + Finding.quote(text.get()), "write one character");
        }
        return character;
    }

    /** A character as it is written or called, such as {@code ;} or {@code tab}. */
    static Optional<Character> character(String text) {
        return text.length() == 1 && "\n\r\0".indexOf(text.charAt(0)) < 0 ? Optional.of(text.charAt(0))
                : Optional.ofNullable(WORDS.get(text));
    }
}
