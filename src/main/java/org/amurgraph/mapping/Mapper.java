package org.amurgraph.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.QueryFile;
import org.amurgraph.query.Sandbox;
import org.amurgraph.table.Finding;
import org.amurgraph.table.Metadata;
import org.amurgraph.table.Row;
import org.amurgraph.table.Table;
import org.amurgraph.table.Value;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Runs mapping queries over rows. Rows enter as VALUES at the head of the WHERE clause, a few hundred at a time, so
 * memory does not grow with the table. A list cell gives one solution per value, not one per
 * combination with other lists.
 */
public final class Mapper {

    private static final int BATCH = 500;
    /** Binds the row's number; no column can have this name, since columns are lower case. */
    private static final Var ROW = Var.alloc("ROW");
    private static final DatasetGraph NOTHING = Sandbox.close(DatasetGraphFactory.create());

    private final List<Finding> findings;
    private final Sink sink;

    /** Takes statements. */
    @FunctionalInterface
    interface Sink {

        /** Takes a statement that a mapping made of a table's row. */
        void accept(Quad quad, Table table, Mapping mapping, Row row);
    }

    /**
     * A mapper.
     *
     * @param findings where findings go
     * @param sink where statements go
     */
    public Mapper(List<Finding> findings, Consumer<Quad> sink) {
        this(findings, (quad, table, mapping, row) -> sink.accept(quad));
    }

    Mapper(List<Finding> findings, Sink sink) {
        this.findings = findings;
        this.sink = sink;
    }

    /**
     * Maps a table by the query beside it ({@code place.csv} by {@code place.rq}).
     *
     * @return false if there is no usable query, so that nothing was mapped
     * @throws IOException if the query file or the table is there but cannot be read
     */
    public boolean map(Table table) throws IOException {
        Path query = Path.of(table.metadata().csv().toString().replaceFirst("\\.csv$", ".rq"));
        Optional<Mapping> mapping = Optional.empty();
        try {
            mapping = Mapping.parse(QueryFile.read(query, table.file().replaceFirst("\\.csv$", ".rq")),
                    table.metadata(), findings);
        } catch (QueryFault e) {
            findings.add(new Finding(e.file(), e.line(), "", e.problem(),
                    "write the CONSTRUCT that turns a row into triples"));
        }
        run(table, mapping);
        return mapping.isPresent();
    }

    /** Reads the rows, for what is wrong with them even if they cannot be mapped. */
    private void run(Table table, Optional<Mapping> mapping) throws IOException {
        List<Row> batch = new ArrayList<>();
        table.read(findings, row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                map(table, mapping, batch);
            }
        });
        map(table, mapping, batch);
    }

    /** Maps the rows, if that is possible, and forgets them. */
    private void map(Table table, Optional<Mapping> mapping, List<Row> batch) {
        if (!batch.isEmpty()) {
            mapping.ifPresent(m -> map(table, m, batch));
            batch.clear();
        }
    }

    private void map(Table table, Mapping mapping, List<Row> rows) {
        boolean[] mapped = new boolean[rows.size()];
        try (QueryExec exec = QueryExec.dataset(NOTHING).query(select(table, mapping, rows)).build()) {
            exec.select().forEachRemaining(binding -> {
                int number = (Integer) binding.get(ROW).getLiteralValue();
                Iterator<Quad> quads = TemplateLib.calcQuads(mapping.template(), List.of(binding).iterator());
                quads.forEachRemaining(quad -> {
                    mapped[number] = true;
                    sink.accept(quad, table, mapping, rows.get(number));
                });
            });
        }
        for (int i = 0; i < mapped.length; i++) {
            if (!mapped[i] && rows.get(i).sound()) {
                findings.add(new Finding(table.file(), rows.get(i).line(), "",
                        "the mapping query " + mapping.file() + " makes no triple of this row",
                        "fill the columns that its template uses, or correct its WHERE clause"));
            }
        }
    }

    private static Query select(Table table, Mapping mapping, List<Row> rows) {
        List<String> names = table.metadata().variables();
        ElementData values = new ElementData();
        values.add(ROW);
        names.forEach(n -> values.add(Var.alloc(n)));
        for (int i = 0; i < rows.size(); i++) {
            Node number = NodeFactory.createLiteralDT(Integer.toString(i), XSDDatatype.XSDint);
            Binding first = BindingFactory.binding(ROW, number);
            if (!rows.get(i).about().isEmpty()) {
                first = BindingFactory.binding(first, Var.alloc(Metadata.ABOUT),
                        NodeFactory.createURI(rows.get(i).about()));
            }
            bindings(rows.get(i), first).forEach(values::add);
        }
        ElementGroup where = new ElementGroup();
        where.addElement(values);
        // In the rows' own group, since a nested one would not see their values.
        ((ElementGroup) mapping.query().getQueryPattern()).getElements().forEach(where::addElement);
        Query select = new Query();
        select.setQuerySelectType();
        select.setQueryResultStar(true);
        select.setQueryPattern(where);
        return select;
    }

    /** As many bindings as the longest list cell has values; a shorter list repeats its last one. */
    private static List<Binding> bindings(Row row, Binding first) {
        List<Binding> bindings = new ArrayList<>();
        int longest = row.cells().values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < Math.max(longest, 1); i++) {
            BindingBuilder binding = Binding.builder(first);
            for (Map.Entry<String, List<Value>> cell : row.cells().entrySet()) {
                List<Value> values = cell.getValue();
                if (!values.isEmpty()) {
                    binding.add(Var.alloc(cell.getKey()), node(values.get(Math.min(i, values.size() - 1))));
                }
            }
            bindings.add(binding.build());
        }
        return bindings;
    }

    private static Node node(Value value) {
        if (value instanceof Value.Iri) {
            return NodeFactory.createURI(value.lexical());
        }
        if (value instanceof Value.Text text) {
            return NodeFactory.createLiteralLang(text.lexical(), text.language());
        }
        Value.Literal literal = (Value.Literal) value;
        return NodeFactory.createLiteralDT(literal.lexical(),
                TypeMapper.getInstance().getSafeTypeByName(literal.datatype()));
    }
}
