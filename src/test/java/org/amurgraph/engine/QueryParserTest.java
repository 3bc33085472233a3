package org.amurgraph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IRIs are resolved as ARQ resolves them, whether or not they were met before. */
class QueryParserTest {

    private static Query arq(String text) {
        return QueryFactory.create(text, "file:///relative-iri/", Syntax.syntaxSPARQL_11);
    }

    private static Query ours(String text) {
        return QueryParser.parse(text, Limits.standard());
    }

    private static void assertReadAsByArq(String text) {
        Query expected = arq(text);
        for (int times = 0; times < 3; times++) {
            Query query = ours(text);
            assertEquals(expected, query);
            assertEquals(expected.toString(), query.toString());
            assertEquals(expected.getBaseURI(), query.getBaseURI());
        }
    }

    @ValueSource(strings = {"http://example.org/a", "", "#b", "?c=d", "../e", "/f", "//example.org/g", "urn:h:i", "x",
        "HTTP://EXAMPLE.org:80/%7ej/../k", "http://example.org/山", "file:l", "file:///m", "mailto:n", "http://a:b/",
        "http://[::1]/", "urn:uuid:x"})
    @ParameterizedTest
    void anIriIsResolvedAsByArq(String iri) {
        assertReadAsByArq("PREFIX p: <" + iri + "> SELECT * { <" + iri + "> p:q ?o }");
        assertReadAsByArq("BASE <http://example.org/a/b> SELECT * { <" + iri + "> ?p <c> }");
        assertReadAsByArq("SELECT (IRI(\"" + iri + "\") AS ?a) { <" + iri + "x" + "y".repeat(300) + "> ?p ?o }");
    }

    @ValueSource(strings = {"http://example.org:x/", "http://[::1/", "::", "http://example.org/%zz"})
    @ParameterizedTest
    void whatIsNoIriIsWarnedOfEachTimeInTheSameWords(String iri) {
        IRIx base = IRIs.resolveIRI("file:///relative-iri/");
        IRIx remembering = new RememberingBase(base);
        String words = assertThrows(IRIException.class, () -> base.resolve(iri)).getMessage();
        for (int times = 0; times < 3; times++) {
            assertEquals(words, assertThrows(IRIException.class, () -> remembering.resolve(iri)).getMessage());
        }
        assertReadAsByArq("SELECT * { <" + iri + "> ?p ?o }");
    }
}
