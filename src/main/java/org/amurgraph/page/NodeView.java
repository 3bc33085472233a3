package org.amurgraph.page;

import java.util.List;
import java.util.Optional;

/**
 * What the page of an IRI shows.
 *
 * @param iri the IRI
 * @param labels its labels, at least one, the first being the heading
 * @param types what it is
 * @param lead what describes it as a whole
 * @param coverage how much of it claims rest on, if it is a text
 * @param timeline path of its timeline; blank if it has none
 * @param map path of the map with it; blank if it is not on it
 * @param sections all else
 */
record NodeView(String iri, List<Shown> labels, List<Shown> types, List<Shown> lead, Optional<Coverage> coverage,
                String timeline, String map, List<Section> sections) {
}
