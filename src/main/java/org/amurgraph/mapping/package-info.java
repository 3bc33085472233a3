/**
 * Turns typed rows into RDF: one SPARQL CONSTRUCT per table, whose variables are the table's columns. Finds out which
 * rows a node came from. Imports {@code table}, {@code query} and {@code vocab}.
 */
package org.amurgraph.mapping;
