package org.amurgraph.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * A query with a header of comments: {@code # Question:}, {@code # Why:}, {@code # Params:}, {@code # Expect:} and,
 * for checks, {@code # Severity:}, {@code # Problem:} and {@code # Solution:}. A comment without such a word goes on
 * with the line above.
 *
 * @param name the file's name without its ending
 * @param header text by lower-case word of the header
 * @param parameters the variables that a caller may set
 * @param query the parsed query
 */
public record QueryFile(String name, Map<String, String> header, List<Parameter> parameters, Query query) {

    private static final List<String> WORDS =
            List.of("question", "why", "params", "expect", "severity", "problem", "solution", "rule");

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    /**
     * Reads a query file.
     *
     * @throws IOException if the file cannot be read
     * @throws QueryFault if its header or its SPARQL is wrong, with the line
     */
    public static QueryFile read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readString(file));
    }

    /**
     * Reads the text of a query file.
     *
     * @param fileName for the name and for errors
     * @throws QueryFault if the header or the SPARQL is wrong, with the line
     */
    public static QueryFile parse(String fileName, String text) {
        Map<String, String> header = words(text);
        try {
            Query query = QueryFactory.create(text, Syntax.syntaxARQ);
            return new QueryFile(fileName.replaceFirst("\\.rq$", ""), header, parameters(header), query);
        } catch (QueryParseException e) {
            throw fault(fileName, e);
        } catch (IllegalArgumentException e) {
            throw new QueryFault(fileName, 0, 0, e.getMessage());
        }
    }

    /** The parser tells the place of a lexical error in its message only. */
    private static QueryFault fault(String fileName, QueryParseException e) {
        String message = e.getMessage().lines().filter(l -> !l.isBlank()).limit(2).map(String::strip)
                .collect(Collectors.joining(" "));
        Matcher place = PLACE.matcher(message);
        boolean found = place.find();
        return new QueryFault(fileName, found ? Integer.parseInt(place.group(1)) : e.getLine(),
                found ? Integer.parseInt(place.group(2)) : e.getColumn(), message);
    }

    private static Map<String, String> words(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        String last = "";
        for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
            String comment = line.substring(1).strip();
            int colon = comment.indexOf(':');
            String word = colon < 0 ? "" : comment.substring(0, colon).toLowerCase(Locale.ROOT);
            if (WORDS.contains(word)) {
                last = word;
                header.put(word, comment.substring(colon + 1).strip());
            } else if (!last.isEmpty()) {
                header.merge(last, comment, (a, b) -> a + " " + b);
            }
        }
        return header;
    }

    private static List<Parameter> parameters(Map<String, String> header) {
        String params = header.getOrDefault("params", "none");
        if (params.equals("none")) {
            return List.of();
        }
        return Arrays.stream(params.split(";")).map(Parameter::parse).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Text of a header word; empty if the header has none. */
    public Optional<String> header(String word) {
        return Optional.ofNullable(header.get(word));
    }
}
