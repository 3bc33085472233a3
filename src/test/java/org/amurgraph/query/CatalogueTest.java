package org.amurgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theQueriesOfAReleaseAreParsedWhenTheyAreAskedFor() throws IOException {
        write("good.rq", "# Question: Which?\nSELECT ?s { ?s ?p ?o }");
        write("bad.rq", "# Question: Why?\n\nSELEC * { }");
        assertThrows(QueryFault.class, () -> Catalogue.read(folder));
        Catalogue catalogue = Catalogue.ofRelease(folder);
        assertEquals(Set.of("good", "bad"), catalogue.queries().keySet());
        assertTrue(catalogue.queries().get("good").query().isSelectType());
        assertEquals("Why?", catalogue.queries().get("bad").header("question").orElseThrow());
        QueryFault fault = assertThrows(QueryFault.class, catalogue::parse);
        assertTrue(fault.getMessage().contains("bad.rq:3"), fault.getMessage());
    }

    @Test
    void aHeaderAtFaultIsFoundAtOnceAlsoInARelease() throws IOException {
        write("q.rq", "# Params: p (colour)\nASK { ?s ?o ?p }");
        assertThrows(QueryFault.class, () -> Catalogue.ofRelease(folder));
    }
}
