package org.amurgraph.names;

import java.util.Comparator;
import java.util.Set;

/**
 * A name of a thing.
 *
 * @param thing IRI of the thing
 * @param form the name as it is written
 * @param language language of the form; empty if it has none
 * @param origin what kind of name it is
 * @param classes IRIs of the classes of the thing
 */
public record Name(String thing, String form, String language, Origin origin, Set<String> classes) {

    /** A name that the graph itself prefers. */
    static final Origin PREFERRED = new Origin("", "");

    /** An order that never changes. */
    static final Comparator<Name> ORDER = Comparator.comparing(Name::form).thenComparing(Name::thing)
            .thenComparing(Name::language).thenComparing(n -> n.origin().record());

    /**
     * Where a name comes from.
     *
     * @param kind IRI of the code of its kind, such as misprint; empty if it is a preferred label
     * @param record IRI of the record that says which source prints it; empty if it is a preferred label
     */
    public record Origin(String kind, String record) {
    }

    /** True if the graph itself prefers it, rather than some source printing it. */
    public boolean isPreferred() {
        return origin.record().isEmpty();
    }
}
