package org.amurgraph.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which things are served, each with its file extension and media types. */
public enum Format {

    TURTLE("ttl", "text/turtle"),
    JSON_LD("jsonld", "application/ld+json", "application/json"),
    N_TRIPLES("nt", "application/n-triples"),
    RDF_XML("rdf", "application/rdf+xml", "application/xml", "text/xml"),
    HTML("html", "text/html"),
    RESULTS_JSON("json", "application/sparql-results+json", "application/json"),
    RESULTS_XML("xml", "application/sparql-results+xml", "application/xml", "text/xml"),
    CSV("csv", "text/csv"),
    TSV("tsv", "text/tab-separated-values"),
    JSON("json", "application/json");

    /** The forms of a graph; the first is for clients that do not care. */
    public static final List<Format> GRAPH = List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);
    /** The forms of a table or a truth value; the first is for clients that do not care. */
    public static final List<Format> TABLE = List.of(RESULTS_JSON, RESULTS_XML, CSV, TSV);

    private final String extension;
    private final List<String> mediaTypes;

    Format(String extension, String... mediaTypes) {
        this.extension = extension;
        this.mediaTypes = List.of(mediaTypes);
    }

    public String extension() {
        return extension;
    }

    /** The registered media type. */
    public String mediaType() {
        return mediaTypes.get(0);
    }

    /** The registered media type, then the more general ones that clients also ask for. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** The one of some formats with a file extension. */
    public static Optional<Format> of(String extension, List<Format> formats) {
        return formats.stream().filter(f -> f.extension.equals(extension)).findFirst();
    }

    /** These formats and one before them. */
    public static List<Format> and(Format first, List<Format> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}
