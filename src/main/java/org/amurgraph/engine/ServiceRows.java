package org.amurgraph.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * Joins rows with those of another endpoint (SPARQL 1.1 Federated Query). Rows are taken in blocks, and what a block
 * has bound is sent along as VALUES, so that the endpoint answers only what can be joined; a pattern that shares
 * nothing with the rows is asked once.
 */
final class ServiceRows extends QueryIter1 {

    /** Rows that are sent at once: enough for few requests, and few enough for any endpoint. */
    private static final int BLOCK = 100;

    private final OpService service;
    private final Element pattern;
    /** The variables that can be joined, by their names here; ARQ renames those that a sub-query hides. */
    private final Map<Var, Var> shared = new HashMap<>();
    private final Budget budget;
    private final Held held;
    /** Answers by what was sent, so that the same is not asked twice in a row. */
    private final Map<Set<Binding>, List<Binding>> last = new HashMap<>();
    private QueryIterator joined;

    ServiceRows(OpService service, QueryIterator input, ExecutionContext context, Budget budget) {
        super(input, context);
        this.service = service;
        this.pattern = pattern(OpAsQuery.asQuery(Rename.reverseVarRename(service.getSubOp(), true)));
        OpVars.visibleVars(service.getSubOp())
                .forEach(v -> shared.put(v, Var.alloc(v.getName().replaceFirst("^/+", ""))));
        this.budget = budget;
        this.held = new Held(budget);
        this.joined = QueryIterPlainWrapper.create(List.<Binding>of().iterator(), context);
    }

    /** A query as part of another. What is no more than a pattern is not hidden from VALUES by a sub-query. */
    private static Element pattern(Query query) {
        boolean plain = query.isQueryResultStar() && !query.hasLimit() && !query.hasOffset() && !query.hasOrderBy()
                && !query.isDistinct() && !query.isReduced();
        return plain ? query.getQueryPattern() : new ElementSubQuery(query);
    }

    @Override
    protected boolean hasNextBinding() {
        while (!joined.hasNext()) {
            if (!getInput().hasNext()) {
                return false;
            }
            joined = join(block());
        }
        return true;
    }

    @Override
    protected Binding moveToNextBinding() {
        if (!hasNextBinding()) {
            throw new NoSuchElementException();
        }
        return joined.next();
    }

    private List<Binding> block() {
        List<Binding> block = new ArrayList<>();
        while (block.size() < BLOCK && getInput().hasNext()) {
            block.add(getInput().next());
        }
        return block;
    }

    private QueryIterator join(List<Binding> block) {
        try {
            ExecutionContext context = getExecContext();
            return Join.join(QueryIterPlainWrapper.create(block.iterator(), context),
                    QueryIterPlainWrapper.create(answers(sent(block)).iterator(), context), context);
        } catch (ServiceFault e) {
            if (service.getSilent()) {
                return QueryIterPlainWrapper.create(block.iterator(), getExecContext());
            }
            throw e;
        }
    }

    /** What the rows of a block have bound of the pattern. A blank node of ours means nothing elsewhere. */
    private Set<Binding> sent(List<Binding> block) {
        Set<Binding> rows = new LinkedHashSet<>();
        for (Binding row : block) {
            BindingBuilder sent = BindingFactory.builder();
            shared.forEach((here, there) -> {
                if (row.contains(here) && !row.get(here).isBlank()) {
                    sent.add(there, row.get(here));
                }
            });
            rows.add(sent.build());
        }
        return rows;
    }

    private List<Binding> answers(Set<Binding> sent) {
        if (!last.containsKey(sent)) {
            last.values().forEach(rows -> held.drop(rows.size()));
            last.clear();
            List<Binding> rows = new ServiceCall(service.getService().getURI(), budget).rows(query(sent)).stream()
                    .map(this::named).toList();
            held.add(rows.size());
            last.put(sent, rows);
        }
        return last.get(sent);
    }

    /** A row of the endpoint, with the names that its variables have here. */
    private Binding named(Binding row) {
        BindingBuilder named = BindingFactory.builder();
        shared.forEach((here, there) -> {
            if (row.contains(there)) {
                named.add(here, row.get(there));
            }
        });
        return named.build();
    }

    private Query query(Set<Binding> rows) {
        ElementGroup sent = new ElementGroup();
        Set<Var> bound = new LinkedHashSet<>();
        rows.forEach(row -> row.vars().forEachRemaining(bound::add));
        if (!bound.isEmpty()) {
            ElementData values = new ElementData();
            bound.forEach(values::add);
            rows.forEach(values::add);
            sent.addElement(values);
        }
        sent.addElement(pattern);
        Query query = QueryFactory.make();
        query.setQuerySelectType();
        query.setQueryResultStar(true);
        query.setQueryPattern(sent);
        query.ensureResultVars();
        return query;
    }

    @Override
    protected void closeSubIterator() {
        joined.close();
        held.drop(last.values().stream().mapToLong(List::size).sum());
        last.clear();
    }

    @Override
    protected void requestSubCancel() {
        joined.cancel();
    }

    /** True if a node names an endpoint that may be asked. */
    static boolean isAllowed(Node service, Limits limits) {
        return service.isURI() && limits.services().contains(service.getURI());
    }
}
