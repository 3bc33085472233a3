package org.amurgraph.table;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.json.StrictJson;

/**
 * An object inside a metadata file that is read property by property. What does not fit becomes a finding at the
 * object's place in the file.
 *
 * @param json the object
 * @param file the metadata file as findings name it
 * @param place where in the file the object stands, such as {@code tableSchema.columns[2]}
 * @param findings where findings go
 */
public record JsonPart(JsonObject json, String file, String place, List<Finding> findings) {

    /** Annotations that may stand anywhere. A misspelt one is refused like any unknown property. */
    private static final Set<String> ANNOTATIONS = Set.of("dc:title", "dc:description", "dc:source", "dc:license",
            "skos:inScheme", "schema:unitCode", "rdfs:comment", "rdfs:seeAlso");

    /**
     * The object that a file holds.
     *
     * @return empty, with a finding, if it holds none
     */
    public static Optional<JsonPart> ofFile(Path path, String file, List<Finding> findings) throws IOException {
        try {
            if (StrictJson.read(Files.readString(path)) instanceof JsonObject object) {
                return Optional.of(new JsonPart(object, file, "", findings));
            }
            findings.add(Finding.ofFile(file, "holds an array", "write one object that describes one table"));
        } catch (StrictJson.DuplicateKeyException e) {
            findings.add(new Finding(file, (int) e.getLocation().getLineNumber(), e.key(),
                    "the key stands twice in one object", "keep one"));
        } catch (JsonParsingException e) {
            findings.add(new Finding(file, (int) e.getLocation().getLineNumber(),
                    "character " + e.getLocation().getColumnNumber(), "is no JSON here", "correct the syntax"));
        } catch (StackOverflowError e) {
            findings.add(Finding.ofFile(file, "is nested too deep", "write plain CSVW metadata"));
        } catch (JsonException | CharacterCodingException e) {
            findings.add(Finding.ofFile(file, "is no JSON in UTF-8", "save it as UTF-8 and correct the syntax"));
        }
        return Optional.empty();
    }
    public void fault(String problem, String remedy) {
        findings.add(new Finding(file, 0, place, problem, remedy));
    }

    /** Refuses by name every property that is neither supported nor an annotation. */
    public void allowOnly(Set<String> supported) {
        for (String property : json.keySet()) {
            if (!supported.contains(property) && !ANNOTATIONS.contains(property)) {
                fault("the CSVW property " + Finding.quote(property) + " is not supported here",
                        "remove it; supported are " + String.join(", ", supported.stream().sorted().toList())
                                + " and the annotations " + String.join(", ", ANNOTATIONS.stream().sorted().toList()));
            }
        }
    }

    public Optional<String> text(String property) {
        return value(property, JsonString.class, "a string").map(JsonString::getString);
    }

    /** A property that must be there. A missing one is a finding, and empty text stands in. */
    public String requiredText(String property) {
        if (!json.containsKey(property)) {
            fault("the property " + Finding.quote(property) + " is missing", "add it");
        }
        return text(property).orElse("");
    }

    public boolean flag(String property) {
        JsonValue value = json.getOrDefault(property, JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            fault(Finding.quote(property) + " is " + value, "write true or false");
        }
        return value == JsonValue.TRUE;
    }

    public Optional<BigDecimal> number(String property) {
        return value(property, JsonNumber.class, "a number").map(JsonNumber::bigDecimalValue);
    }

    /** A property that is one string or an array of strings. */
    public List<String> texts(String property) {
        JsonValue value = json.get(property);
        if (value == null) {
            return List.of();
        }
        List<JsonValue> members = value instanceof JsonArray array ? array : List.of(value);
        List<String> texts = new ArrayList<>();
        for (JsonValue member : members) {
            if (member instanceof JsonString string) {
                texts.add(string.getString());
            } else {
                fault(Finding.quote(property) + " holds " + member, "write a string or an array of strings");
            }
        }
        return texts;
    }

    public Optional<JsonPart> part(String property) {
        return value(property, JsonObject.class, "an object").map(o -> at(o, property));
    }

    public List<JsonPart> parts(String property) {
        List<JsonPart> parts = new ArrayList<>();
        value(property, JsonArray.class, "an array").ifPresent(array -> {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof JsonObject object) {
                    parts.add(at(object, property + "[" + i + "]"));
                } else {
                    fault(property + "[" + i + "] is " + array.get(i), "write an object");
                }
            }
        });
        return parts;
    }

    /** True for a value that is this text. */
    public static boolean isText(JsonValue value, String text) {
        return value instanceof JsonString string && string.getString().equals(text);
    }

    private JsonPart at(JsonObject object, String step) {
        return new JsonPart(object, file, place.isEmpty() ? step : place + "." + step, findings);
    }

    private <T extends JsonValue> Optional<T> value(String property, Class<T> kind, String expected) {
        JsonValue value = json.get(property);
        if (value != null && !kind.isInstance(value)) {
            fault(Finding.quote(property) + " is " + value, "write " + expected);
        }
        return Optional.ofNullable(value).filter(kind::isInstance).map(kind::cast);
    }
}
