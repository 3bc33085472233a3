/**
 * Tables that somebody else made: any sane CSV is read as a stream, described in CSVW, and its faults are told by row
 * and column. Knows no RDF library. Imports {@code key} and {@code table} (findings, metadata).
 */
package org.amurgraph.external;
