package org.amurgraph.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A query that means harm. In its text, {@code {*1000 ?x% *}} stands for a thousand repetitions with their number in
 * the place of the percent sign.
 *
 * @param name file name without its ending
 * @param ends the outcomes that are right
 * @param text the query
 */
record Attack(String name, List<String> ends, String text) {

    private static final Path FOLDER = Path.of("src/test/resources/attacks");
    private static final Pattern REPETITION = Pattern.compile("\\{\\*(\\d+) (.*?)\\*}", Pattern.DOTALL);
    private static final String ENDS = "# Ends: ";

    static List<Attack> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Attack::read).toList();
        }
    }

    private static Attack read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.get(0).startsWith("# Attack: ") || !lines.get(1).startsWith(ENDS)) {
                throw new IllegalArgumentException(file + " does not start with # Attack: and # Ends:");
            }
            return new Attack(file.getFileName().toString().replace(".rq", ""),
                    List.of(lines.get(1).substring(ENDS.length()).split("\\|")),
                    expand(String.join("\n", lines)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String expand(String text) {
        return REPETITION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                IntStream.range(0, Integer.parseInt(found.group(1)))
                        .mapToObj(i -> found.group(2).replace("%", String.valueOf(i))).collect(Collectors.joining())));
    }

    /** Runs the query as a server would, and tells how it ended. */
    String outcome(QueryRunner runner, DatasetGraph data) {
        try {
            Query query = runner.parse(text);
            return runner.run(query, new LocalStore(data), answer -> serialise(query, answer), () -> false);
        } catch (LimitReached e) {
            return e.limit().name();
        } catch (Refused e) {
            return "REFUSED";
        } catch (SyntaxFault e) {
            return "SYNTAX";
        }
    }

    private static String serialise(Query query, Answer answer) {
        OutputStream out = answer.bounded(OutputStream.nullOutputStream());
        if (query.isAskType()) {
            answer.ask();
        } else if (query.isSelectType()) {
            ResultSetMgr.write(out, ResultSet.adapt(answer.rows()), ResultSetLang.RS_JSON);
        } else {
            RDFDataMgr.write(out, answer.graph(), RDFFormat.NTRIPLES);
        }
        return "OK";
    }
}
