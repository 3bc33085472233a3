package org.amurgraph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    private static final List<Format> THING =
            List.of(Format.TURTLE, Format.JSON_LD, Format.N_TRIPLES, Format.RDF_XML, Format.HTML);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // what browsers send
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
        "text/html, application/xhtml+xml, application/xml;q=0.9, image/avif, image/webp, */*;q=0.8 | HTML",
        // what tools send
        "*/* | TURTLE",
        "'' | TURTLE",
        "text/turtle | TURTLE",
        "application/rdf+xml, text/xml;q=0.6, */*;q=0.1 | RDF_XML",
        "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#flattened\" | JSON_LD",
        "application/json | JSON_LD",
        "TEXT/TURTLE | TURTLE",
        // qualities, of which the most exact range tells
        "text/turtle;q=0.2, application/n-triples;q=0.7 | N_TRIPLES",
        "application/*;q=0.5, text/*;q=0.4 | JSON_LD",
        "text/turtle;q=0, */* | JSON_LD",
        "text/*;q=0, */*;q=0.1 | JSON_LD",
        "application/*, application/ld+json;q=0.1 | N_TRIPLES",
        "*/*, text/html | HTML",
        "text/html;q=0.9, application/n-triples;q=0.9 | N_TRIPLES",
        // what is no range is passed over
        "nonsense, text/turtle | TURTLE",
        ";;;, /, text/, application/n-triples | N_TRIPLES",
        ", ,text/html | HTML",
    })
    void theFormatThatSuitsBestIsChosen(String accept, Format format) {
        assertEquals(format, Negotiation.choose(Optional.of(accept), THING).format());
    }

    @Test
    void withoutAHeaderTheFirstOfferIsTaken() {
        assertEquals(Format.TURTLE, Negotiation.choose(Optional.empty(), THING).format());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "application/json | application/json",
        "application/sparql-results+json, application/json;q=0.9 | application/sparql-results+json",
        "application/xml | application/xml",
        "text/csv | text/csv; charset=utf-8",
    })
    void aMoreGeneralTypeIsAnsweredWithItself(String accept, String contentType) {
        assertEquals(contentType, Negotiation.choose(Optional.of(accept), Format.TABLE).contentType());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"image/png", "text/turtle;q=0", "*/*;q=0", "text/turtle;q=0.0, image/*"})
    void whoTakesNothingOfItIsToldWhatThereIs(String accept) {
        Problem problem = assertThrows(Problem.class, () -> Negotiation.choose(Optional.of(accept), THING));
        assertEquals(406, problem.status());
        assertEquals("This is to be had as text/turtle, application/ld+json, application/n-triples, "
                + "application/rdf+xml, text/html; the header Accept names none of them.", problem.getMessage());
    }
}
