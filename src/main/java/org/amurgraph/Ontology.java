package org.amurgraph;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amurgraph.table.CodeLists;
import org.amurgraph.table.Finding;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * The ontology folder as read: terms, codes, alignments and shapes.
 *
 * @param graph everything in it
 * @param files file by subject, for findings
 * @param complete false if a file could not be read
 */
record Ontology(Graph graph, Map<Node, String> files, boolean complete) {

    private static final Node CLAIM_PREDICATE = Am.term("ClaimPredicate");
    private static final Node CLASS = NodeFactory.createURI("http://www.w3.org/2002/07/owl#Class");

    /** Reads every Turtle file of the folder. What is wrong with them goes to the findings. */
    static Ontology read(Path folder, List<Finding> findings) throws IOException {
        Ontology ontology = new Ontology(GraphFactory.createDefaultGraph(), new HashMap<>(), true);
        boolean complete = true;
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).filter(Files::isRegularFile).sorted()
                    .toList()) {
                complete &= ontology.add(file, "ontology/" + folder.relativize(file).toString().replace('\\', '/'),
                        findings);
            }
        }
        return new Ontology(ontology.graph, ontology.files, complete);
    }

    private boolean add(Path file, String name, List<Finding> findings) throws IOException {
        Graph read = GraphFactory.createDefaultGraph();
        int before = findings.size();
        try {
            RDFParser.fromString(Files.readString(file), Lang.TURTLE).base(Am.BASE)
                    .errorHandler(new FirstFault(name, findings)).parse(read);
        } catch (RiotException e) {
            return false;
        } catch (CharacterCodingException e) {
            findings.add(Finding.ofFile(name, "the file is not UTF-8", "save it as UTF-8"));
            return false;
        }
        read.find().forEachRemaining(triple -> {
            if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
                findings.add(Finding.ofFile(name, "holds a blank node in " + triple.getPredicate(),
                        "give the node an IRI"));
            }
            files.putIfAbsent(triple.getSubject(), name);
            graph.add(triple);
        });
        return findings.size() == before;
    }

    /**
     * The words that cells may hold: every SKOS scheme by its notation, {@code code} for all of them but units,
     * {@code class} for the classes and {@code predicate} for the properties that claims may have.
     */
    CodeLists codeLists(List<Finding> findings) {
        Map<String, Map<String, String>> lists = new TreeMap<>();
        lists.put("code", new TreeMap<>());
        graph.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).forEachRemaining(t -> {
            String list = notation(t.getObject());
            String code = notation(t.getSubject());
            String other = lists.computeIfAbsent(list, l -> new TreeMap<>()).put(code, t.getSubject().getURI());
            if (other != null) {
                findings.add(new Finding(files.get(t.getSubject()), 0, Am.shorten(t.getSubject().getURI()),
                        "has the notation " + Finding.quote(code) + " as " + Am.shorten(other) + " has", "change one"));
            }
            if (!list.equals("unit")) {
                lists.get("code").put(code, t.getSubject().getURI());
            }
        });
        lists.put("class", localNames(CLASS));
        lists.put("predicate", localNames(CLAIM_PREDICATE));
        return new CodeLists(lists);
    }

    private String notation(Node concept) {
        return graph.find(concept, SKOS.notation.asNode(), Node.ANY).nextOptional()
                .map(t -> t.getObject().getLiteralLexicalForm()).orElse("");
    }

    private Map<String, String> localNames(Node type) {
        Map<String, String> names = new TreeMap<>();
        graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject)
                .filterKeep(s -> s.isURI() && s.getURI().startsWith(Am.TERM))
                .forEachRemaining(s -> names.put(s.getURI().substring(Am.TERM.length()), s.getURI()));
        return names;
    }

    /** Turns the parser's complaints into findings. */
    private record FirstFault(String file, List<Finding> findings) implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            findings.add(new Finding(file, (int) line, "character " + column, message, "correct it"));
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            findings.add(new Finding(file, (int) line, "character " + column, "is no Turtle here: " + message,
                    "correct the syntax"));
            throw new RiotException(message);
        }
    }
}
