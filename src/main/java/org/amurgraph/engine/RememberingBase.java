package org.amurgraph.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.jena.irix.IRIx;

/**
 * A base that remembers what it has resolved: one query after another declares the same prefixes, and to resolve an IRI
 * takes longer than to find it. What cannot be resolved is not remembered, and fails each time as it did.
 */
final class RememberingBase extends IRIx {

    /** When it has so many, it forgets them all: those in use are soon known again. */
    private static final int MOST = 1_000;
    /** Longer ones are no prefixes, and would take memory. */
    private static final int LONGEST = 200;

    private final IRIx base;
    private final Map<String, IRIx> resolved = new ConcurrentHashMap<>();

    RememberingBase(IRIx base) {
        super(base.str());
        this.base = base;
    }

    @Override
    public IRIx resolve(String other) {
        IRIx known = resolved.get(other);
        if (known != null) {
            return known;
        }
        IRIx found = base.resolve(other);
        if (other.length() <= LONGEST) {
            if (resolved.size() >= MOST) {
                resolved.clear();
            }
            resolved.put(other, found);
        }
        return found;
    }

    @Override
    public IRIx resolve(IRIx other) {
        return base.resolve(other);
    }

    @Override
    public boolean isAbsolute() {
        return base.isAbsolute();
    }

    @Override
    public boolean isRelative() {
        return base.isRelative();
    }

    @Override
    public boolean hasScheme(String scheme) {
        return base.hasScheme(scheme);
    }

    @Override
    public String scheme() {
        return base.scheme();
    }

    @Override
    public boolean isReference() {
        return base.isReference();
    }

    @Override
    public IRIx normalize() {
        return base.normalize();
    }

    @Override
    public IRIx relativize(IRIx other) {
        return base.relativize(other);
    }

    @Override
    public boolean hasViolations() {
        return base.hasViolations();
    }

    @Override
    public void handleViolations(BiConsumer<Boolean, String> handler) {
        base.handleViolations(handler);
    }

    @Override
    public Object getImpl() {
        return base.getImpl();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }
}
