package org.amurgraph.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.amurgraph.vocab.Am;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Proves the locators of a graph against the source texts: that each file is the one that was read, that each claim's
 * characters are the ones that were read, and that each name stands in its source as it is given. Positions count
 * Unicode code points of the decoded UTF-8 file.
 */
public final class Locators {

    /**
     * What came of it.
     *
     * @param proved number of claims whose passage is as it was, by source
     * @param all number of claims by source
     * @param names number of names looked up and found
     * @param faults a sentence for everything that does not hold
     */
    public record Result(Map<String, Integer> proved, Map<String, Integer> all, int names, List<String> faults) {

        /** True if there are claims, every one of them is proved, and nothing else is wrong. */
        public boolean holds() {
            return faults.isEmpty() && !all.isEmpty() && all.equals(proved);
        }
    }

    private static final String SOURCES = """
            PREFIX am: <%s>
            SELECT ?source ?file ?sha WHERE { ?source am:fileName ?file ; am:textSha256 ?sha } ORDER BY ?source
            """.formatted(Am.TERM);
    private static final String PASSAGES = """
            PREFIX am: <%s>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT ?source ?claim ?start ?end ?sha WHERE {
              ?claim am:evidence ?evidence .
              ?evidence oa:hasSource ?source ; oa:hasSelector ?selector .
              ?selector oa:start ?start ; oa:end ?end ; am:passageSha256 ?sha .
            } ORDER BY ?claim
            """.formatted(Am.TERM);
    private static final String NAMES = """
            PREFIX am: <%s>
            PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
            SELECT ?source ?name ?form WHERE { ?name a am:Name ; am:statedIn ?source ; skosxl:literalForm ?form }
            ORDER BY ?name
            """.formatted(Am.TERM);

    private final DatasetGraph data;
    private final Map<Node, String> texts = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
    private final Map<String, Integer> proved = new TreeMap<>();
    private final Map<String, Integer> all = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    /** Sources whose file is another one: what follows from that is counted, but not told claim by claim. */
    private final Set<Node> changed = new HashSet<>();

    private Locators(DatasetGraph data) {
        this.data = data;
    }

    /**
     * Compares a graph with a folder of source texts.
     *
     * @throws IOException if a file is there but cannot be read
     */
    public static Result verify(DatasetGraph data, Path sources) throws IOException {
        Locators locators = new Locators(data);
        for (Binding row : locators.select(SOURCES)) {
            locators.read(row, sources);
        }
        locators.select(PASSAGES).forEach(locators::passage);
        int names = (int) locators.select(NAMES).stream().filter(locators::name).count();
        return new Result(locators.proved, locators.all, names, locators.faults);
    }

    private List<Binding> select(String query) {
        try (QueryExec exec = QueryExec.dataset(data).query(QueryFactory.create(query)).build()) {
            List<Binding> rows = new ArrayList<>();
            exec.select().forEachRemaining(rows::add);
            return rows;
        }
    }

    private void read(Binding row, Path sources) throws IOException {
        Node source = row.get(Var.alloc("source"));
        Path file = sources.resolve(text(row, "file"));
        if (!Files.isRegularFile(file)) {
            faults.add(Am.shorten(source.getURI()) + ": there is no " + file.getFileName()
                    + " in the folder; put the source text there.");
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!DigestUtils.sha256Hex(bytes).equals(text(row, "sha"))) {
            faults.add(Am.shorten(source.getURI()) + ": " + file.getFileName()
                    + " is not the text that was read, its sha256 is " + DigestUtils.sha256Hex(bytes)
                    + "; find the original.");
            changed.add(source);
        }
        try {
            texts.put(source, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            faults.add(Am.shorten(source.getURI()) + ": " + file.getFileName() + " is no UTF-8; find the original.");
        }
    }

    private void passage(Binding row) {
        Node source = row.get(Var.alloc("source"));
        String name = Am.shorten(source.getURI());
        all.merge(name, 1, Integer::sum);
        String text = texts.get(source);
        if (text == null) {
            return;
        }
        int start = Integer.parseInt(text(row, "start"));
        int end = Integer.parseInt(text(row, "end"));
        String claim = Am.shorten(row.get(Var.alloc("claim")).getURI());
        int length = text.codePointCount(0, text.length());
        if (start < 0 || start >= end || end > length) {
            fault(source, claim + ": characters " + start + " to " + end + " are not within the " + length
                    + " of the text; correct start and end.");
            return;
        }
        String passage = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        if (DigestUtils.sha256Hex(passage).equals(text(row, "sha"))) {
            proved.merge(name, 1, Integer::sum);
        } else {
            fault(source, claim + ": characters " + start + " to " + end + " of " + name
                    + " are not the passage that was read; correct start and end, or find the original text.");
        }
    }

    private void fault(Node source, String sentence) {
        if (!changed.contains(source)) {
            faults.add(sentence);
        }
    }

    private boolean name(Binding row) {
        String text = texts.get(row.get(Var.alloc("source")));
        String form = text(row, "form");
        boolean found = text != null && text.replaceAll("\\s+", " ").contains(form);
        if (text != null && !found) {
            fault(row.get(Var.alloc("source")), Am.shorten(row.get(Var.alloc("name")).getURI()) + ": \"" + form
                    + "\" does not stand in its source; write the name as printed there.");
        }
        return found;
    }

    private static String text(Binding row, String variable) {
        return row.get(Var.alloc(variable)).getLiteralLexicalForm();
    }
}
