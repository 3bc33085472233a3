package org.amurgraph.page;

import java.util.List;
import org.amurgraph.names.Hit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A thing that a search has found.
 *
 * @param thing its label
 * @param types what it is
 * @param definition what tells it from others of the same name; blank if there is none
 * @param name the name by which it was found
 * @param kind what kind of name that is, such as misprint; blank if it is the label
 * @param sources which sources print it
 * @param exact true if the name is what was searched for
 */
record Found(Shown thing, List<Shown> types, Shown definition, Shown name, Shown kind, List<Shown> sources,
             boolean exact) {

    static Found of(Hit hit, Display display) {
        Node thing = NodeFactory.createURI(hit.name().thing());
        Node record = NodeFactory.createURI(hit.name().origin().record());
        Shown name = new Shown(hit.name().form(), hit.name().language(),
                hit.name().isPreferred() ? "" : Links.href(record.getURI()), "");
        return new Found(display.of(thing), display.types(display.values(thing, Terms.TYPE).toList()),
                display.of(thing, Terms.DEFINITION), name, display.of(record, Terms.NAME_KIND),
                display.values(record, Terms.STATED_IN).map(display::of).toList(), hit.isExact());
    }

    /** True if it is of a class, by the class's name in its address. */
    boolean isOf(String key) {
        return types.stream().anyMatch(t -> Facet.key(t).equals(key));
    }

    /** True if it was found by another name than the label that is shown. */
    boolean isByAnotherName() {
        return !name.text().equals(thing.text());
    }
}
