/**
 * Checks a graph: SHACL shapes, queries that must return nothing, and evidence against the source texts. Knows nodes,
 * not rows. Imports {@code query} and {@code vocab}.
 */
package org.amurgraph.check;
