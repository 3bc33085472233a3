/**
 * Reads curated tables: a CSV file and the CSVW metadata beside it become typed rows, or findings that name file,
 * row and column. Knows no RDF library and imports {@code json}.
 */
package org.amurgraph.table;
