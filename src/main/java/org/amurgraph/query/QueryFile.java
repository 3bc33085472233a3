package org.amurgraph.query;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;

/**
 * A query with a header of comments: {@code # Question:}, {@code # Why:}, {@code # Params:}, {@code # Expect:}; for
 * checks {@code # Severity:}, {@code # Problem:} and {@code # Solution:}; for rules {@code # Rule:}; for what asks of
 * joined tables {@code # Needs:}. A comment without such a word goes on with the line above.
 */
public final class QueryFile {

    /** How the names of such files end. */
    static final String ENDING = ".rq";
    private static final List<String> WORDS =
            List.of("question", "why", "params", "expect", "severity", "problem", "solution", "rule", "needs");
    /** What a relative IRI is resolved against, so that it is found and refused wherever the project lies. */
    private static final String NO_BASE = "file:///relative-iri/";
    private static final Pattern VARIABLE = Pattern.compile("[?$](\\w+)");
    private static final Pattern PLACE = Pattern.compile("(?:at )?line (\\d+), column \\d+\\.?\\s*");

    private final String name;
    private final String file;
    private final String text;
    private final Map<String, String> header;
    private final List<Parameter> parameters;
    private Optional<Query> query = Optional.empty();

    private QueryFile(String file, String text) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        this.name = last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
        this.file = file;
        this.text = text;
        this.header = words(text);
        try {
            this.parameters = parameters(header);
        } catch (IllegalArgumentException e) {
            throw new QueryFault(file, 0, e.getMessage());
        }
    }

    /**
     * Reads a query file.
     *
     * @param shown the file as faults name it
     * @throws IOException if the file cannot be read
     * @throws QueryFault if there is no such file, or its header or its SPARQL is wrong, with the line
     */
    public static QueryFile read(Path file, String shown) throws IOException {
        QueryFile read = readHeader(file, shown);
        read.query();
        return read;
    }

    /**
     * Reads a query file that has been read before, as those of a release have been when it was made: its SPARQL is read
     * when it is first needed.
     *
     * @param shown the file as faults name it
     * @throws IOException if the file cannot be read
     * @throws QueryFault if there is no such file, or its header is wrong
     */
    static QueryFile readHeader(Path file, String shown) throws IOException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new QueryFault(shown, 0, "there is no such file");
            }
            return new QueryFile(shown, Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new QueryFault(shown, 0, "the file is not UTF-8");
        }
    }

    /**
     * Reads the text of a query file.
     *
     * @param shown the file as faults name it
     * @throws QueryFault if the header or the SPARQL is wrong, with the line
     */
    public static QueryFile parse(String shown, String text) {
        QueryFile parsed = new QueryFile(shown, text);
        parsed.query();
        return parsed;
    }

    /** The file's name without its ending. */
    public String name() {
        return name;
    }

    /** The file as faults name it. */
    public String file() {
        return file;
    }

    /** The variables that a caller may set. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * The query itself; not to be changed.
     *
     * @throws QueryFault if it is no SPARQL, or lacks a parameter of the header
     */
    public synchronized Query query() {
        query = query.or(() -> Optional.of(parse()));
        return query.orElseThrow();
    }

    /** What is wrong with the query, if anything is. */
    public Optional<QueryFault> fault() {
        try {
            query();
            return Optional.empty();
        } catch (QueryFault e) {
            return Optional.of(e);
        }
    }

    private Query parse() {
        try {
            Query parsed = QueryFactory.create(text, NO_BASE, Syntax.syntaxARQ);
            requireParameters(parsed);
            return parsed;
        } catch (QueryParseException e) {
            throw fault(file, e);
        } catch (QueryException | IllegalArgumentException e) {
            throw new QueryFault(file, 0, e.getMessage());
        }
    }

    /** The parser tells the place of a lexical error in its message only. */
    private static QueryFault fault(String shown, QueryParseException e) {
        String message = e.getMessage().lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
        Matcher place = PLACE.matcher(message);
        int line = place.find() ? Integer.parseInt(place.group(1)) : e.getLine();
        return new QueryFault(shown, Math.max(line, 1),
                "no SPARQL: " + place.replaceFirst("").strip().replaceAll("[.,]+$", ""));
    }

    private void requireParameters(Query parsed) {
        if (parameters.isEmpty()) {
            return;
        }
        Matcher variables = VARIABLE.matcher(parsed.toString());
        Set<String> names = variables.results().map(r -> r.group(1)).collect(Collectors.toSet());
        for (Parameter parameter : parameters) {
            if (!names.contains(parameter.name())) {
                throw new IllegalArgumentException("the parameter " + parameter.name()
                        + " is no variable of the query");
            }
        }
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
        return params.equals("none") ? List.of()
                : Arrays.stream(params.split(";")).map(Parameter::parse).collect(Collectors.toList());
    }

    /** Names of the joined tables without which the query has no answer. */
    public List<String> needs() {
        return header("needs").map(n -> Arrays.stream(n.split(";")).map(String::strip).toList()).orElse(List.of());
    }

    /** Text of a header word; empty if the header has none. */
    public Optional<String> header(String word) {
        return Optional.ofNullable(header.get(word));
    }

    /**
     * Makes sure that the query makes statements of named graphs, the same ones for the same data, and nothing else.
     *
     * @throws QueryFault if it does not
     */
    public void requireConstruct() {
        Query query = query();
        if (!query.isConstructType()
                || query.getConstructTemplate().getQuads().stream().anyMatch(Quad::isDefaultGraph)) {
            throw new QueryFault(file, 0, "a rule or mapping is CONSTRUCT { GRAPH … { … } } WHERE { … }");
        }
        if (query.hasLimit() || query.hasOffset() || query.hasOrderBy() || query.hasGroupBy() || query.hasHaving()
                || query.hasValues() || query.hasDatasetDescription()) {
            throw new QueryFault(file, 0, "a rule or mapping has no LIMIT, ORDER BY, GROUP BY, VALUES or FROM after "
                    + "its template");
        }
        Impure.in(query).ifPresent(word -> {
            throw new QueryFault(file, 0, word + " gives another answer each time");
        });
    }
}
