package org.amurgraph.json;

import static jakarta.json.stream.JsonParser.Event.END_ARRAY;
import static jakarta.json.stream.JsonParser.Event.END_OBJECT;
import static jakarta.json.stream.JsonParser.Event.START_ARRAY;
import static jakarta.json.stream.JsonParser.Event.START_OBJECT;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Reads JSON in which no object has a key twice and nothing follows the value, both of which a parser lets pass. */
public final class StrictJson {

    /** Deeper nesting is an attack on the stack of the reader. */
    private static final int MOST_LEVELS = 100;

    private StrictJson() {
    }

    /** A key that stands twice in one object, of which a parser would drop the first. */
    public static final class DuplicateKeyException extends JsonParsingException {

        private static final long serialVersionUID = 1;
        private final String key;

        DuplicateKeyException(String key, JsonLocation location) {
            super("the key \"" + key + "\" stands twice in one object", location);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /**
     * Reads an object or array.
     *
     * @throws JsonParsingException with the place in the text if this is no JSON, a key stands twice or text follows
     */
    public static JsonStructure read(String text) {
        requireStrict(text);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    private static void requireStrict(String text) {
        Deque<Set<String>> open = new ArrayDeque<>();
        int level = 0;
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                level += event == START_OBJECT || event == START_ARRAY ? 1
                        : event == END_OBJECT || event == END_ARRAY ? -1 : 0;
                if (level > MOST_LEVELS) {
                    throw new JsonParsingException("nested in more than " + MOST_LEVELS + " levels",
                            parser.getLocation());
                }
                switch (event) {
                    case START_OBJECT -> open.push(new HashSet<>());
                    case END_OBJECT -> open.pop();
                    case KEY_NAME -> {
                        if (!open.element().add(parser.getString())) {
                            throw new DuplicateKeyException(parser.getString(), parser.getLocation());
                        }
                    }
                    default -> { }
                }
            }
        }
    }
}
