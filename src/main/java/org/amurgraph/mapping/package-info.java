/**
 * Turns typed rows into RDF: one SPARQL CONSTRUCT per table, whose variables are the table's columns. Remembers which
 * row each statement came from. Imports {@code table}, {@code query} and {@code vocab}.
 */
package org.amurgraph.mapping;
