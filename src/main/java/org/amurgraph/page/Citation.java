package org.amurgraph.page;

import org.apache.jena.graph.Node;

/**
 * A claim that an answer rests on.
 *
 * @param claim its IRI
 * @param source the text or page that states it
 * @param place where the source states it, such as characters of a file; empty if that is not known
 * @param modality code of the manner in which it is stated
 * @param paraphrase what it says
 */
public record Citation(Node claim, Node source, String place, Node modality, String paraphrase) {
}
