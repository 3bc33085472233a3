package org.amurgraph.page;

import java.util.List;

/**
 * What the page of an IRI shows.
 *
 * @param iri the IRI
 * @param labels its labels, at least one, the first being the heading
 * @param types what it is
 * @param lead what describes it as a whole
 * @param sections all else
 */
record NodeView(String iri, List<Shown> labels, List<Shown> types, List<Shown> lead, List<Section> sections) {
}
