package org.amurgraph.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.QueryFile;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;

/** Rule files: CONSTRUCT queries with GRAPH in their template, run in the order of their names over what there is. */
public final class Rules {

    private final Catalogue catalogue;

    /**
     * Takes the rules of a catalogue.
     *
     * @throws QueryFault if one of them does not say in which graph its statements go
     */
    public Rules(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (QueryFile rule : catalogue.queries().values()) {
            if (!rule.query().isConstructType()
                    || rule.query().getConstructTemplate().getQuads().stream().anyMatch(Quad::isDefaultGraph)) {
                throw new QueryFault(rule.name() + ".rq", 0, 0, "a rule is CONSTRUCT { GRAPH … { … } } WHERE { … }");
            }
        }
    }

    /** Runs every rule. What a rule makes is handed on before the next one runs. */
    public void run(DatasetGraph data, Consumer<Quad> sink) {
        for (QueryFile rule : catalogue.queries().values()) {
            List<Quad> made = new ArrayList<>();
            try (QueryExec exec = QueryExec.dataset(data).query(rule.query()).build()) {
                exec.constructQuads().forEachRemaining(made::add);
            }
            made.forEach(sink);
        }
    }
}
