package org.amurgraph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes a graph of the shape of the curated one as N-Quads, the same for the same number of statements: places in
 * regions in countries, claims about them with quantity, evidence and selector, and observations of trade.
 */
public final class Generate {

    private static final String BASE = "https://w3id.org/amur/";
    private static final String AM = BASE + "ontology#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String QUDT = "http://qudt.org/schema/qudt/";
    private static final String QB = "http://purl.org/linked-data/cube#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String[] FIRST = {"Blue", "Upper", "Lower", "Old", "New", "Stone", "River",
        "White", "Eastern", "Far"};
    private static final String[] SECOND = {"bridge", "harbour", "checkpoint", "island", "station", "market", "field",
        "crossing", "terminal", "village"};
    private static final String[] MODALITIES = {"asserted", "reported", "planned", "expected", "opinion"};
    /** Statements of one thing with its claims and observations. */
    static final int PER_THING = 100;
    private static final int CLAIMS = 4;
    private static final int OBSERVATIONS = 3;
    private static final int CHILDREN = 8;

    private final Random random = new Random(20261125);
    private final PrintStream out;
    private String graph = "";

    private Generate(PrintStream out) {
        this.out = out;
    }

    /** Argument: the number of statements, nearly. */
    public static void main(String[] arguments) throws IOException {
        try (PrintStream out = new PrintStream(new java.io.BufferedOutputStream(System.out, 1 << 20), false,
                StandardCharsets.UTF_8)) {
            new Generate(out).write(Long.parseLong(arguments[0]) / PER_THING);
        }
    }

    private void write(long things) {
        for (int i = 0; i < things; i++) {
            thing(i);
            for (int c = 0; c < CLAIMS; c++) {
                claim(i, c);
            }
            for (int o = 0; o < OBSERVATIONS; o++) {
                observation(i, o);
            }
        }
    }

    private void thing(int i) {
        String thing = BASE + "id/x" + i;
        String name = FIRST[i % 10] + " " + SECOND[i / 10 % 10] + " " + i;
        graph = "reference";
        iri(thing, RDF + "type", AM + "Place");
        iri(thing, RDF + "type", AM + "Thing");
        iri(thing, RDF + "type", "https://schema.org/Place");
        for (String language : new String[] {"en", "zh", "ru"}) {
            text(thing, SKOS + "prefLabel", name, "@" + language);
            text(thing, RDFS + "label", name, "@" + language);
        }
        text(thing, SKOS + "definition", "A made up place, number " + i
                + ", with nothing in the world behind it.", "@en");
        if (i > 0) {
            iri(thing, "http://purl.org/dc/terms/isPartOf", BASE + "id/x" + (i - 1) / CHILDREN);
            iri(thing, AM + "borders", BASE + "id/x" + random.nextInt(i));
        }
    }

    private void claim(int i, int c) {
        String claim = BASE + "claim/X" + i + "-" + c;
        String quantity = BASE + "quantity/X" + i + "-" + c;
        int year = 2000 + random.nextInt(36);
        graph = "s" + (i + c) % 3;
        iri(claim, RDF + "type", AM + "Claim");
        iri(claim, RDF + "type", RDF + "Statement");
        iri(claim, RDF + "subject", BASE + "id/x" + i);
        iri(claim, RDF + "predicate", AM + (c % 2 == 0 ? "area" : "passengerCapacity"));
        iri(claim, RDF + "object", quantity);
        iri(claim, AM + "quantity", quantity);
        iri(claim, AM + "statedIn", BASE + "source/s" + (i + c) % 3);
        iri(claim, AM + "modality", BASE + "code/" + MODALITIES[random.nextInt(5)]);
        text(claim, AM + "paraphrase", "Claim " + c + " on the made up place " + i + ".", "@en");
        text(claim, RDFS + "label", "Claim " + c + " on the made up place " + i + ".", "@en");
        text(claim, AM + "when", Integer.toString(year), "^^<http://id.loc.gov/datatypes/edtf/EDTF>");
        text(claim, AM + "earliest", year + "-01-01", "^^<" + XSD + "date>");
        text(claim, AM + "latest", year + "-12-31", "^^<" + XSD + "date>");
        iri(claim, AM + "evidence", claim + "/evidence");
        iri(claim + "/evidence", RDF + "type", OA + "SpecificResource");
        iri(claim + "/evidence", OA + "hasSource", BASE + "source/s" + (i + c) % 3);
        iri(claim + "/evidence", OA + "hasSelector", claim + "/selector");
        int start = random.nextInt(5000);
        text(claim + "/selector", OA + "start", Integer.toString(start), "^^<" + XSD + "nonNegativeInteger>");
        text(claim + "/selector", OA + "end", Integer.toString(start + 80), "^^<" + XSD + "nonNegativeInteger>");
        iri(quantity, RDF + "type", AM + "Quantity");
        text(quantity, QUDT + "numericValue", Integer.toString(random.nextInt(1_000_000)), "^^<" + XSD + "decimal>");
        iri(quantity, QUDT + "hasUnit", BASE + "code/passenger");
    }

    private void observation(int i, int o) {
        String observation = BASE + "observation/x" + i + "-" + o;
        graph = "reference";
        iri(observation, RDF + "type", QB + "Observation");
        iri(observation, AM + "reporter", BASE + "id/x" + i % 100);
        text(observation, AM + "year", Integer.toString(2000 + i / 100 % 25), "^^<" + XSD + "gYear>");
        text(observation, AM + "amount", Integer.toString(random.nextInt(1_000_000)), "^^<" + XSD + "decimal>");
    }

    private void iri(String subject, String predicate, String object) {
        line(subject, predicate, "<" + object + ">");
    }

    private void text(String subject, String predicate, String lexical, String suffix) {
        line(subject, predicate, "\"" + lexical + "\"" + suffix);
    }

    private void line(String subject, String predicate, String object) {
        out.print("<" + subject + "> <" + predicate + "> " + object + " <" + BASE + "graph/" + graph + "> .\n");
    }
}
