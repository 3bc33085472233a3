package org.amurgraph.vocab;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** IRIs of the Amur Graph: the base, the prefixes that its files use, and the terms that code depends on. */
public final class Am {

    /** What every IRI of ours starts with. The base of the data, in {@code data/dataset.json}, must be the same. */
    public static final String BASE = "https://w3id.org/amur/";

    public static final String TERM = BASE + "ontology#";
    public static final String CODE = BASE + "code/";

    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.ofEntries(
            Map.entry("am", TERM),
            Map.entry("amc", CODE),
            Map.entry("ams", BASE + "shape/"),
            Map.entry("id", BASE + "id/"),
            Map.entry("claim", BASE + "claim/"),
            Map.entry("source", BASE + "source/"),
            Map.entry("quantity", BASE + "quantity/"),
            Map.entry("graph", BASE + "graph/"),
            Map.entry("table", BASE + "table/"),
            Map.entry("csvw", "http://www.w3.org/ns/csvw#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("edtf", "http://id.loc.gov/datatypes/edtf/"),
            Map.entry("era", "http://data.europa.eu/949/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("ftm", "https://w3id.org/ftm#"),
            Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
            Map.entry("geonames", "https://sws.geonames.org/"),
            Map.entry("geopolitical", "http://www.fao.org/countryprofiles/geoinfo/geopolitical/resource/"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("osm", "https://www.openstreetmap.org/"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("qb", "http://purl.org/linked-data/cube#"),
            Map.entry("qudt", "http://qudt.org/schema/qudt/"),
            Map.entry("unit", "http://qudt.org/vocab/unit/"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("schema", "https://schema.org/"),
            Map.entry("sdmx-attribute", "http://purl.org/linked-data/sdmx/2009/attribute#"),
            Map.entry("sdmx-dimension", "http://purl.org/linked-data/sdmx/2009/dimension#"),
            Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
            Map.entry("sh", "http://www.w3.org/ns/shacl#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("skosxl", "http://www.w3.org/2008/05/skos-xl#"),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
            Map.entry("wikidata", "http://www.wikidata.org/entity/"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    private Am() {
    }

    /** The namespaces that files use, by prefix. */
    public static Map<String, String> prefixes() {
        return Collections.unmodifiableMap(PREFIXES);
    }

    /** The dataset that a release holds. */
    public static Node dataset() {
        return NodeFactory.createURI(BASE + "dataset");
    }

    /** A part of the dataset that its description counts, such as {@code class/Claim}. */
    public static Node datasetPart(String path) {
        return NodeFactory.createURI(BASE + "dataset/" + path);
    }

    /** A table of the data folder, by its name there. */
    public static Node table(String name) {
        return NodeFactory.createURI(BASE + "table/" + name);
    }

    /** A file that a release offers for download, by its path. */
    public static Node dump(String path) {
        return NodeFactory.createURI(BASE + "dump/" + path);
    }

    /** An external table that is joined, by its name. */
    public static Node external(String name) {
        return NodeFactory.createURI(BASE + "external/" + name);
    }

    /** A term of the ontology. */
    public static Node term(String localName) {
        return NodeFactory.createURI(TERM + localName);
    }

    /** A named graph of a release. */
    public static Node graph(String name) {
        return NodeFactory.createURI(BASE + "graph/" + name);
    }

    /** A rule of a release, by the name of its file. */
    public static Node rule(String name) {
        return NodeFactory.createURI(BASE + "rule/" + name);
    }

    /** An IRI with its namespace shortened to a prefix where one of ours fits. */
    public static String shorten(String iri) {
        String best = iri;
        int length = 0;
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getValue()) && prefix.getValue().length() > length) {
                length = prefix.getValue().length();
                best = prefix.getKey() + ":" + iri.substring(length);
            }
        }
        return best;
    }
}
